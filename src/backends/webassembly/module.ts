/**
 * A WebAssembly module of one function, written instruction by instruction: the few that a loop over numbers needs. The
 * function takes and gives nothing but addresses. (WebAssembly Core Specification 2.0, chapter 5: binary format.)
 */

/** An instruction, or several. */
export type Code = readonly number[];

/** A function over addresses in a memory that is handed in as `memory.memory`; it is exported as `run`. */
export interface WrittenFunction {
  /** How many addresses it is given: locals 0, 1, … */
  readonly parameters: number;
  /** How many more it needs, and after them how many vectors of two numbers; all begin at 0. */
  readonly addresses: number;
  readonly vectors: number;
  readonly body: Code;
}

const ADDRESS = 0x7f;
const VECTOR = 0x7b;
const NOTHING = 0x40;
/** Numbers are aligned to two to the power of so many bytes. */
const ALIGNED = 3;

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const constant = (value: number): Code => [0x41, ...signed(value)];
export const addAddresses: Code = [0x6a];

export const loadVector: Code = [...vectorCode(0), ALIGNED, 0];
export const addVectors: Code = vectorCode(0xf0);
export const multiplyVectors: Code = vectorCode(0xf2);
/** One of the two numbers of a vector. */
export const laneOf = (lane: 0 | 1): Code => [...vectorCode(0x21), lane];
export const addNumbers: Code = [0xa0];
/** Stores a number so many bytes after an address. */
export const storeNumber = (after: number): Code => [0x39, ALIGNED, ...unsigned(after)];

/** Repeats `code` while one address is below another. */
export function whileBelow(local: number, end: number, code: Code): Code {
  const leaveUnlessBelow = [...get(local), ...get(end), 0x4f, 0x0d, 1];
  return [0x02, NOTHING, 0x03, NOTHING, ...leaveUnlessBelow, ...code, 0x0c, 0, 0x0b, 0x0b];
}

/** The binary form. */
export function encodeModule({ parameters, addresses, vectors, body }: WrittenFunction): Uint8Array {
  const locals = list([
    [...unsigned(addresses), ADDRESS],
    [...unsigned(vectors), VECTOR],
  ]);
  const code = [...locals, ...body, 0x0b];
  const type = [0x60, ...list(Array.from({ length: parameters }, () => [ADDRESS])), ...list([])];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, [type]),
    ...section(2, [[...name('memory'), ...name('memory'), 2, 0, 1]]),
    ...section(3, [[0]]),
    ...section(7, [[...name('run'), 0, 0]]),
    ...section(10, [[...unsigned(code.length), ...code]]),
  ]);
}

function section(number: number, items: readonly Code[]): Code {
  const body = list(items);
  return [number, ...unsigned(body.length), ...body];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): Code {
  return list(Array.from(text, (letter) => [letter.charCodeAt(0)]));
}

function vectorCode(operation: number): Code {
  return [0xfd, ...unsigned(operation)];
}

/** Seven bits a byte, the lowest first (LEB128). */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];
}

/** As {@link unsigned}, but the last byte carries the sign. */
function signed(value: number): Code {
  const low = value & 127;
  const rest = value >> 7;
  const ends = (low & 64) === 0 ? rest === 0 : rest === -1;
  return ends ? [low] : [low | 128, ...signed(rest)];
}
