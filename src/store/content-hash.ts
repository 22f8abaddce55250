import { createHash } from 'node:crypto';

/** Hexadecimal digits of an id: 128 bits, so that no two contents ever share one. */
const DIGITS = 32;

/** Names plain data by its content: equal data has equal names, whatever the order of its keys. */
export function contentHash(data: unknown): string {
  const text = JSON.stringify(data, (_key, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
  return sha256(text).slice(0, DIGITS);
}

/** SHA-256 of a text, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
