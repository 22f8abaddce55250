/**
 * What column generation asks of a solver of linear programs that keeps its model and its basis from one solve to
 * the next. Rows and columns are known by their numbers.
 *
 *     minimise Σ cost × column, 0 ≤ column ≤ upper, lower ≤ Σ count × column ≤ upper for every row
 */

export interface MasterColumn {
  readonly cost: number;
  /** May be Infinity. */
  readonly upper: number;
  /** The rows it stands in, each at most once. */
  readonly rows: Int32Array;
  /** What it has in each of `rows`. */
  readonly counts: Float64Array;
}

export interface MasterRow {
  /** May be −Infinity. */
  readonly lower: number;
  /** May be Infinity. */
  readonly upper: number;
}

/**
 * `optimal`: within the solver's tolerance. `infeasible`: nothing satisfies all rows. `stopped`: the numbers
 * ended it. `interrupted`: nobody waits for it any longer. In the last two `rowDuals` and `values` are those of its last
 * basis.
 */
export interface MasterSolution {
  readonly status: 'optimal' | 'infeasible' | 'stopped' | 'interrupted';
  readonly objective: number;
  /** row → what one more unit of its right-hand side costs: ≥ 0 where the lower bound holds, ≤ 0 where the upper does */
  readonly rowDuals: Float64Array;
  /** column → value */
  readonly values: Float64Array;
  /** Steps the simplex method took, or could have taken in about the time. */
  readonly iterations: number;
}

export interface Master {
  /** Adds rows without columns. */
  addRows(rows: readonly MasterRow[]): void;
  /** Adds columns and returns the number of the first; the others follow it. */
  addColumns(columns: readonly MasterColumn[]): number;
  /** Changes upper bounds; 0 switches a column off. */
  setUppers(columns: readonly number[], uppers: readonly number[]): void;
  /** Moves what a row may be. */
  setRowBounds(row: number, bounds: MasterRow): void;
  /** Solves from the last basis. The arrays are the caller's. */
  solve(): MasterSolution;
  /** column → 1 if it is in the last basis */
  basis(): Uint8Array;
  /**
   * Deletes columns. The others move down in their order; old number → new number, −1 for the deleted. The basis
   * stays if nothing has changed since the last solve and no deleted column is in it: delete columns at 0.
   */
  deleteColumns(columns: readonly number[]): Int32Array;
  /** Frees the solver's memory; nothing may be asked of it afterwards. */
  dispose(): void;
}

/** Makes an empty master. */
export type CreateMaster = () => Master;
