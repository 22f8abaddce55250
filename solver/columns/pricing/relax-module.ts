/**
 * The innermost loop of pricing as a WebAssembly module of one function, written out by hand: two cells at a time and
 * without a branch that depends on the costs, which is several times faster than the loop in JavaScript.
 *
 *     relax(from, to, count, cost):  cell[from + i] = min(cell[from + i], cell[to + i] + cost),   i = 0 … count − 1
 *
 * Cells are doubles in the imported memory, numbered from its beginning; the two stretches do not overlap. The smaller
 * is taken by comparison, as `a < b ? a : b` does it in JavaScript, so both give the same bits.
 */

// Value types and instructions by their names in the specification, version 2.0 (with vector instructions).
const I32 = 0x7f;
const F64 = 0x7c;
const V128 = 0x7b;
const BLOCK = [0x02, 0x40];
const LOOP = [0x03, 0x40];
const END = 0x0b;
const BR = 0x0c;
const BR_IF = 0x0d;
const SELECT = 0x1b;
const I32_GT_U = 0x4b;
const I32_GE_U = 0x4f;
const I32_ADD = 0x6a;
const I32_SHL = 0x74;
const F64_LT = 0x63;
const F64_ADD = 0xa0;
const f64Load = [0x2b, 0, 0];
const f64Store = [0x39, 0, 0];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const int = (value: number): number[] => [0x41, ...leb(value)];
const vector = (instruction: number, ...operands: number[]): number[] => [
  0xfd,
  ...leb(instruction),
  ...operands,
];
const v128Load = (offset: number): number[] => vector(0x00, 0, offset);
const v128Store = (offset: number): number[] => vector(0x0b, 0, offset);
const f64x2Splat = vector(0x14);
const f64x2Add = vector(0xf0);
const f64x2Pmin = vector(0xf6);

// Locals: the parameters, and what is worked out.
const from = 0;
const to = 1;
const count = 2;
const cost = 3;
const costs = 4; // twice the cost
const end = 5; // byte after the stretch
const sum = 6;
const cell = 7;

const CELL = 8; // bytes
const STEP = 4 * CELL;

/** cell[from] = min(cell[from], cell[to] + cost) for the two cells `offset` bytes further on. */
const relaxTwo = (offset: number): number[] => [
  ...get(from),
  ...get(from),
  ...v128Load(offset),
  ...get(to),
  ...v128Load(offset),
  ...get(costs),
  ...f64x2Add,
  ...f64x2Pmin,
  ...v128Store(offset),
];

const relaxOne = [
  ...[...get(to), ...f64Load, ...get(cost), F64_ADD, ...set(sum)],
  ...[...get(from), ...f64Load, ...set(cell)],
  ...get(from),
  ...[...get(sum), ...get(cell), ...get(sum), ...get(cell), F64_LT, SELECT],
  ...f64Store,
];

const forward = (bytes: number): number[] => [
  ...[...get(from), ...int(bytes), I32_ADD, ...set(from)],
  ...[...get(to), ...int(bytes), I32_ADD, ...set(to)],
];

/** Repeats the body until the condition holds. */
const until = (condition: readonly number[], body: readonly number[]): number[] => [
  ...BLOCK,
  ...LOOP,
  ...condition,
  ...[BR_IF, 1],
  ...body,
  ...[BR, 0],
  END,
  END,
];

const code = [
  ...[...get(from), ...int(3), I32_SHL, ...set(from)],
  ...[...get(to), ...int(3), I32_SHL, ...set(to)],
  ...[...get(from), ...get(count), ...int(3), I32_SHL, I32_ADD, ...set(end)],
  ...[...get(cost), ...f64x2Splat, ...set(costs)],
  ...until(
    [...get(from), ...int(STEP), I32_ADD, ...get(end), I32_GT_U],
    [...relaxTwo(0), ...relaxTwo(2 * CELL), ...forward(STEP)],
  ),
  ...until([...get(from), ...get(end), I32_GE_U], [...relaxOne, ...forward(CELL)]),
  END,
];

const locals = list([
  [1, V128],
  [1, I32],
  [2, F64],
]);

/** The module. It imports the memory `pricing.table` and exports `relax`. */
export const relaxModule: Uint8Array = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // magic number and version
  ...section(1, [[0x60, ...list([[I32], [I32], [I32], [F64]]), ...list([])]]), // type of the function
  ...section(2, [[...name('pricing'), ...name('table'), 0x02, 0x00, 1]]), // imported memory, a page at least
  ...section(3, [[0]]), // the function has the type
  ...section(7, [[...name('relax'), 0x00, 0]]), // it is exported
  ...section(10, [[...leb(locals.length + code.length), ...locals, ...code]]),
);

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = list(entries);
  return [id, ...leb(content.length), ...content];
}

function list(entries: readonly (readonly number[])[]): number[] {
  return [...leb(entries.length), ...entries.flat()];
}

function name(text: string): number[] {
  return list(Array.from({ length: text.length }, (_, index) => [text.charCodeAt(index)]));
}

/** A number below 2^31 in the variable length that the format asks for: seven bits a byte, the lowest first. */
function leb(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)];
}
