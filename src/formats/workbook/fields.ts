/** Fields inside fields, in data that is still being put together. */
import { isRecord } from '../fault.ts';

export function fieldOf(record: unknown, field: readonly string[]): unknown {
  return field.reduce<unknown>((value, step) => (isRecord(value) ? value[step] : undefined), record);
}

/** Sets a field, making the records on the way. */
export function setField(record: Record<string, unknown>, field: readonly string[], value: unknown): void {
  const [first = '', ...rest] = field;
  if (rest.length === 0) {
    record[first] = value;
    return;
  }
  const inner = record[first];
  const next = isRecord(inner) ? inner : {};
  record[first] = next;
  setField(next, rest, value);
}

/** The list at a field, made if there is none. */
export function listAt(record: Record<string, unknown>, field: readonly string[]): unknown[] {
  const found = fieldOf(record, field);
  if (Array.isArray(found)) return found;
  const made: unknown[] = [];
  setField(record, field, made);
  return made;
}
