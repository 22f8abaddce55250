/** A rota from which somebody drops out, posed as a problem of its own: what it lacks since then is to be mended. */
import { PEOPLE_CHANGED, repairProblem } from '../../../solver/repair/repair-problem.ts';
import { Score } from '../../../solver/score.ts';
import { demandStates } from '../../../solver/score/demands.ts';
import { tabulate } from '../../../solver/tables.ts';
import { slotOf } from '../../../solver/tables/rates.ts';
import { compile, type Compiled } from '../../compile/compile.ts';
import type { Planned } from '../../compile/context.ts';
import type { Rota } from '../../domain/index.ts';
import type { Interval } from '../../time/intervals.ts';
import { optionRows } from '../reports.ts';
import { lostDays } from '../what-is-left.ts';

/** person → day → option */
export type Rows = readonly (readonly number[])[];

/** Somebody who is not there after all, in elapsed minutes. */
export interface Absent {
  readonly person: string;
  readonly between: Interval;
}

export interface Disturbed {
  readonly compiled: Compiled;
  readonly gone: Planned;
  readonly before: Rows;
  /** Without whoever dropped out, and before anybody has done anything about it. */
  readonly after: Rows;
  /** Of the problem of repairing it, at `after`. */
  readonly score: Score;
  /** Slots before this one are about law and cover. */
  readonly coverEnds: number;
}

/** The last tier that counts for more than leaving people alone. */
const COVER = 'rural';

/** What an absence makes of a rota. Throws on a person whom its scenario has not. */
export function disturbedBy(rota: Rota, { person, between }: Absent): Disturbed {
  const compiled = compile(rota.scenario);
  const { problem, index } = compiled;
  const gone = index.people.get(person);
  if (gone === undefined) throw new Error(`No person is called ${person}.`);
  const before = optionRows(compiled, rota);
  const after = before.map((row) => [...row]);
  for (const { day, then } of lostDays(compiled, gone, before[gone.index]!, between))
    after[gone.index]![day] = then.index;
  const states = demandStates(problem, (who, day) => before[who]![day]!);
  const posed = repairProblem(problem, {
    rows: Object.fromEntries(
      problem.people.map(({ id }, who) => [id, after[who]!.map((option) => problem.options[option]!.id)]),
    ),
    missing: new Map(problem.demands.map(({ id }, place) => [id, states[place]!.missing])),
    after: COVER,
  });
  const score = new Score(tabulate(posed), Int32Array.from(after.flat()));
  return { compiled, gone, before, after, score, coverEnds: slotOf(posed, PEOPLE_CHANGED) };
}
