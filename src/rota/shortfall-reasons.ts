/** Why nobody else meets what is not covered: who could have, and what kept them from it, counted. */
import type { Rows } from '../../solver/explain/breaches.ts';
import type { Demand } from '../../solver/problem.ts';
import type { Tables } from '../../solver/tables.ts';
import type { Compiled } from '../compile/compile.ts';
import type { Planned } from '../compile/context.ts';
import { weekdayHours } from '../compile/demands/crews.ts';
import type { OptionForm } from '../compile/option-book.ts';
import { type Interval, intersection } from '../time/intervals.ts';
import { type Absence, absences } from './shortfall-reasons-absence.ts';
import {
  type Contribution,
  Contributions,
  type Opening,
  type ShortRow,
} from './shortfall-reasons-openings.ts';
import { Tries } from './shortfall-reasons-tries.ts';
import { type Occasion, type Occasions, occasionsIn } from './shortfall-reasons-wanted.ts';

/**
 * - `open`: the rota would be better with it · `few`: allowed, but one alone does not complete the crew · `cost`: allowed, and a
 *   tier would lose points · `busy`: allowed, instead of another duty or of readiness · `free`: off, and not looked into
 * - `limit`, `bound`: a rule or a demand that binds would be broken
 * - `locked`, `leave`, `refused`, `unoffered`, `pattern`, `restricted`, `elsewhere`, `reach`: not possible on that day
 * - `skill`, `power`: not qualified
 * - `against`: takes from it by what they do · `nobody`: no role allows anybody else
 */
export type ReasonKind =
  | ('open' | 'few' | 'cost' | 'busy' | 'free' | 'limit' | 'bound')
  | Absence
  | ('skill' | 'power' | 'against' | 'nobody');

export interface Reason {
  readonly kind: ReasonKind;
  /** Rule, tier, demand, skill or power; what else is done. */
  readonly detail?: string;
  /** How many people; each counts once, with what is nearest to their doing it. */
  readonly people: number;
}

export interface Reasons {
  readonly reasons: readonly Reason[];
  /** Of the time asked about, Monday to Friday in the daytime. */
  readonly daytime: {
    readonly minutes: number;
    /** People with the qualification. */
    readonly able: number;
    /** Those of them who gave none of it. */
    readonly gaveNone: number;
  };
}

type Found = Pick<Reason, 'kind' | 'detail'>;

/** Nearest first: a person is counted with the first that holds on some day. */
const NEARNESS: readonly ReasonKind[] = ['open', 'few', 'cost', 'busy', 'free', 'bound', 'limit'];

const DAYS_TRIED = 3;
const OPTIONS_TRIED = 2;

/** A demand that is not met, by its place in the problem. */
export interface Unmet {
  readonly demand: number;
  /** Places of its rows that fall short, with what they have. */
  readonly rows: readonly { readonly row: number; readonly missing: number }[];
}

export class Reasoner {
  readonly #compiled: Compiled;
  readonly #people: readonly Planned[];
  readonly #rows: Rows;
  readonly #tries: Tries;
  readonly #contributions: Contributions;
  readonly #absence: ReturnType<typeof absences>;
  readonly #wanted: ReturnType<typeof occasionsIn>;
  readonly #unmet: ReadonlyMap<string, Unmet>; // demand id → its shortfall
  readonly #daytime: readonly Interval[];

  /** `unmet` are all demands of the problem with a shortfall; `tables` those of the problem, if they are known. */
  constructor(compiled: Compiled, rows: Rows, unmet: readonly Unmet[], tables?: Tables) {
    const { problem, index } = compiled;
    this.#compiled = compiled;
    this.#people = problem.people.map(({ id }) => index.people.get(id)!);
    this.#rows = rows;
    this.#tries = new Tries(compiled, rows, tables);
    this.#contributions = new Contributions(problem, this.#people, rows);
    this.#absence = absences(index.register);
    this.#wanted = occasionsIn(index.register);
    this.#unmet = new Map(unmet.map((each) => [problem.demands[each.demand]!.id, each]));
    this.#daytime = weekdayHours({ register: index.register, days: problem.days });
  }

