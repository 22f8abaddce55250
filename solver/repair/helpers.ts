/** Who could make up for what somebody leaves undone by doing something else. */

import type { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import type { Limits } from './chances.ts';
import { eachWay } from './each-way.ts';

/** Of the rota that a score has whenever it is asked. */
export class Helpers {
  readonly #score: Score;
  readonly #tables: Tables;
  readonly #mayChange: Limits['mayChange'];

  constructor(score: Score, { mayChange }: Pick<Limits, 'mayChange'>) {
    this.#score = score;
    this.#tables = score.tables;
    this.#mayChange = mayChange;
  }

  /** Everybody else who could add to a row that is short once the person does all that takes from it. */
  of(person: number): number[] {
    const rows = this.#rowsAtRisk(person);
    const others = this.#tables.problem.people.map((_, other) => other);
    return others.filter((other) => other !== person && this.#addsToOne(other, rows));
  }

  /** Rows of which too little may be left, with all rows of the demands that they count. */
  #rowsAtRisk(person: number): Set<number> {
    const { cover, problem } = this.#tables;
    const losses = this.#lossesBy(person);
    const rows = new Set<number>();
    const atRisk = new Set<number>(); // demands
    const visit = (row: number): void => {
      const left = this.#score.cover.have(row) - (losses.get(row) ?? 0);
      if (rows.has(row) || left >= cover.rowNeed[row]!) return;
      rows.add(row);
      const demand = cover.rowDemand[row]!;
      if (atRisk.has(demand)) return;
      atRisk.add(demand);
      for (let entry = cover.unmetStart[demand]!; entry < cover.unmetStart[demand + 1]!; entry++) {
        const counting = cover.unmetRow[entry]!;
        losses.set(counting, (losses.get(counting) ?? 0) + Math.abs(cover.unmetCount[entry]!));
        visit(counting);
      }
    };
    for (const row of [...losses.keys()]) visit(row);
    const places = new Map(problem.demands.map(({ id }, demand) => [id, demand]));
    for (const row of rows) {
      const demand = cover.rowDemand[row]!;
      const { terms } = problem.demands[demand]!.rows[row - cover.firstRow[demand]!]!;
      for (const term of terms) if ('unmet' in term) this.#addRows(places.get(term.unmet)!, rows);
    }
    return rows;
  }

  #addRows(demand: number, rows: Set<number>): void {
    const { firstRow } = this.#tables.cover;
    for (let row = firstRow[demand]!; row < firstRow[demand + 1]!; row++) rows.add(row);
  }

  /** row → Σ over days of the most that is lost to it by doing something else */
  #lossesBy(person: number): Map<number, number> {
    const losses = new Map<number, number>();
    for (let day = 0; day < this.#tables.days; day++) {
      const most = new Map<number, number>();
      eachWay(this.#score, this.#mayChange, { person, day }, (row, more) =>
        most.set(row, Math.max(most.get(row) ?? 0, -more)),
      );
      for (const [row, lost] of most) losses.set(row, (losses.get(row) ?? 0) + lost);
    }
    return losses;
  }

  #addsToOne(person: number, rows: ReadonlySet<number>): boolean {
    const days = Array.from({ length: this.#tables.days }, (_, day) => day);
    return days.some((day) => {
      let ways = 0;
      eachWay(this.#score, this.#mayChange, { person, day }, (row, more) => {
        ways += Number(more > 0 && rows.has(row));
      });
      return ways > 0;
    });
  }
}
