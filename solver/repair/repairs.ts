/**
 * Repairs of a rota, person by person: whoever could add to what is lacking does so, then whoever could add to what is lacking
 * since then, … – the ejection chains of Burke, Curtois et al. (2007), as a beam, with what each of them does on single days
 * found by climbing.
 */

import { compareAmounts } from '../search/incumbent.ts';
import type { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import { type Chance, Chances, type Limits } from './chances.ts';

/** A rota with some people's days changed. */
export interface Repair {
  /** person × days + day → option */
  readonly rota: Int32Array;
  readonly amounts: Float64Array; // slot → points
  /** Who changes, in the order in which they were thought of. */
  readonly people: readonly number[];
}

export interface RepairOptions extends Limits {
  /** People who may change, at most. */
  readonly mostPeople: number;
}

/** Repairs from which the next person is thought of. */
const BEAM = 12;
/** Ways of beginning with a person that are followed to their end. */
const STARTS = 3;
/** Days around a change that may have to change with it, for rest. */
const AROUND = 2;

/**
 * Repairs of a rota of a problem of {@link repairProblem}, by how many people change, none first; each list is best first. The
 * score is left as it was.
 */
export function repairsOf(score: Score, options: RepairOptions): Repair[][] {
  const first: Repair = {
    rota: Int32Array.from(score.rota),
    amounts: Float64Array.from(score.amounts),
    people: [],
  };
  const chain = new Chain(score, options);
  const found: Repair[][] = [[first]];
  while (found.length <= options.mostPeople) {
    const next = found
      .at(-1)!
      .slice(0, BEAM)
      .flatMap((repair) => chain.continued(repair));
    if (next.length === 0) break;
    found.push(distinct(next.sort((a, b) => compareAmounts(a.amounts, b.amounts))));
  }
  score.load(first.rota);
  return found;
}

function distinct(repairs: readonly Repair[]): Repair[] {
  return [...new Map(repairs.map((repair) => [repair.rota.join(), repair] as const)).values()];
}

class Chain {
  readonly #score: Score;
  readonly #tables: Tables;
  readonly #mayChange: RepairOptions['mayChange'];
  readonly #chances: Chances;

  constructor(score: Score, options: RepairOptions) {
    this.#score = score;
    this.#tables = score.tables;
    this.#mayChange = options.mayChange;
    this.#chances = new Chances(score, options);
  }

  /** The repairs that change one person more. */
  continued(repair: Repair): Repair[] {
    this.#score.load(repair.rota);
    return [...this.#chances.without(repair.people)].flatMap(([person, chances]) =>
      this.#repairsBy(person, chances).map(({ row, amounts }) => {
        const rota = Int32Array.from(repair.rota);
        rota.set(row, person * this.#tables.days);
        return { rota, amounts, people: [...repair.people, person] };
      }),
    );
  }

  /** What one person does, from the best beginnings. */
  #repairsBy(person: number, chances: readonly Chance[]): { row: Int32Array; amounts: Float64Array }[] {
    const { days } = this.#tables;
    const before = this.#score.rota.slice(person * days, (person + 1) * days);
    const started = chances.map((chance) => {
      const row = before.slice();
      row[chance.day] = chance.option;
      return { row, amounts: this.#amountsOf(person, row) };
    });
    started.sort((a, b) => compareAmounts(a.amounts, b.amounts));
    const ended = started.slice(0, STARTS).map((start) => this.#climbed(person, before, start, chances));
    this.#score.undo();
    return ended;
  }

  /** The best that is found from a row by changing one day after another. */
  #climbed(
    person: number,
    before: Int32Array,
    start: { readonly row: Int32Array; readonly amounts: Float64Array },
    chances: readonly Chance[],
  ): { row: Int32Array; amounts: Float64Array } {
    let best = start;
    for (;;) {
      let next = best;
      this.#amountsOf(person, best.row);
      const ways = this.#chances.isBroken(person) ? this.#around(person, before, best.row) : [];
      for (const { day, option } of [...chances, ...ways]) {
        if (best.row[day] === option) continue;
        const row = best.row.slice();
        row[day] = option;
        const amounts = this.#amountsOf(person, row);
        if (compareAmounts(amounts, next.amounts) < 0) next = { row, amounts };
      }
      if (next === best) return best;
      best = next;
    }
  }

  /** Everything that may be done instead on the days around those that changed. */
  #around(person: number, before: Int32Array, row: Int32Array): Chance[] {
    const { days, cells } = this.#tables;
    const ways: Chance[] = [];
    for (let day = 0; day < days; day++) {
      const near = row.subarray(Math.max(0, day - AROUND), day + AROUND + 1);
      const was = before.subarray(Math.max(0, day - AROUND), day + AROUND + 1);
      if (near.every((option, place) => option === was[place])) continue;
      const choice = cells.choiceOf[person * days + day]!;
      for (let place = cells.choiceStart[choice]!; place < cells.choiceStart[choice + 1]!; place++) {
        const option = cells.choices[place]!;
        if (option === before[day] || this.#mayChange(person, day, option)) ways.push({ day, option });
      }
    }
    return ways;
  }

  /** Points of the rota with another row of a person; the change is left pending. */
  #amountsOf(person: number, row: Int32Array): Float64Array {
    this.#score.change(person, 0, this.#tables.days, row);
    return Float64Array.from(this.#score.amounts);
  }
}
