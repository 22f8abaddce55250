/**
 * The master problem of column generation in HiGHS, compiled to WebAssembly. The model and its basis stay from one
 * solve to the next. Each master has a native model of its own; a solve blocks the thread it runs in.
 */

import loader from 'highs';
import type { Basis, Highs, HighsCallbackMap, InterruptCallbackEvent, Model } from 'highs';
import { adaptiveMaster } from '../../solver/columns/interior/adaptive-master.ts';
import type {
  CreateMaster,
  Master,
  MasterColumn,
  MasterRow,
  MasterSolution,
} from '../../solver/columns/master.ts';
import { vectorDotProducts } from './webassembly/dot-products.ts';

// The package declares CommonJS types for what Node loads as an ES module, whose default export is the loader itself.
const load = loader as unknown as typeof loader.default;

/** HiGHS chooses primal simplex where the last basis is still feasible (columns came), dual where it is not. */
const CHOOSE = 0;

const OPTIONS = {
  output_flag: false,
  solver: 'simplex',
  simplex_strategy: CHOOSE,
  // Presolve would throw the basis away.
  presolve: 'off',
};

/**
 * Loads the WebAssembly module, about 5 MB, once; what it returns makes as many masters as are asked for. Their solves are
 * interrupted once `over` says that nobody waits for them any longer; omitted: never.
 */
export async function loadHighsMaster(over: () => boolean = () => false): Promise<CreateMaster> {
  const highs = await load();
  return adaptiveMaster(() => new HighsMaster(highs, over), vectorDotProducts());
}

class HighsMaster implements Master {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #watch: HighsCallbackMap;
  #rows = 0;
  #columns = 0;
  /** Nothing has changed since an optimal solution was found. */
  #solved = false;

  constructor(highs: Highs, over: () => boolean) {
    this.#highs = highs;
    this.#watch = {
      [highs.constants.callbackType.simplexInterrupt]: (event: InterruptCallbackEvent) => {
        if (over()) event.interrupt();
      },
    };
    this.#model = highs.createModel();
    this.#model.options.set(OPTIONS);
  }

  addRows(rows: readonly MasterRow[]): void {
    if (rows.length === 0) return;
    this.#model.addRows({
      lower: Float64Array.from(rows, ({ lower }) => lower),
      upper: Float64Array.from(rows, ({ upper }) => upper),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: this.#columns,
        starts: new Int32Array(rows.length + 1),
        indices: new Int32Array(0),
        values: new Float64Array(0),
      },
    });
    this.#rows += rows.length;
    this.#solved = false;
  }

  addColumns(columns: readonly MasterColumn[]): number {
    const first = this.#columns;
    if (columns.length === 0) return first;
    const starts = new Int32Array(columns.length + 1);
    columns.forEach(({ rows }, column) => (starts[column + 1] = starts[column]! + rows.length));
    const indices = new Int32Array(starts[columns.length]!);
    const values = new Float64Array(indices.length);
    columns.forEach(({ rows, counts }, column) => {
      indices.set(rows, starts[column]);
      values.set(counts, starts[column]);
    });
    this.#model.addCols({
      cost: Float64Array.from(columns, ({ cost }) => cost),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, ({ upper }) => upper),
      matrix: { format: 'csc', numRows: this.#rows, numCols: columns.length, starts, indices, values },
    });
    this.#columns += columns.length;
    this.#solved = false;
    return first;
  }

  setUppers(columns: readonly number[], uppers: readonly number[]): void {
    if (columns.length === 0) return;
    this.#solved = false;
    const selected = sorted(columns, uppers);
    this.#model.changeColsBounds(
      { kind: 'set', indices: selected.indices },
      new Float64Array(columns.length),
      selected.values,
    );
  }

  setRowBounds(row: number, { lower, upper }: MasterRow): void {
    this.#solved = false;
    this.#model.changeRowBounds(row, lower, upper);
  }

  solve(): MasterSolution {
    const model = this.#model;
    if (this.#columns === 0) throw new Error('A master without columns has no solution to speak of.');
    const { optimal, infeasible, interrupted } = this.#highs.constants.modelStatus;
    let found = this.#runFromBasis();
    if (found !== optimal && found !== infeasible && found !== interrupted) {
      model.clearSolver();
      found = model.run(this.#watch).modelStatus;
    }
    const statuses: Readonly<Record<number, MasterSolution['status']>> = {
      [optimal]: 'optimal',
      [infeasible]: 'infeasible',
      [interrupted]: 'interrupted',
    };
    this.#solved = found === optimal;
    const { colValue, rowDual } = model.getSolution();
    return {
      status: statuses[found] ?? 'stopped',
      objective: model.getObjectiveValue(),
      rowDuals: rowDual,
      values: colValue,
      iterations: Number(model.info.get('simplex_iteration_count')),
    };
  }

  basis(): Uint8Array {
    const { basic } = this.#highs.constants.basisStatus;
    return Uint8Array.from(this.#model.getBasis().colStatus, (status) => (status === basic ? 1 : 0));
  }

  deleteColumns(columns: readonly number[]): Int32Array {
    const moved = new Int32Array(this.#columns);
    for (const column of columns) moved[column] = -1;
    let next = 0;
    for (let column = 0; column < moved.length; column++) if (moved[column] === 0) moved[column] = next++;
    if (columns.length === 0) return moved;
    const basis = this.#basisWithout(moved);
    this.#model.deleteCols({ kind: 'set', indices: Int32Array.from(new Set(columns)).sort() });
    this.#columns = next;
    this.#solved = false;
    if (basis !== undefined) this.#model.setBasis(basis);
    return moved;
  }

  dispose(): void {
    this.#model.dispose();
  }

  /** The status of a run from the last basis. Seen now and then: it comes to no end, or fails, where from no basis it does not. */
  #runFromBasis(): number | undefined {
    try {
      return this.#model.run(this.#watch).modelStatus;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'HighsError') throw error;
      return undefined;
    }
  }

  /** HiGHS forgets its basis when columns are deleted; if they are not in it, the rest still is one. */
  #basisWithout(moved: Int32Array): Basis | undefined {
    if (!this.#solved) return undefined;
    const { basic } = this.#highs.constants.basisStatus;
    const { colStatus, rowStatus } = this.#model.getBasis();
    if (colStatus.some((status, column) => status === basic && moved[column] === -1)) return undefined;
    return { colStatus: colStatus.filter((_, column) => moved[column] !== -1), rowStatus };
  }
}

/** HiGHS wants its selections ascending. */
function sorted(
  columns: readonly number[],
  values: readonly number[],
): { indices: Int32Array; values: Float64Array } {
  const order = columns.map((_, place) => place).sort((a, b) => columns[a]! - columns[b]!);
  return {
    indices: Int32Array.from(order, (place) => columns[place]!),
    values: Float64Array.from(order, (place) => values[place]!),
  };
}
