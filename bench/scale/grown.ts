/**
 * A ward of any size: early, late and night, full-time and part-time people, some of whom do no nights, wishes, and
 * needs a little below what the contracts give. Everything that binds a person can be kept, so every problem has a
 * rota without hard breaches.
 */

import type { Demand, Option, Person, Problem, RuleUse } from '../../solver/problem.ts';
import { Random } from '../../solver/random.ts';

export interface Shape {
  readonly people: number;
  /** Day 0 is a Monday. Whole weeks, unless few rules bind. */
  readonly days: number;
  readonly seed: number;
  /** No nights, and only the longest run binds: small enough for any solver. */
  readonly few?: boolean;
}

const TIER = 'cost';
const DUTY = 480;
const [MISSING, SPARE] = [100, 1];

const OPTIONS: readonly Option[] = [
  { id: 'off', tags: ['rest'] },
  { id: 'E', tags: ['work', 'early'], start: 420, end: 420 + DUTY, values: { minutes: DUTY } },
  { id: 'L', tags: ['work', 'late'], start: 900, end: 900 + DUTY, values: { minutes: DUTY } },
  { id: 'N', tags: ['work', 'night'], start: 1380, end: 1380 + DUTY, values: { minutes: DUTY } },
];

/** People needed for each person there is, on a weekday and on a day of the weekend. */
interface Need {
  readonly shift: string;
  readonly weekday: number;
  readonly weekend: number;
}

/** In the order of {@link OPTIONS}. */
const NEEDS: readonly Need[] = [
  { shift: 'E', weekday: 0.24, weekend: 0.16 },
  { shift: 'L', weekday: 0.21, weekend: 0.15 },
  { shift: 'N', weekday: 0.12, weekend: 0.11 },
];

/** Fewest and most duties in seven days out of seven. */
const CONTRACTS = {
  full: { least: 4, most: 5 },
  part: { least: 2, most: 3 },
};

/** The same problem for the same shape, on any machine. */
export function grown({ people, days, seed, few = false }: Shape): Problem {
  const random = new Random(seed);
  const needs = few ? NEEDS.slice(0, 2) : NEEDS;
  const staff = Array.from({ length: people }, (_, index) => personOf(index, random));
  return {
    format: 'muster-problem',
    version: 1,
    name: `ward-${people}x${days}${few ? '-few' : ''}-${seed}`,
    days,
    firstWeekday: 0,
    tiers: [{ name: TIER, steer: 1 }],
    options: OPTIONS.slice(0, needs.length + 1),
    people: staff,
    rules: [
      ...(few ? [hard('longest-run', { longest: 3 })] : binding(days, staff)),
      ...staff.map(({ id }) => wishes(id, days, needs, random)),
    ],
    demands: Array.from({ length: days }, (_, day) => cover(day, people, needs, random)).flat(),
  };
}

/** One in three works part-time, one in five does no nights; the first does, so that somebody can. */
function personOf(index: number, random: Random): Person {
  const contract = random.below(3) === 0 ? 'part' : 'full';
  const nights = index === 0 || random.below(5) > 0;
  return { id: `p${index + 1}`, groups: [contract], options: nights ? ['any'] : ['off', 'E', 'L'] };
}

function hard(rule: string, params: RuleUse['params'], people = 'all'): RuleUse {
  const id = people === 'all' ? rule : `${rule}-${people}`;
  return { id, rule, people: [people], strength: 'hard', params };
}

/** What binds everybody, and the hours of each contract somebody has. */
function binding(days: number, staff: readonly Person[]): RuleUse[] {
  // A fortnight lets weeks differ; an odd week would be left over.
  const span = days % 14 === 0 ? 14 : 7;
  const windows = Array.from({ length: days / span }, (_, window) => [window * span, (window + 1) * span]);
  const hours = ({ least, most }: { readonly least: number; readonly most: number }): RuleUse['params'] => ({
    windows,
    least: (least * span * DUTY) / 7,
    most: (most * span * DUTY) / 7,
  });
  return [
    hard('longest-run', { longest: 5 }),
    hard('shortest-off', { shortest: 2 }),
    hard('daily-rest', { shortest: 660 }),
    hard('weekends', { most: Math.ceil(days / 14) }),
    ...Object.entries(CONTRACTS)
      .filter(([contract]) => staff.some(({ groups = [] }) => groups.includes(contract)))
      .map(([contract, bounds]) => hard('hours', hours(bounds), contract)),
  ];
}

/** A wish on about one day in five: to do a shift, or not to. */
function wishes(person: string, days: number, needs: readonly Need[], random: Random): RuleUse {
  const list = Array.from({ length: days }, (_, day) => day)
    .filter(() => random.below(5) === 0)
    .map((day) => ({
      day,
      options: [needs[random.below(needs.length)]!.shift],
      want: random.below(2) === 0,
      points: 1 + random.below(9),
    }));
  return {
    id: `requests-${person}`,
    rule: 'requests',
    people: [person],
    strength: 'soft',
    tier: TIER,
    weight: 1,
    params: { list },
  };
}

/** The needs of a day: the share of the ward, give or take one or a tenth. */
function cover(day: number, people: number, needs: readonly Need[], random: Random): Demand[] {
  return needs.map(({ shift, weekday, weekend }) => {
    const usual = people * (day % 7 < 5 ? weekday : weekend);
    const drawn = (random.unit() - 0.5) * Math.max(2, usual / 5);
    return {
      id: `${shift}-${day}`,
      kind: 'cover',
      strength: 'soft',
      tier: TIER,
      rows: [
        {
          need: Math.max(0, Math.round(usual + drawn)),
          terms: [{ people: ['all'], options: [shift], days: [[day, day + 1]], count: 1 }],
        },
      ],
      under: MISSING,
      over: SPARE,
    };
  });
}
