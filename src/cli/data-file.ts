import { openData } from '../compose.ts';
import type { Store } from '../store/store.ts';
import { UnusableInput } from './command.ts';

/**
 * Opens a data file; the caller closes it.
 * @throws UnusableInput if it cannot be one.
 */
export async function dataFile(path: string): Promise<Store> {
  const opened = await openData(path);
  if ('issues' in opened) throw new UnusableInput(opened.issues);
  return opened.store;
}