  /** The reasons for shortfalls that are told together: of each the row that lacks most. */
  reasonsFor(together: readonly Unmet[]): Reasons {
    const shorts = together.flatMap((unmet) => this.#leaves(unmet));
    const adding = this.#contributions.to(shorts.map(({ short }) => short));
    const asked = shorts.map(({ short }) => this.#occasions(short));
    const found: Found[] = [];
    let able = 0;
    let gaveNone = 0;
    const byDay = shorts.map(({ short }) => intersection([this.#time(short)], this.#daytime).length > 0);
    const dayRows = new Set(shorts.filter((_, place) => byDay[place]).map(({ short }) => short));
    for (const person of this.#people) {
      const own = adding.get(person.index);
      const occasions = asked.flatMap((ask) => ask(person.facts));
      const reason = this.#reasonOf(person, own, occasions, shorts);
      if (reason !== undefined) found.push(reason);
      if (own === undefined && !occasions.some(({ lacks }) => lacks === undefined)) continue;
      able++;
      const given = [...(own?.doing ?? []), ...(own?.openings ?? []).map(({ short }) => short)];
      if (!given.some((short) => dayRows.has(short))) gaveNone++;
    }
    const against = new Set(shorts.flatMap(({ short }) => [...this.#contributions.against(short)]));
    const counted = [
      ...count(found),
      ...(against.size > 0 ? [{ kind: 'against', people: against.size } as const] : []),
    ];
    const times = shorts.map(({ short }) => this.#time(short));
    const minutes = intersection(times, this.#daytime).reduce((sum, [from, to]) => sum + to - from, 0);
    return {
      reasons: counted.length > 0 ? counted : [{ kind: 'nobody', people: 0 }],
      daytime: { minutes, able, gaveNone },
    };
  }

  /** The row that lacks most; of a demand about other demands, those of the ones that are not met. */
  #leaves({ demand, rows }: Unmet): { short: ShortRow; missing: number }[] {
    const [first] = [...rows].sort((a, b) => b.missing - a.missing);
    if (first === undefined) return [];
    const { terms } = this.#compiled.problem.demands[demand]!.rows[first.row]!;
    const others = terms.flatMap((term) => ('unmet' in term ? (this.#unmet.get(term.unmet) ?? []) : []));
    if (others.length > 0) return others.flatMap((other) => this.#leaves(other));
    return [{ short: { demand, row: first.row }, missing: first.missing }];
  }

  #demand({ demand }: ShortRow): Demand {
    return this.#compiled.problem.demands[demand]!;
  }

  #about(short: ShortRow) {
    return this.#compiled.index.demands.get(this.#demand(short).id)!;
  }

  #time(short: ShortRow): Interval {
    const { from, to } = this.#about(short);
    return [from, to];
  }

  #occasions(short: ShortRow): Occasions {
    return this.#wanted(this.#about(short), this.#demand(short).rows[short.row]!.id ?? '');
  }

  /** What keeps one person from it; undefined for whoever does all they can, or is not concerned. */
  #reasonOf(
    person: Planned,
    own: Contribution | undefined,
    occasions: readonly Occasion[],
    shorts: readonly { readonly short: ShortRow; readonly missing: number }[],
  ): Found | undefined {
    if (own !== undefined && own.openings.length > 0) {
      const missing = new Map(shorts.map((each) => [each.short, each.missing]));
      // Where least is missing one person does most.
      const least = Math.min(...own.openings.map(({ short }) => missing.get(short)!));
      const best = own.openings.filter(({ short }) => missing.get(short) === least);
      const tried = spaced(best, DAYS_TRIED).flatMap((opening) => this.#tried(person, opening, least));
      return tried.sort((a, b) => NEARNESS.indexOf(a.kind) - NEARNESS.indexOf(b.kind))[0];
    }
    if (own !== undefined && own.doing.length > 0) return undefined;
    const able = occasions.filter(({ lacks }) => lacks === undefined);
    if (able.length > 0)
      return commonest(able.map((occasion) => ({ kind: this.#absence(person, occasion) })));
    if (occasions.length > 0) return commonest(occasions.flatMap(({ lacks }) => lacks ?? []));
    return own === undefined ? undefined : { kind: 'elsewhere' };
  }

  #tried(person: Planned, { short, day, options }: Opening, missing: number): Found[] {
    const now = this.#compiled.index.options.list[this.#rows[person.index]![day]!]!.form;
    const alone = this.#about(short).kind !== 'crew' || missing === 1;
    return nearest(now, options).map(({ index, form }): Found => {
      const outcome = this.#tries.outcome(person.index, day, index);
      const instead = givenUp(now, form);
      if (outcome?.kind === 'limit' || outcome?.kind === 'bound') return outcome;
      if (outcome?.kind === 'better') return { kind: alone ? 'open' : 'few' };
      if (instead !== undefined) return { kind: 'busy', detail: instead };
      if (outcome === undefined) return { kind: 'free' };
      return alone ? outcome : { kind: 'few' };
    });
  }
}

/** What of the present form the other one leaves out, in words. */
function givenUp(now: OptionForm, other: OptionForm): string | undefined {
  if (now.duty !== undefined && now.duty !== other.duty) return 'on another duty';
  if (now.beat !== other.beat && now.duty !== undefined) return 'in another beat';
  const starts = new Set(other.blocks.map(({ start }) => start));
  return now.blocks.some(({ start }) => !starts.has(start)) ? 'on call' : undefined;
}

/** The options that change least. */
function nearest(now: OptionForm, options: Opening['options']): Opening['options'] {
  const starts = new Set(now.blocks.map(({ start }) => start));
  const distance = ({ form }: Opening['options'][number]): number => {
    const kept = form.blocks.filter(({ start }) => starts.has(start)).length;
    const duty = form.duty === now.duty ? 0 : 2 * DUTY_CHANGED;
    const place = form.beat === now.beat && form.pager === now.pager ? 0 : DUTY_CHANGED;
    return duty + place + now.blocks.length + form.blocks.length - 2 * kept;
  };
  return options
    .map((option) => ({ option, far: distance(option) }))
    .sort((a, b) => a.far - b.far || a.option.index - b.option.index)
    .slice(0, OPTIONS_TRIED)
    .map(({ option }) => option);
}

/** More blocks than a day has. */
const DUTY_CHANGED = 100;

/** At most so many of a list, from its beginning to its end. */
function spaced<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from(
    { length: most },
    (_, place) => list[Math.round((place * (list.length - 1)) / (most - 1))]!,
  );
}

function commonest(found: readonly Found[]): Found | undefined {
  return count(found)[0];
}

/** Equal ones together, most people first. */
function count(found: readonly Found[]): Reason[] {
  const counted = new Map<string, Reason>();
  for (const { kind, detail } of found) {
    const key = `${kind} ${detail ?? ''}`;
    const people = (counted.get(key)?.people ?? 0) + 1;
    counted.set(key, { kind, ...(detail !== undefined && { detail }), people });
  }
  return [...counted.values()].sort((a, b) => b.people - a.people);
}
