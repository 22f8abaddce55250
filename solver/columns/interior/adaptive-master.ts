/**
 * A master by the simplex method, or from the inside where that is quicker: at once if the first solve would be long,
 * or later, once solves have been. The simplex method takes few steps where few columns come, but each is dear where the
 * basis is dense; from the inside a solve takes always about as many steps, whose price follows from rows and entries.
 * Which is better is told by counts, not by a clock, so that equal questions get equal answers.
 */

import type { CreateMaster, Master, MasterColumn, MasterRow, MasterSolution } from '../master.ts';
import type { DotProducts } from './dot-products.ts';
import { solveInterior } from './interior-point.ts';
import { standardForm, type StandardForm } from './standard-form.ts';
import { WrittenMaster } from './written-master.ts';

/** From the inside nothing is ever 0: less than this is taken for it. */
const LEAST = 1e-3;
/** How far from the best a solution from the inside may be, as part of the objective. */
export const FARTHEST = 1e-2;
/** It is nearer when less is changing: so far for what the last one changed, and never nearer than this. */
const OF_CHANGE = 0.2;
const NEAREST = 1e-5;
const MOST_ITERATIONS = 80;

/**
 * Multiplications that take as long as a step of the simplex method: so many, and so many for each pair of columns in
 * the basis that are dense. Measured, see docs/decisions.
 */
const STEP = 200_000;
const STEP_PAIR = 11;
/** A column that stands in more rows than this is dense. */
const SPARSE = 2;
/** Steps from the inside that a solve takes, and what they do beside factoring for each pair of entries and each entry. */
const USUAL_ITERATIONS = 14;
const PAIR = 3;
const ENTRY = 60;
/** Multiplications that count as a step of the simplex method in what a solve says of itself. */
const STEP_OF_WORK = 500_000;
/** How many times dearer the simplex method must be, and how many times one after another. */
const MUCH = 1.5;
const AGAIN = 2;
/** Fewer steps than this are no trouble. */
const FEW_STEPS = 500;
/** From no basis the simplex method takes so many steps a column, and ends with half of what could be in its basis. */
const COLD_STEPS = 2.5;
const COLD_DENSE = 0.5;
/** Fewer multiplications than this are no trouble there. */
const FEW_COLD = 1e9;
/** More multiplications than this from the inside, about five seconds, are too many for a solve that nothing interrupts. */
const MOST_INSIDE = 3e10;

/** Masters like those of `create`, which go their own way when these are slow; they share the room of `dots`. */
export function adaptiveMaster(create: CreateMaster, dots: DotProducts): CreateMaster {
  return () => new AdaptiveMaster(create, dots);
}

class AdaptiveMaster implements Master {
  readonly #create: CreateMaster;
  readonly #dots: DotProducts;
  readonly #written = new WrittenMaster();
  #simplex: Master | undefined; // none before the first solve, nor while solves are from the inside
  #inside: boolean | undefined; // whether they are; decided at the first
  #slow = 0; // solves one after another that were slow
  #settled = false; // the simplex method stays: the inside was tried in vain, or rows move
  #objective = Infinity; // of the last solution from the inside
  #change = 0; // of the last two, as part of the objective
  #duals: Float64Array | undefined; // row → dual of the last solution from the inside
  #values: Float64Array = new Float64Array(0); // column → value in it

  constructor(create: CreateMaster, dots: DotProducts) {
    this.#create = create;
    this.#dots = dots;
  }

  addRows(rows: readonly MasterRow[]): void {
    this.#written.rows.push(...rows);
    this.#simplex?.addRows(rows);
    this.#duals = undefined;
  }

  addColumns(columns: readonly MasterColumn[]): number {
    this.#simplex?.addColumns(columns);
    return this.#written.addColumns(columns);
  }

