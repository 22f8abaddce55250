/** Chains of one step: somebody takes a duty if somebody else takes the one that they have that day. */
import type { Planned } from '../compile/context.ts';
import type { BookedOption } from '../compile/option-book.ts';
import {
  byEffect,
  type Effects,
  effectsOf,
  type ScoredRota,
  type Standing,
  standingOf,
  standingWith,
  whileDecided,
} from './standing.ts';
import { whileTrying } from './trial.ts';
import { dutySpell, optionIn, type Vacancy } from './vacancy.ts';
import { type OpenPlace, refusalIn } from './who-not.ts';
import { nameOf, optionText } from './wording.ts';

interface Link {
  readonly person: string;
  readonly name: string;
  /** What they would do that day. */
  readonly text: string;
}

export interface Chain extends Effects {
  /** Who takes the duty. */
  readonly takes: Link;
  /** Who takes theirs. */
  readonly relieves: Link;
}

/** Chains that break nothing that binds and are better for the rota than `best`, best first; one for each who could take it. */
export function chainsFor(place: OpenPlace, people: readonly Planned[], best: Effects | undefined): Chain[] {
  const { scored, day } = place;
  const { options } = scored.compiled.index;
  return people
    .flatMap((person): Chain | [] => {
      const { duty, beat } = options.list[scored.rows[person.index]![day]!]!.form;
      const option = optionIn(scored, place.vacancy, person);
      if (duty === undefined || option === undefined || !isAllowed(person, day, option)) return [];
      // Somebody who does the same in the same place would leave what they take.
      if (duty === option.form.duty && beat === option.form.beat) return [];
      const left: Vacancy = {
        date: place.vacancy.date,
        duty: duty.id,
        ...(beat !== undefined && { beat }),
      };
      return chainOf(place, { person, option }, left, people) ?? [];
    })
    .filter((chain) => best === undefined || byEffect(chain, best) < 0)
    .sort(byEffect);
}

interface Taking {
  readonly person: Planned;
  readonly option: BookedOption;
}

/** The best chain in which one person takes the duty, whoever takes theirs. */
function chainOf(
  place: OpenPlace,
  first: Taking,
  left: Vacancy,
  people: readonly Planned[],
): Chain | undefined {
  const { rota, scored, day, held } = place;
  const trialOf = ({ person, option }: Taking) => ({
    person: person.index,
    options: new Map([[day, option.index]]),
  });
  const before = standingOf(scored, first.person.index);
  return whileDecided(scored, trialOf(first), (decided) => {
    const taken = standingOf(decided, first.person.index);
    const { score } = decided;
    const seconds = people
      .filter((person) => person !== first.person && dutySpell(rota, person.id, left.date) === undefined)
      .flatMap((person) => {
        const option = optionIn(decided, left, person);
        if (option === undefined || !isAllowed(person, day, option)) return [];
        const taking = { person, option };
        const amounts = whileTrying(score, trialOf(taking), () => Array.from(score.amounts));
        return amounts[0]! > before.amounts[0]! ? [] : [{ taking, amounts }];
      })
      .sort((a, b) => compared(a.amounts, b.amounts));
    for (const { taking } of seconds) {
      const after = standingWith(decided, trialOf(taking));
      const was = { ...before, broken: standingOf(decided, taking.person.index).broken };
      const isHolder = taking.person.id === held?.person;
      const why = [
        ...refusalIn(place, first.person, before, { ...after, broken: taken.broken }),
        ...refusalIn(place, taking.person, isHolder ? held : was, after),
        ...(isHolder ? [] : (held?.leaving ?? [])),
      ];
      if (why.length > 0) continue;
      const together = (one: Standing, other: Standing): Standing => ({
        ...one,
        broken: [...one.broken, ...other.broken],
      });
      return {
        takes: linkOf(scored, first),
        relieves: linkOf(scored, taking),
        ...effectsOf(scored.compiled, together(before, was), together(after, taken)),
      };
    }
    return undefined;
  });
}

function isAllowed({ allowed }: Planned, day: number, { index }: BookedOption): boolean {
  return allowed[day]!.some((option) => option.index === index);
}

/** Points of one rota against another's, the most important first. */
function compared(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((points, slot) => points !== other[slot]);
  return place < 0 ? 0 : one[place]! - other[place]!;
}

function linkOf({ compiled: { index } }: ScoredRota, { person, option }: Taking): Link {
  const { register } = index;
  return { person: person.id, name: nameOf(register, person.id), text: optionText(register, option.form) };
}
