/** A rota from which somebody drops out, or whose records have changed, posed as a problem of its own: what it lacks since then is to be mended. */
import type { Problem } from '../../../solver/problem.ts';
import { PEOPLE_CHANGED, repairProblem } from '../../../solver/repair/repair-problem.ts';
import { Score } from '../../../solver/score.ts';
import { demandStates } from '../../../solver/score/demands.ts';
import { tabulate } from '../../../solver/tables.ts';
import { slotOf } from '../../../solver/tables/rates.ts';
import { compile, type Compiled } from '../../compile/compile.ts';
import type { Planned } from '../../compile/context.ts';
import type { About } from '../../compile/demands/compiled.ts';
import type { Rota, Scenario } from '../../domain/index.ts';
import { type Interval, overlaps } from '../../time/intervals.ts';
import { optionRows } from '../reports.ts';
import { lostDays, stillAllowed } from '../what-is-left.ts';

/** person → day → option */
export type Rows = readonly (readonly number[])[];

/** Somebody who is not there after all, in elapsed minutes. */
export interface Absent {
  readonly person: string;
  readonly between: Interval;
}

/** A rota before anything came between, read once for as many disturbances as are asked of it. */
export interface Undisturbed {
  readonly compiled: Compiled;
  readonly rows: Rows;
  /** Units that each demand lacks, by its place. */
  readonly lacks: readonly number[];
}

export interface Disturbed {
  readonly compiled: Compiled;
  /** Who dropped out; left out: nobody did, the records have changed. */
  readonly gone?: Planned;
  readonly before: Rows;
  /** Without what is no longer done, and before anybody has done anything about it. */
  readonly after: Rows;
  /** Units that each demand lacked before, by its place. */
  readonly lacked: readonly number[];
  /** Of the problem of repairing it, at `after`. */
  readonly score: Score;
  /** Slots before this one are about law and cover. */
  readonly coverEnds: number;
}

/** The last tier that counts for more than leaving people alone. */
const COVER = 'rural';

/** Reads a rota of a valid scenario. */
export function undisturbed(rota: Rota): Undisturbed {
  const compiled = compile(rota.scenario);
  const rows = optionRows(compiled, rota);
  return { compiled, rows, lacks: missingIn(compiled.problem, rows) };
}

/** What an absence makes of a rota. Throws on a person whom its scenario has not. */
export function disturbedBy(
  { compiled, rows: before, lacks }: Undisturbed,
  { person, between }: Absent,
): Disturbed {
  const gone = compiled.index.people.get(person);
  if (gone === undefined) throw new Error(`No person is called ${person}.`);
  const after = before.map((row) => [...row]);
  for (const { day, then } of lostDays(compiled, gone, before[gone.index]!, between))
    after[gone.index]![day] = then.index;
  return { gone, ...posed(compiled, before, after, lacks) };
}

/**
 * What a change of its records makes of a rota: leave, an event, a vehicle off the road, a skill that has lapsed. Both scenarios
 * have the same period. What is no longer possible on a day is given up, but for what of it still is.
 */
export function disturbedByRecords(rota: Rota, was: Undisturbed, changed: Scenario): Disturbed {
  const compiled = compile(changed);
  const { problem, index } = compiled;
  const before = optionRows(compiled, rota);
  const after = before.map((row) => [...row]);
  for (const person of index.people.values())
    after[person.index]!.forEach((option, day) => {
      const now = index.options.list[option]!;
      after[person.index]![day] = stillAllowed(compiled, person, now, day).index;
    });
  const lackedOf = lackingIn(was);
  // What is no longer asked for cannot be lacking.
  const now = missingIn(problem, after);
  const lacked = problem.demands.map(({ id }, place) =>
    Math.min(lackedOf(id, index.demands.get(id)), now[place]!),
  );
  return posed(compiled, before, after, lacked);
}

/**
 * Units that a rota lacks of a demand of other records: of the same demand; or, since the hours of a crew are cut where somebody
 * comes or goes, the most that it lacks of the same crew in any of that time. 0 of what it was never asked.
 */
function lackingIn({
  compiled: { problem, index },
  lacks,
}: Undisturbed): (id: string, about: About | undefined) => number {
  const known = new Map(problem.demands.map(({ id }, place) => [id, lacks[place]!]));
  const keyOf = ({ record, kind, title }: About): string => JSON.stringify([record, kind, title]);
  const alike = new Map<string, { readonly time: Interval; readonly missing: number }[]>();
  for (const [id, about] of index.demands) {
    const one = { time: [about.from, about.to] as const, missing: known.get(id)! };
    alike.set(keyOf(about), [...(alike.get(keyOf(about)) ?? []), one]);
  }
  return (id, about) => {
    const same = known.get(id);
    if (same !== undefined || about === undefined) return same ?? 0;
    const meeting = (alike.get(keyOf(about)) ?? []).filter(({ time }) =>
      overlaps(time, [about.from, about.to]),
    );
    return Math.max(0, ...meeting.map(({ missing }) => missing));
  };
}

function missingIn(problem: Problem, rows: Rows): number[] {
  return demandStates(problem, (who, day) => rows[who]![day]!).map(({ missing }) => missing);
}

function posed(compiled: Compiled, before: Rows, after: Rows, lacked: readonly number[]): Disturbed {
  const { problem } = compiled;
  const repairing = repairProblem(problem, {
    rows: Object.fromEntries(
      problem.people.map(({ id }, who) => [id, after[who]!.map((option) => problem.options[option]!.id)]),
    ),
    missing: new Map(problem.demands.map(({ id }, place) => [id, lacked[place]!])),
    after: COVER,
  });
  const score = new Score(tabulate(repairing), Int32Array.from(after.flat()));
  return { compiled, before, after, lacked, score, coverEnds: slotOf(repairing, PEOPLE_CHANGED) };
}