  setUppers(columns: readonly number[], uppers: readonly number[]): void {
    this.#simplex?.setUppers(columns, uppers);
    columns.forEach((column, index) => (this.#written.upper[column] = uppers[index]!));
  }

  setRowBounds(row: number, bounds: MasterRow): void {
    this.#written.rows[row] = bounds;
    // The dual simplex method is a few steps from the last basis, again and again.
    this.#settled = true;
    this.#simplex?.setRowBounds(row, bounds);
  }

  solve(): MasterSolution {
    this.#inside ??= this.#isSlow(this.#coldOf(), FEW_COLD);
    if (this.#inside && !this.#settled) {
      const solution = this.#solveInside();
      if (solution.status === 'optimal') return solution;
      this.#settled = true;
    }
    const simplex = (this.#simplex ??= this.#rewritten());
    const solution = simplex.solve();
    if (solution.status === 'interrupted') return solution;
    if (solution.status === 'stopped') {
      // What is too hard in corners need not be from the inside.
      const other = this.#solveInside();
      if (other.status === 'optimal') return other;
    }
    this.#judge(simplex, solution.iterations);
    return solution;
  }

  basis(): Uint8Array {
    return this.#simplex?.basis() ?? Uint8Array.from(this.#values, (value) => (value > 0 ? 1 : 0));
  }

  deleteColumns(columns: readonly number[]): Int32Array {
    const moved = this.#written.deleteColumns(columns);
    this.#values = this.#values.filter((_, column) => moved[column] !== -1);
    this.#simplex?.deleteColumns(columns);
    return moved;
  }

  dispose(): void {
    this.#simplex?.dispose();
    this.#simplex = undefined;
  }

  /** Gives the simplex method up once it is clear that it is slow. */
  #judge(simplex: Master, iterations: number): void {
    const slow = iterations > FEW_STEPS && this.#isSlow(iterations * this.#stepOf(simplex));
    this.#slow = slow ? this.#slow + 1 : 0;
    if (this.#slow < AGAIN) return;
    this.#values = Float64Array.from(simplex.basis());
    simplex.dispose();
    this.#simplex = undefined;
    this.#inside = true;
  }

  /** Whether so many multiplications are many beside those of a solve from the inside. */
  #isSlow(multiplications: number, few = 0): boolean {
    if (this.#settled || multiplications <= few) return false;
    const inside = this.#insideOf();
    return inside < MOST_INSIDE && multiplications > MUCH * inside;
  }

  /** Multiplications a step of the simplex method is worth. */
  #stepOf(simplex: Master): number {
    let dense = 0;
    simplex.basis().forEach((basic, column) => {
      if (basic === 1 && this.#isDense(column)) dense++;
    });
    return STEP + STEP_PAIR * dense ** 2;
  }

  #isDense(column: number): boolean {
    const { start } = this.#written;
    return start[column + 1]! - start[column]! > SPARSE;
  }

  /** Multiplications that a first solve by the simplex method is worth. */
  #coldOf(): number {
    const { rows, columnCount } = this.#written;
    let dense = 0;
    for (let column = 0; column < columnCount; column++) if (this.#isDense(column)) dense++;
    const inBasis = COLD_DENSE * Math.min(rows.length, dense);
    return COLD_STEPS * columnCount * (STEP + STEP_PAIR * inBasis ** 2);
  }

  /** Multiplications of a solve from the inside. */
  #insideOf(): number {
    const { rows, start, columnCount } = this.#written;
    const apart = rows.filter(isChoice).length;
    const size = rows.length - apart;
    let pairs = 0;
    for (let column = 0; column < columnCount; column++)
      pairs += (start[column + 1]! - start[column]!) ** 2 / 2;
    // Cholesky: a third of the cube, and what the rows that stand apart add to every element.
    const factoring = size ** 2 * (size / 3 + apart / 2);
    return USUAL_ITERATIONS * (factoring + PAIR * pairs + ENTRY * start[columnCount]!);
  }

  #rewritten(): Master {
    const { rows, columnCount } = this.#written;
    const simplex = this.#create();
    simplex.addRows(rows);
    simplex.addColumns(Array.from({ length: columnCount }, (_, column) => this.#written.column(column)));
    return simplex;
  }

  #solveInside(): MasterSolution {
    const form = standardForm(this.#written);
    const start = this.#duals === undefined ? undefined : arranged(this.#duals, form);
    const gap = Math.min(FARTHEST, Math.max(NEAREST, OF_CHANGE * this.#change));
    const limits = { gap, iterations: MOST_ITERATIONS };
    const { status, objective, x, y, iterations } = solveInterior(form, limits, start, this.#dots);
    const rowDuals = Float64Array.from(form.rowOf, (row) => y[row]!);
    const values = new Float64Array(this.#written.columnCount);
    for (let column = 0; column < form.columns; column++) {
      if (form.columnOf[column]! >= 0 && x[column]! > LEAST) values[form.columnOf[column]!] = x[column]!;
    }
    this.#change = Math.abs(objective - this.#objective) / (1 + Math.abs(objective));
    this.#objective = objective;
    this.#duals = status === 'optimal' ? rowDuals.slice() : undefined;
    this.#values = values.slice();
    const steps = (iterations * this.#insideOf()) / USUAL_ITERATIONS / STEP_OF_WORK;
    return { status, objective, rowDuals, values, iterations: Math.ceil(steps) };
  }
}

/** Such a row says that one of its columns is chosen: a row of a person. */
function isChoice({ lower, upper }: MasterRow): boolean {
  return lower === 1 && upper === 1;
}

function arranged(duals: Float64Array, { rowOf, rows }: StandardForm): Float64Array {
  const start = new Float64Array(rows);
  duals.forEach((dual, row) => (start[rowOf[row]!] = dual));
  return start;
}
