/** Tiny problems by trying everything, with none of the arithmetic that columns use: the oracle of these tests. */
import { fold, Total } from '../../../solver/patterns/fold.ts';
import type { Demand, Problem } from '../../../solver/problem.ts';
import { demandStates } from '../../../solver/score/demands.ts';
import type { Tables } from '../../../solver/tables.ts';
import { HARD, slotOf } from '../../../solver/tables/rates.ts';

/** Every row (day → option) the search may give a person. */
export function everyRow({ days, cells }: Tables, person: number): number[][] {
  let rows: number[][] = [[]];
  for (let day = 0; day < days; day++) {
    const choice = cells.choiceOf[person * days + day]!;
    const options = [...cells.choices.slice(cells.choiceStart[choice], cells.choiceStart[choice + 1])];
    rows = rows.flatMap((row) => options.map((option) => [...row, option]));
  }
  return rows;
}

/** Points of a person's rules for a row, by slot. */
export function rulePoints(tables: Tables, person: number, row: readonly number[]): number[] {
  const points = new Array<number>(tables.slots).fill(0);
  tables.statements[person]!.forEach(({ machine }, index) => {
    const { slot, weight } = tables.rates[person]![index]!;
    const total = new Total();
    fold(machine, tables.histories[person]!, row, total);
    points[slot]! += weight * total.sum;
  });
  return points;
}

/** Points of all demands if everybody has these rows, by slot. */
export function demandPoints(tables: Tables, rows: readonly (readonly number[])[]): number[] {
  const points = new Array<number>(tables.slots).fill(0);
  demandStates(tables.problem, (person, day) => rows[person]![day]!).forEach(
    ({ missing, penalty }, index) => {
      const { strength, tier } = tables.problem.demands[index]!;
      const slot = slotOf(tables.problem, tier);
      if (slot >= 0) points[slot]! += penalty;
      if (strength === 'hard') points[HARD]! += tables.hardDemandWeights[index]! * missing;
    },
  );
  return points;
}

/** What people add to every row of the demands, shortfalls of other demands left out. */
export class NaiveCounts {
  readonly #planned: readonly Problem[]; // person → a problem of theirs alone, without the days before day 0
  /** row → what it has from the days before day 0 */
  readonly past: readonly number[];

  constructor({ problem }: Tables) {
    this.#planned = problem.people.map((person) => ({
      ...problem,
      people: [person],
      demands: problem.demands.map((demand) => within(demand, 0, problem.days)),
    }));
    const before = problem.demands.map((demand) => within(demand, -Infinity, 0));
    this.past = haveOf({ ...problem, demands: before }, []);
  }

  /** row → what this row of theirs adds */
  of(person: number, row: readonly number[]): number[] {
    return haveOf(this.#planned[person]!, row);
  }
}

function haveOf(problem: Problem, row: readonly number[]): number[] {
  return demandStates(problem, (_, day) => row[day]!).flatMap(({ have }) => have);
}

/** The demand as it would be if only days of [from, to) counted, and no shortfalls. */
function within(demand: Demand, from: number, to: number): Demand {
  const clip = ([start, end]: readonly [number, number]): readonly [number, number] => [
    Math.max(from, start),
    Math.max(from, start, Math.min(to, end)),
  ];
  const rows = demand.rows.map((row) => ({
    ...row,
    terms: row.terms.flatMap((term) => ('unmet' in term ? [] : [{ ...term, days: term.days.map(clip) }])),
  }));
  return { ...demand, rows };
}

/** Σ weight × points */
export function weigh(weights: ArrayLike<number>, points: readonly number[]): number {
  return points.reduce((sum, amount, slot) => sum + weights[slot]! * amount, 0);
}

/** The points of every rota in which people have these rows. */
export function everyRota(tables: Tables, rows: readonly (readonly (readonly number[])[])[]): number[][] {
  const rules = rows.map((list, person) => list.map((row) => rulePoints(tables, person, row)));
  const found: number[][] = [];
  const tryFrom = (person: number, chosen: readonly number[]): void => {
    if (person < rows.length) {
      rows[person]!.forEach((_, choice) => {
        tryFrom(person + 1, [...chosen, choice]);
      });
      return;
    }
    const points = demandPoints(
      tables,
      chosen.map((choice, each) => rows[each]![choice]!),
    );
    chosen.forEach((choice, each) => {
      rules[each]![choice]!.forEach((amount, slot) => (points[slot]! += amount));
    });
    found.push(points);
  };
  tryFrom(0, []);
  return found;
}
