import { openStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

/** Opens a data file with a clock that stands still. */
export async function openOrThrow(file: string, now = '2026-03-01T12:00:00.000Z'): Promise<Store> {
  const opened = await openStore(file, () => new Date(now));
  if ('issues' in opened) throw new Error(JSON.stringify(opened.issues));
  return opened.store;
}
