/** What every pattern owes: the numbers of a naive reading, cheaper faces that agree, phases and keys that mean it. */
import { describe, expect, test } from 'vitest';
import { entryState, fold, Total } from '../../../solver/patterns/fold.ts';
import {
  outside,
  type Machine,
  type RunningTotal,
  type State,
  type Tally,
} from '../../../solver/patterns/machine.ts';
import { historyOf, viewOf, type View } from '../../../solver/patterns/view.ts';
import type { Problem } from '../../../solver/problem.ts';
import { known } from '../../oracles/patterns.ts';
import { tinyProblem, tinyView, words } from '../tiny.ts';
import { cases } from './cases.ts';

interface World {
  readonly name: string;
  readonly problem: Problem;
  readonly carried?: readonly number[];
}

const optionCount = 4;
const worlds: readonly World[] = [
  { name: 'no history', problem: tinyProblem({ days: 5 }) },
  ...[...words(2, optionCount)].map((past) => {
    const history = past.map((option) => tinyProblem({ days: 4 }).options[option]!.id);
    return {
      name: `history ${history.join(' ')}`,
      problem: tinyProblem({ days: 4, firstWeekday: 2, histories: [history] }),
    };
  }),
  {
    name: 'history longer than any window',
    problem: tinyProblem({ days: 4, firstWeekday: 5, histories: [['E', 'N', 'A', 'N', 'E', 'N']] }),
  },
  {
    name: 'carried minutes',
    problem: tinyProblem({ days: 4, histories: [['E']], carried: { minutes: [600, 0, 480, 700] } }),
    carried: [600, 0, 480, 700],
  },
];

const excessOf = (machine: Machine, history: readonly number[], row: readonly number[]): number => {
  const total = new Total();
  fold(machine, history, row, total);
  return total.sum;
};

/** What the face promises, for a row. */
const faceExcess = ({ face, symbols }: Machine, row: readonly number[]): number => {
  if (face.kind === 'automaton') throw new Error('an automaton has no other face');
  const read = row.map((option) => symbols[option]!);
  if (face.kind === 'cells') return read.reduce((sum, symbol, day) => sum + face.excess(day, symbol), 0);
  if (face.kind === 'total') return totalExcess(face, read);
  return (face.kind === 'tallies' ? face.each : [face]).reduce(
    (sum, tally) => sum + tallyExcess(tally, read),
    0,
  );
};

const tallyExcess = (tally: Tally, symbols: readonly number[]): number =>
  tally.windows.reduce((sum, { from, to, min, max, base }) => {
    const days = Array.from({ length: to - from }, (_, index) => from + index);
    const adding = days.filter((day) => tally.amount(day, symbols[day]!) > 0);
    const amounts = adding.map((day) => tally.amount(day, symbols[day]!));
    const blocks = new Set(adding.map((day) => tally.block?.(day) ?? -1).filter((block) => block >= 0));
    return sum + outside(base + (tally.block ? blocks.size : amounts.reduce((a, b) => a + b, 0)), min, max);
  }, 0);

