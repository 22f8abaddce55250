/**
 * What every person may do on every day, and what a single day costs whatever happens on the others. Both repeat
 * from day to day and from person to person, so they are lists with numbers.
 */

import { classifyTogether, type Classes } from '../patterns/classes.ts';
import type { Problem } from '../problem.ts';
import { repertoire } from '../selectors.ts';
import type { Charges } from '../score/charges.ts';
import type { Statement } from '../statements.ts';
import { HARD, type Rate } from './rates.ts';

export interface CellTables {
  readonly chargesOf: Int32Array; // person × days + day → row of `charge`
  readonly charge: Int32Array; // row × options + option → charge; row 0 is free of charge
  readonly choiceOf: Int32Array; // person × days + day → choice
  readonly choiceStart: Int32Array; // choice → place of its first option in `choices`; the next element ends it
  readonly choices: Int32Array; // place → option
  readonly allowed: Uint8Array; // choice × options + option → 1 if it is one of the choice
  readonly free: Int32Array; // the cells (person × days + day) with more than one option
}

/**
 * Options that a hard rule forbids on a day are no choice on it. If it forbids all of them, the least bad stay, and
 * what they break is charged.
 */
export function tabulateCells(
  problem: Problem,
  statements: readonly (readonly Statement[])[],
  rates: readonly (readonly Rate[])[],
  charges: Charges,
): CellTables {
  const { days } = problem;
  const optionCount = problem.options.length;
  const cellCount = problem.people.length * days;
  const chargesOf = new Int32Array(cellCount);
  const choiceOf = new Int32Array(cellCount);
  const free: number[] = [];
  const rows = new Interned(); // charge by option
  const choices = new Interned(); // options
  rows.intern(new Array<number>(optionCount).fill(0));

  problem.people.forEach((person, index) => {
    const able = repertoire(problem, person);
    const whole = choices.intern(able);
    const priced = cellStatements(statements[index]!, rates[index]!, days);
    // Options that cost the same as each other on every day share a symbol.
    const alike = classifyTogether(
      priced.map(({ symbols }) => symbols),
      optionCount,
    );
    const workOut = (day: number): Day => {
      const touched = priced.filter(({ kinds }) => kinds[day] !== null);
      if (touched.length === 0) return { charged: 0, choice: whole };
      const points = alike.option.map((option) => pointsAt(touched, charges.slots, day, option));
      const charged = points.map((vector) => charges.intern(vector));
      const hard = able.map((option) => points[alike.of[option]!]![HARD]!);
      const least = Math.min(...hard);
      return {
        charged: rows.intern(alike.of.map((kind) => charged[kind]!)),
        choice: hard.some((amount) => amount > least)
          ? choices.intern(able.filter((_, place) => hard[place] === least))
          : whole,
      };
    };
    const known = new Map<string, Day>(); // phases → what all days with them have
    for (let day = 0; day < days; day++) {
      const phases = priced.map(({ phases }) => phases[day]!).join();
      let own = known.get(phases);
      if (own === undefined) known.set(phases, (own = workOut(day)));
      const cell = index * days + day;
      chargesOf[cell] = own.charged;
      choiceOf[cell] = own.choice;
      if (choices.lists[own.choice]!.length > 1) free.push(cell);
    }
  });

  const choiceStart = new Int32Array(choices.lists.length + 1);
  const allowed = new Uint8Array(choices.lists.length * optionCount);
  choices.lists.forEach((list, choice) => {
    choiceStart[choice + 1] = choiceStart[choice]! + list.length;
    for (const option of list) allowed[choice * optionCount + option] = 1;
  });
  return {
    chargesOf,
    charge: Int32Array.from(rows.lists.flat()),
    choiceOf,
    choiceStart,
    choices: Int32Array.from(choices.lists.flat()),
    allowed,
    free: Int32Array.from(free),
  };
}

interface Day {
  /** Row of charges. */
  readonly charged: number;
  readonly choice: number;
}

interface PricedCells {
  readonly rate: Rate;
  readonly symbols: Classes;
  /** day → excess by symbol, or null where all are 0 */
  readonly kinds: readonly (readonly number[] | null)[];
  /** day → phase */
  readonly phases: readonly number[];
}

function cellStatements(own: readonly Statement[], rates: readonly Rate[], days: number): PricedCells[] {
  return own.flatMap(({ machine }, index) => {
    const { face } = machine;
    if (face.kind !== 'cells') return [];
    const known = new Map<number, readonly number[] | null>(); // phase → excess by symbol
    const phases = Array.from({ length: days }, (_, day) => machine.phase(day));
    const kinds = phases.map((phase, day) => {
      let kind = known.get(phase);
      if (kind === undefined) {
        const bySymbol = Array.from({ length: machine.symbolCount }, (_unused, symbol) =>
          face.excess(day, symbol),
        );
        kind = bySymbol.some((excess) => excess !== 0) ? bySymbol : null;
        known.set(phase, kind);
      }
      return kind;
    });
    return [
      { rate: rates[index]!, symbols: { of: machine.symbols, count: machine.symbolCount }, kinds, phases },
    ];
  });
}

function pointsAt(priced: readonly PricedCells[], slots: number, day: number, option: number): number[] {
  const points = new Array<number>(slots).fill(0);
  for (const { rate, symbols, kinds } of priced) {
    points[rate.slot]! += rate.weight * kinds[day]![symbols.of[option]!]!;
  }
  return points;
}

/** Lists of numbers, each kept once. */
class Interned {
  readonly lists: (readonly number[])[] = [];
  readonly #known = new Map<string, number>();

  intern(list: readonly number[]): number {
    const key = list.join();
    let id = this.#known.get(key);
    if (id === undefined) {
      id = this.lists.length;
      this.#known.set(key, id);
      this.lists.push(list);
    }
    return id;
  }
}
