/**
 * The memory of pricing tables, shared by all people priced one after another, with the loop that fills them: in
 * WebAssembly where there is such a thing with vector instructions, else in JavaScript. Both give the same bits.
 */

import { relaxModule } from './relax-module.ts';

/** cell[from + i] = min(cell[from + i], cell[to + i] + cost) for i < count; the stretches do not overlap. */
export type Relax = (from: number, to: number, count: number, cost: number) => void;

/** As much of WebAssembly as is used. */
interface WebAssemblyApi {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Instance: new (
    module: object,
    imports: { readonly pricing: { readonly table: Memory } },
  ) => { readonly exports: { readonly relax: Relax } };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const CELLS_A_PAGE = 2 ** 13;

export class Table {
  /** At least as many cells as were last asked for; their content is anybody's. */
  cells: Float64Array = new Float64Array(0);
  readonly relax: Relax;
  readonly #memory: Memory | undefined;

  /** `plain` does without WebAssembly. */
  constructor(plain = false) {
    const api = (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
    if (plain || api?.validate(relaxModule) !== true) {
      this.relax = (from, to, count, cost) => relaxPlainly(this.cells, from, to, count, cost);
      return;
    }
    this.#memory = new api.Memory({ initial: 1 });
    const instance = new api.Instance(new api.Module(relaxModule), { pricing: { table: this.#memory } });
    this.relax = instance.exports.relax;
  }

  /** Makes room for so many cells. */
  reserve(cells: number): Float64Array {
    if (this.cells.length >= cells) return this.cells;
    const wanted = Math.ceil(cells * 1.25);
    if (this.#memory === undefined) this.cells = new Float64Array(wanted);
    else {
      this.#memory.grow(Math.ceil((wanted - this.cells.length) / CELLS_A_PAGE));
      this.cells = new Float64Array(this.#memory.buffer);
    }
    return this.cells;
  }
}

/** The same loop in JavaScript. */
export function relaxPlainly(
  table: Float64Array,
  from: number,
  to: number,
  count: number,
  cost: number,
): void {
  const shift = to - from;
  const end = from + count;
  for (let cell = from; cell < end; cell++) {
    const value = table[cell + shift]! + cost;
    if (value < table[cell]!) table[cell] = value;
  }
}
