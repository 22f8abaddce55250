/**
 * Which part of the best rota is released, so that column generation may make it anew while the rest stands still:
 * some people for some months, or everybody for some weeks. Sizes adapt: what was proven to hold nothing better
 * was too small, what could not be finished was too large.
 */

import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import { FREE, Restriction } from './restriction.ts';

export interface Release {
  readonly people: readonly number[];
  /** Half-open range of days. */
  readonly from: number;
  readonly to: number;
}

/** One way to choose what is released. */
export interface ReleaseKind {
  /** The size to begin with. */
  sizeFor(tables: Tables): number;
  /** `size` is from 0 (very little) to 1 (everything). */
  choose(score: Score, random: Random, size: number): Release;
}

const FEWEST_PEOPLE = 3;
const FEWEST_DAYS = 7;
/** Some people are released for so many days at most: longer rows are dear to price and seldom change as a whole. */
const MOST_DAYS = 84;
/** Parts begin with this share of the people, or of the days; but no more than so many cells of everybody. */
const FIRST_SIZE = 0.2;
const FIRST_CELLS = 1500;

/** Any people. */
const anybody: ReleaseKind = {
  sizeFor: () => FIRST_SIZE,
  choose: ({ tables }, random, size) => ({
    people: draw(tables.people, countOf(tables.people, size), random, () => 1),
    ...stretch(tables, MOST_DAYS, random.below(tables.days)),
  }),
};

/** People who could change a demand that costs something: first those who have that day off. */
const aroundTrouble: ReleaseKind = {
  sizeFor: () => FIRST_SIZE,
  choose: (score, random, size) => {
    const { tables } = score;
    const near = new Float64Array(tables.people).fill(0.02);
    const day = troubledDay(score, random);
    for (let person = 0; person < tables.people; person++) {
      // Whoever has different options around that day can be moved there or away.
      near[person]! += score.rota[person * tables.days + day] === 0 ? 1 : 0.5;
    }
    return {
      people: draw(tables.people, countOf(tables.people, size), random, (person) => near[person]!),
      ...stretch(tables, MOST_DAYS, day),
    };
  },
};

/** Those whose own rules cost most. */
const costly: ReleaseKind = {
  sizeFor: () => FIRST_SIZE,
  choose: (score, random, size) => {
    const { tables } = score;
    const costs = Array.from({ length: tables.people }, (_, person) =>
      score.personPoints(person).reduce((sum, points) => sum + points, 0),
    );
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length);
    return {
      people: draw(
        tables.people,
        countOf(tables.people, size),
        random,
        (person) => costs[person]! + mean / 4 + 1e-6,
      ),
      ...stretch(tables, MOST_DAYS, random.below(tables.days)),
    };
  },
};

/** Everybody, for some days. */
const someDays: ReleaseKind = {
  sizeFor: ({ people, days }) => Math.min(FIRST_SIZE, FIRST_CELLS / (people * days)),
  choose: ({ tables }, random, size) => ({
    people: Array.from({ length: tables.people }, (_, person) => person),
    ...stretch(tables, Math.max(FEWEST_DAYS, Math.round(size * tables.days)), random.below(tables.days)),
  }),
};

export const releaseKinds: readonly ReleaseKind[] = [anybody, aroundTrouble, costly, someDays];

/** The rota's restriction in which only the released cells are free. */
export function restrictTo(release: Release, score: Score, rota: Int32Array): Restriction {
  const { days } = score.tables;
  const restriction = new Restriction(score.tables);
  restriction.fixed.set(rota);
  for (const person of release.people) {
    restriction.fixed.fill(FREE, person * days + release.from, person * days + release.to);
  }
  return restriction;
}

/** So many days around one of them; what would lie outside the period is added on the other side. */
function stretch({ days }: Tables, length: number, around: number): { from: number; to: number } {
  const long = Math.min(length, days);
  const from = Math.max(0, Math.min(days - long, around - Math.floor(long / 2)));
  return { from, to: from + long };
}

function countOf(people: number, size: number): number {
  return Math.min(people, Math.max(FEWEST_PEOPLE, Math.round(size * people)));
}

/** A day on which some demand falls short, by chance; any day if none does. */
function troubledDay({ cover, tables }: Score, random: Random): number {
  if (cover.shortCount === 0) return random.below(tables.days);
  const demand = tables.problem.demands[cover.shortAt(random.below(cover.shortCount))]!;
  const ranges = demand.rows.flatMap(({ terms }) =>
    terms.flatMap((term) => ('days' in term ? term.days : [])),
  );
  const [from, to] = ranges[random.below(Math.max(1, ranges.length))] ?? [0, tables.days];
  const first = Math.max(0, from);
  return Math.min(tables.days - 1, first + random.below(Math.max(1, Math.min(to, tables.days) - first)));
}

/** So many different people, by weight. */
function draw(people: number, count: number, random: Random, weight: (person: number) => number): number[] {
  // Efraimidis and Spirakis, 2006: the largest of u^(1/w) are a weighted sample.
  const keys = Array.from({ length: people }, (_, person) => ({
    person,
    key: Math.log(1 - random.unit()) / weight(person),
  }));
  keys.sort((a, b) => b.key - a.key);
  return keys
    .slice(0, count)
    .map(({ person }) => person)
    .sort((a, b) => a - b);
}
