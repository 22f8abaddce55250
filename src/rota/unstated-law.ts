/** Law that employers do not state: what the Working Time Regulations ask of people whom no statement binds to as much. */
import type { RuleUse } from '../../solver/problem.ts';
import { type Person, UNPAID } from '../domain/index.ts';
import { isOfSome, type Use } from './uses.ts';

export interface Unstated {
  readonly source: string;
  /** Id of the rule that would state it. */
  readonly rule: string;
  readonly people: readonly string[];
}

/** What the law asks for whoever is employed, whatever their employers write down. */
const LAW: readonly Law[] = [
  { rule: 'average-hours', source: 'Working Time Regulations 1998, reg. 4', whom: isAdult },
  { rule: 'daily-rest', source: 'Working Time Regulations 1998, reg. 10', whom: isAdult },
  { rule: 'weekly-rest', source: 'Working Time Regulations 1998, reg. 11', whom: isAdult },
  {
    ...{ rule: 'hours', source: 'Working Time Regulations 1998, reg. 5A: 40 hours a week under 18' },
    whom: isYoung,
    says: ({ strength, params }) => strength === 'hard' && isAtMost(params['most'], 40 * 60),
  },
  {
    ...{ rule: 'longest-shift', source: 'Working Time Regulations 1998, reg. 5A: 8 hours a day under 18' },
    whom: isYoung,
    says: ({ params }) => isAtMost(params['longest'], 8 * 60) && !isOfSome(params['of']),
  },
  {
    ...{ rule: 'daily-rest', source: 'Working Time Regulations 1998, reg. 10: 12 hours under 18' },
    whom: isYoung,
    says: ({ params }) => isAtLeast(params['shortest'], 12 * 60),
  },
  {
    ...{ rule: 'weekly-rest', source: 'Working Time Regulations 1998, reg. 11: 48 hours under 18' },
    whom: isYoung,
    says: ({ params }) => isAtLeast(params['shortest'], 48 * 60),
  },
  {
    ...{ rule: 'night-average', source: 'Working Time Regulations 1998, reg. 6' },
    whom: ({ nightWorker }) => nightWorker === true,
  },
];

interface Law {
  readonly source: string;
  /** Id of the rule that states it. */
  readonly rule: string;
  readonly whom: (person: Person) => boolean;
  /** Whether a use of the rule says as much; left out: every use does. */
  readonly says?: (use: RuleUse) => boolean;
}

function isAtLeast(limit: unknown, least: number): boolean {
  return typeof limit === 'number' && limit >= least;
}

function isAtMost(limit: unknown, most: number): boolean {
  return typeof limit === 'number' && limit <= most;
}

function isYoung({ young }: Person): boolean {
  return young === true;
}

function isAdult(person: Person): boolean {
  return !isYoung(person);
}

/** Whoever is employed and bound by no statement of what the law asks, nor opted out of it. */
export function unstatedOf(
  people: readonly Person[],
  uses: ReadonlyMap<string, readonly Use[]>,
  found: readonly { readonly rule: string; readonly optedOut: readonly string[] }[],
): Unstated[] {
  const employed = people.filter(({ roles }) => roles.some(({ kind }) => !UNPAID.includes(kind)));
  return LAW.flatMap(({ rule, source, whom, says = () => true }): Unstated[] => {
    const out = new Set(found.filter((each) => each.rule === rule).flatMap(({ optedOut: ids }) => ids));
    const isStated = (id: string): boolean =>
      (uses.get(id) ?? []).some(({ use }) => use.rule === rule && says(use));
    const unbound = employed
      .filter(whom)
      .map(({ id }) => id)
      .filter((id) => !out.has(id) && !isStated(id));
    return unbound.length === 0 ? [] : [{ source, rule, people: unbound }];
  });
}
