/** Where a demand is not met: the least that it would cost to change one person's day, and what decides against that. */
import { compile, type Compiled } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { scoreRota, type ScoredRota } from './standing.ts';
import { whileTrying } from './trial.ts';
import { nameOf, wordingOf } from './wording.ts';

/** One person's day done otherwise, so that less of a demand is lacking, and nothing that binds is broken for it. */
export interface OneChange {
  readonly person: string;
  readonly name: string;
  readonly date: string;
  readonly does: string;
  readonly then: string;
  /** Change of the points of each tier, most important first; below 0 is better. */
  readonly tiers: readonly { readonly name: string; readonly change: number }[];
  /** The first tier that is worse for it, if no more important one is better: that is why it is not so. */
  readonly against?: string;
}

export interface OneChangeAnswer {
  /** Places and times at which the demand is not met. */
  readonly lacking: number;
  /** At how many of them one change of one person's day would help. */
  readonly helped: number;
  /** The one that does least harm, tier by tier. */
  readonly least?: OneChange;
}

interface Tried {
  readonly person: number;
  readonly day: number;
  readonly option: number;
  /** Change of the points, hard ones first. */
  readonly points: readonly number[];
}

/**
 * Tries everybody's every day, done otherwise, as the rota stands.
 * @param name a demand, by its own id or its record's
 */
export function oneChangeFor(rota: Rota, name: string): OneChangeAnswer {
  const compiled = compile(rota.scenario);
  const scored = scoreRota(compiled, rota);
  const { demands } = compiled.index;
  const lacking = compiled.problem.demands.flatMap(({ id }, place) => {
    const isMeant = id === name || demands.get(id)?.record === name;
    return isMeant && scored.score.cover.shortfall(place) > 0 ? [place] : [];
  });
  const helping = lacking.map((place) => leastFor(scored, place));
  const found = helping.flatMap((tried) => (tried === undefined ? [] : [tried]));
  const [least] = found.sort((a, b) => byHarm(a.points, b.points));
  return {
    lacking: lacking.length,
    helped: found.length,
    ...(least !== undefined && { least: told(compiled, scored, least) }),
  };
}

/** The least harmful change that lessens what one demand lacks; undefined if there is none. */
function leastFor(scored: ScoredRota, place: number): Tried | undefined {
  const { compiled, score, rows } = scored;
  const { index, problem } = compiled;
  const { calendar } = index.register;
  const about = index.demands.get(problem.demands[place]!.id);
  // A duty of the day before may last into it.
  const first = about === undefined ? 0 : Math.max(0, dayOf(about.from, calendar) - 1);
  const last = about === undefined ? problem.days - 1 : Math.min(problem.days - 1, dayOf(about.to, calendar));
  const now = Array.from(score.amounts);
  const lacked = score.cover.shortfall(place);
  let least: Tried | undefined;
  for (const person of index.people.values()) {
    for (let day = first; day <= last; day++) {
      for (const { index: option } of person.allowed[day]!) {
        if (option === rows[person.index]![day]) continue;
        const trial = { person: person.index, options: new Map([[day, option]]) };
        const points = whileTrying(score, trial, () =>
          score.cover.shortfall(place) < lacked
            ? Array.from(score.amounts, (amount, slot) => amount - now[slot]!)
            : undefined,
        );
        if (points === undefined || points[0]! > 0) continue;
        if (least === undefined || byHarm(points, least.points) < 0)
          least = { person: person.index, day, option, points };
      }
    }
  }
  return least;
}

function dayOf(minute: number, { days, dayStart }: Compiled['index']['register']['calendar']): number {
  let day = 0;
  while (day + 1 < days && dayStart(day + 1) <= minute) day++;
  return day;
}

/** Less harm first: hard points, then tier by tier. */
function byHarm(one: readonly number[], other: readonly number[]): number {
  const slot = one.findIndex((points, place) => points !== other[place]);
  return slot < 0 ? 0 : one[slot]! - other[slot]!;
}

function told(compiled: Compiled, { rows }: ScoredRota, { person, day, option, points }: Tried): OneChange {
  const { problem, index } = compiled;
  const { id } = problem.people[person]!;
  const wording = wordingOf(compiled);
  const say = (of: number): string => wording.option?.(problem.options[of]!.id) ?? problem.options[of]!.id;
  const tiers = problem.tiers.map(({ name }, tier) => ({ name, change: points[tier + 1]! }));
  const deciding = points[0]! < 0 ? undefined : tiers.find(({ change }) => change !== 0);
  return {
    ...{ person: id, name: nameOf(index.register, id), date: index.register.calendar.dateOf(day) },
    ...{ does: say(rows[person]![day]!), then: say(option), tiers },
    ...(deciding !== undefined && deciding.change > 0 && { against: deciding.name }),
  };
}
