/** A problem as arrays: everything the search reads, worked out once. */

import { historyOf } from './patterns/view.ts';
import type { Problem } from './problem.ts';
import { Charges } from './score/charges.ts';
import { statements, type Statement } from './statements.ts';
import { tabulateCells, type CellTables } from './tables/cells.ts';
import { tabulateCounters, type CounterTables } from './tables/counters.ts';
import { smallestCounts, tabulateCover, type CoverTables } from './tables/cover.ts';
import { hardScale, hardUnits, ratesOf, type Rate } from './tables/rates.ts';

export interface Tables {
  readonly problem: Problem;
  readonly people: number;
  readonly days: number;
  readonly options: number;
  /** Length of a vector of points: one hard slot and one a tier. */
  readonly slots: number;
  /** Hard points that one missing duty or person is worth. */
  readonly hardWhole: number;
  /** person → option indices of the days before day 0, oldest first */
  readonly histories: readonly (readonly number[])[];
  /** person → what the rules say about them */
  readonly statements: readonly (readonly Statement[])[];
  /** person → statement → what its excess costs */
  readonly rates: readonly (readonly Rate[])[];
  /** demand → hard points per missing unit, for hard demands */
  readonly hardDemandWeights: readonly number[];
  readonly charges: Charges;
  readonly cells: CellTables;
  readonly counters: CounterTables;
  readonly cover: CoverTables;
}

const known = new WeakMap<Problem, Tables>();

/** The tables of a problem; the same every time it is asked for. */
export function tabulate(problem: Problem): Tables {
  let tables = known.get(problem);
  if (tables === undefined) known.set(problem, (tables = workOut(problem)));
  return tables;
}

function workOut(problem: Problem): Tables {
  const perPerson = statements(problem);
  const counts = smallestCounts(problem);
  const hardDemands = counts.filter((_, demand) => problem.demands[demand]!.strength === 'hard');
  const scale = hardScale([...hardUnits(perPerson, problem.days), ...hardDemands]);
  const rates = ratesOf(perPerson, problem.days, scale);
  const hardDemandWeights = counts.map((count) => scale.weightOf(count));
  const charges = new Charges(problem.tiers.length + 1);
  return {
    problem,
    people: problem.people.length,
    days: problem.days,
    options: problem.options.length,
    slots: charges.slots,
    hardWhole: scale.whole,
    histories: problem.people.map((person) => historyOf(problem, person)),
    statements: perPerson,
    rates,
    hardDemandWeights,
    charges,
    cells: tabulateCells(problem, perPerson, rates, charges),
    counters: tabulateCounters(problem, perPerson, rates),
    cover: tabulateCover(problem, hardDemandWeights),
  };
}
