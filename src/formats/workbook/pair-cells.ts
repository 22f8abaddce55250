/** Cells that hold names with values: `MERE=5, TISB=8`. */
import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../fault.ts';
import { isPlain, textOf, type CellForm } from './cells.ts';

/** A number for each name. */
export const numbersByName: CellForm = {
  about: 'name=number, separated by commas',
  write: (value) => {
    if (!isRecord(value)) return undefined;
    const written = Object.entries(value)
      .map(([name, amount]) => `${name}=${String(amount)}`)
      .join(', ');
    return isPlain(written) ? written : undefined;
  },
  read: (cell) => {
    const pairs = textOf(cell)
      .split(',')
      .map((pair): [string, number] => {
        const at = pair.lastIndexOf('=');
        const amount = pair.slice(at + 1).trim();
        return [pair.slice(0, Math.max(at, 0)).trim(), amount === '' ? Number.NaN : Number(amount)];
      });
    const fits = pairs.every(([name, amount]) => name !== '' && Number.isFinite(amount));
    return fits
      ? { value: Object.fromEntries(pairs) }
      : { expected: 'names with numbers such as MERE=5, TISB=8' };
  },
};

/** Parameters of a rule: a number, a word, or JSON for each name. */
export const parameters: CellForm = {
  about: 'name=value, separated by semicolons; lists in [ ]',
  write: (value) => {
    if (!isRecord(value)) return undefined;
    const written = Object.entries(value)
      .map(([name, setting]) => `${name}=${settingText(setting)}`)
      .join('; ');
    return isPlain(written) ? written : undefined;
  },
  read: (cell) => {
    const pairs = textOf(cell)
      .split(';')
      .map((pair) => /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(pair));
    if (pairs.includes(null)) return { expected: 'names with values such as shortest=660; windows="weeks"' };
    return { value: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', setting(pair?.[2] ?? '')])) };
  },
};

/** A word needs no quotes where it cannot be taken for anything else. */
function settingText(value: unknown): string {
  const plain = String(value);
  return typeof value === 'string' && isDeepStrictEqual(setting(plain), value)
    ? plain
    : JSON.stringify(value);
}

function setting(typed: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return typed;
  }
}
