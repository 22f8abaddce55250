/**
 * One person's cheapest row, slowly and surely: the pricing problem of column generation as the textbook states it.
 *
 *     minimise (Σ hard excess, Σ weight × soft excess − Σ reward(day, option))   in this order
 *
 * `cheapestRow` is dynamic programming over the product of the machines' exact states, one label for each; nothing
 * is bounded, merged or left out. `bruteForceRow` tries every row. A law holds the two equal, and faster pricing is
 * held against either.
 */

import { entryState, fold, Total } from '../patterns/fold.ts';
import type { State } from '../patterns/machine.ts';
import type { Statement } from '../statements.ts';

export interface PricingProblem {
  readonly days: number;
  /** Option indexes of the days before day 0, oldest first. */
  readonly history: readonly number[];
  readonly statements: readonly Statement[];
  /** Options to choose from, the same every day. */
  readonly options: readonly number[];
  /** What doing an option on a day is worth (a dual value); may be negative. */
  readonly reward: (day: number, option: number) => number;
}

export interface PricedRow {
  /** day → option */
  readonly row: readonly number[];
  readonly hardExcess: number;
  readonly cost: number;
}

interface Label extends PricedRow {
  readonly states: readonly State[];
}

/** The cheapest row by dynamic programming; of equally cheap ones the first found. */
export function cheapestRow({ days, history, statements, options, reward }: PricingProblem): PricedRow {
  const machines = statements.map(({ machine }) => machine);
  let labels: Label[] = [
    { states: machines.map((machine) => entryState(machine, history)), row: [], hardExcess: 0, cost: 0 },
  ];
  for (let day = 0; day < days; day++) {
    const next = new Map<string, Label>();
    for (const label of labels) {
      for (const option of options) {
        const steps = machines.map((machine, index) =>
          machine.extend(label.states[index]!, day, machine.symbols[option]!),
        );
        const reached: Label = {
          states: steps.map(({ state }) => state),
          row: [...label.row, option],
          ...priced(
            label,
            statements,
            steps.map(({ excess }) => excess),
            reward(day, option),
          ),
        };
        const key = JSON.stringify(reached.states);
        const known = next.get(key);
        if (known === undefined || cheaper(reached, known)) next.set(key, reached);
      }
    }
    labels = [...next.values()];
  }
  return labels
    .map(({ states, row, ...label }) => {
      const excess = machines.map((machine, index) => machine.finish(states[index]!));
      return { row, ...priced(label, statements, excess, 0) };
    })
    .reduce((best, label) => (cheaper(label, best) ? label : best));
}

/** The cheapest row by trying all of them. */
export function bruteForceRow(problem: PricingProblem): PricedRow {
  const { days, options } = problem;
  let best: PricedRow | undefined;
  for (let number = 0; number < options.length ** days; number++) {
    // The digits of the number, in the base of the number of options, are the row.
    const row = Array.from(
      { length: days },
      (_, day) => options[Math.floor(number / options.length ** day) % options.length]!,
    );
    const candidate = priceOfRow(problem, row);
    if (best === undefined || cheaper(candidate, best)) best = candidate;
  }
  return best!;
}

/** What a row costs. */
export function priceOfRow(
  { history, statements, reward }: PricingProblem,
  row: readonly number[],
): PricedRow {
  const excess = statements.map(({ machine }) => {
    const total = new Total();
    fold(machine, history, row, total);
    return total.sum;
  });
  const rewards = row.reduce((sum, option, day) => sum + reward(day, option), 0);
  return { row, ...priced({ hardExcess: 0, cost: 0 }, statements, excess, rewards) };
}

type Cost = Pick<PricedRow, 'hardExcess' | 'cost'>;

function priced(
  before: Cost,
  statements: readonly Statement[],
  excess: readonly number[],
  reward: number,
): Cost {
  let { hardExcess, cost } = before;
  statements.forEach(({ strength, weight }, index) => {
    if (strength === 'hard') hardExcess += excess[index]!;
    else cost += weight * excess[index]!;
  });
  return { hardExcess, cost: cost - reward };
}

function cheaper(a: Cost, b: Cost): boolean {
  return a.hardExcess === b.hardExcess ? a.cost < b.cost : a.hardExcess < b.hardExcess;
}
