/** A linear model while it is written: columns with costs by slot, rows, and a size it never exceeds. */

import type { Column, LinearModel, LinearRow, LinearTerm, Refused } from './model.ts';

/** Beyond these a model is refused rather than built. */
export interface ModelSize {
  readonly columns: number;
  readonly terms: number;
}

/** Points per unit of a column in one slot: slot 0 is the hard one, slot t + 1 is tier t. */
export interface Cost {
  readonly slot: number;
  readonly points: number;
}

export class ModelBuilder {
  readonly #size: ModelSize;
  readonly #columns: Omit<Column, 'cost'>[] = [];
  readonly #rows: LinearRow[] = [];
  readonly #costs: Map<number, number>[]; // slot → column → points
  #terms = 0;

  constructor(slots: number, size: ModelSize) {
    this.#size = size;
    this.#costs = Array.from({ length: slots }, () => new Map<number, number>());
  }

  /** What is too large, as soon as something is; from then on nothing more is kept. */
  get refusal(): Refused | undefined {
    for (const [what, size] of [
      ['columns', this.#columns.length] as const,
      ['terms', this.#terms] as const,
    ]) {
      const limit = this.#size[what];
      if (size > limit) return { status: 'refused', by: 'encode', what, size, limit };
    }
    return undefined;
  }

  /** A new column's place. */
  column(id: string, upper: number, kind: 'integer' | 'continuous'): number {
    if (this.refusal !== undefined) return 0;
    this.#columns.push({ id, lower: 0, upper, integer: kind === 'integer' });
    return this.#columns.length - 1;
  }

  /** Adds to what a unit of the column costs. */
  charge(column: number, { slot, points }: Cost): void {
    const costs = this.#costs[slot]!;
    if (points !== 0) costs.set(column, (costs.get(column) ?? 0) + points);
  }

  /** lower ≤ Σ coefficient × column ≤ upper; terms of one column are added up. */
  row(id: string, lower: number, upper: number, terms: readonly LinearTerm[]): void {
    if (this.refusal !== undefined) return;
    const sums = new Map<number, number>();
    for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
    const kept = [...sums].filter(([, coefficient]) => coefficient !== 0);
    this.#terms += kept.length;
    this.#rows.push({ id, lower, upper, terms: kept });
  }

  /** No solution may use this column. */
  forbid(column: number): void {
    const known = this.#columns[column];
    if (known !== undefined) this.#columns[column] = { ...known, upper: 0 };
  }

  upperOf(column: number): number {
    return this.#columns[column]?.upper ?? 0;
  }

  /** The slot's costs as a row's terms; empty if nothing costs anything there. */
  costsOf(slot: number): LinearTerm[] {
    return [...this.#costs[slot]!];
  }

  /** The model with the costs of one slot, and further rows. */
  model(slot: number, further: readonly LinearRow[]): LinearModel {
    const costs = this.#costs[slot]!;
    return {
      columns: this.#columns.map((column, place) => ({ ...column, cost: costs.get(place) ?? 0 })),
      rows: [...this.#rows, ...further],
    };
  }
}