const totalExcess = (total: RunningTotal, symbols: readonly number[]): number => {
  let sum = 0;
  let excess = 0;
  symbols.forEach((symbol, day) => {
    sum += total.amount(day, symbol);
    const { least, most } = total.bounds(day) ?? { least: sum, most: sum };
    excess += outside(sum, least, most);
  });
  return excess + Math.max(0, sum - total.mostAtEnd);
};

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_, { machines, oracle }) => {
  test('reads every row as the naive scan does', () => {
    let broken = 0;
    let kept = 0;
    for (const { name, problem, carried } of worlds) {
      const history = historyOf(problem, problem.people[0]!);
      const read = machines(tinyView(problem));
      for (const row of words(problem.days, optionCount)) {
        const excess = read.reduce((sum, machine) => sum + excessOf(machine, history, row), 0);
        const naive = oracle(known(problem, history, row), carried);
        if (excess !== naive) expect.fail(`${name}, row ${row.join(' ')}: machine ${excess}, naive ${naive}`);
        if (naive > 0) broken++;
        else kept++;
      }
    }
    expect(broken).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(0);
  });

  test('has a face that tells the same', () => {
    const kinds = new Set<string>();
    for (const { problem } of worlds.slice(0, 6)) {
      const history = historyOf(problem, problem.people[0]!);
      for (const machine of machines(tinyView(problem))) {
        kinds.add(machine.face.kind);
        if (machine.face.kind === 'automaton') continue;
        for (const row of words(problem.days, optionCount)) {
          if (excessOf(machine, history, row) !== faceExcess(machine, row))
            expect.fail(`row ${row.join(' ')}`);
        }
      }
    }
    // A stretch as long as the period is one sum; a shorter one is not.
    expect([...kinds].sort().join()).toMatch(/^(automaton|cells|tally|tallies|total|tallies,total)$/);
  });

  test('treats days of equal phase alike', () => {
    let compared = 0;
    for (const { problem } of worlds) {
      for (const machine of machines(tinyView(problem))) {
        const states = reachable(machine, problem);
        for (let day = 0; day < problem.days; day++) {
          expect(machine.phase(day)).toSatisfy((phase: number) => Number.isInteger(phase) && phase >= 0);
          for (let other = day + 1; other < problem.days; other++) {
            if (machine.phase(day) !== machine.phase(other)) continue;
            // States of both days: a table of the phase may be asked about any of them.
            for (const state of [...states[day]!, ...states[other]!]) {
              for (let symbol = 0; symbol < machine.symbolCount; symbol++, compared++)
                expect(machine.extend(state, day, symbol)).toEqual(machine.extend(state, other, symbol));
            }
          }
        }
      }
    }
    // Clock changes may leave a pattern of long windows no two days alike; no pattern may have none in any world.
    expect(compared).toBeGreaterThan(0);
  });

  test('has few states, and symbols for every option', () => {
    for (const { problem } of worlds) {
      for (const machine of machines(tinyView(problem))) {
        expect(machine.symbols).toHaveLength(problem.options.length);
        for (const symbol of machine.symbols) expect(symbol).toBeLessThan(machine.symbolCount);
        for (const states of reachable(machine, problem)) expect(states.length).toBeLessThanOrEqual(200);
      }
    }
  });
});

/** day → the states a row may be in on its morning. */
function reachable(machine: Machine, problem: Problem): State[][] {
  const history = historyOf(problem, problem.people[0]!);
  const days: State[][] = [[entryState(machine, history)]];
  for (let day = 0; day < problem.days; day++) {
    const next = new Map<string, State>();
    for (const state of days[day]!) {
      for (let symbol = 0; symbol < machine.symbolCount; symbol++) {
        const after = machine.extend(state, day, symbol).state;
        next.set(after.join(), after);
      }
    }
    days.push([...next.values()]);
  }
  return days;
}

describe('equal keys', () => {
  test('mean equal machines, and only machines of different patterns or pasts have different ones', () => {
    const histories = [[], ['E'], ['E'], ['N', 'E'], ['A', '-'], ['E', 'A']];
    const problem = tinyProblem({ days: 3, histories });
    const views: View[] = problem.people.map((person) => viewOf(problem, person));
    const byKey = new Map<string, Machine>();
    let shared = 0;
    for (const { machines } of cases) {
      for (const view of views) {
        for (const machine of machines(view)) {
          const twin = byKey.get(machine.key);
          if (twin === undefined) {
            byKey.set(machine.key, machine);
            continue;
          }
          shared++;
          expect(twin.symbols).toEqual(machine.symbols);
          expect(twin.start).toEqual(machine.start);
          for (let day = -1; day < problem.days; day++) expect(twin.phase(day)).toBe(machine.phase(day));
          for (const row of words(problem.days, optionCount))
            if (excessOf(machine, view.history, row) !== excessOf(twin, view.history, row))
              expect.fail(machine.key);
        }
      }
    }
    expect(shared).toBeGreaterThan(cases.length);
  });
});
