import { openData } from '../compose.ts';
import type { Store } from '../store/store.ts';
import { UnusableInput, type World } from './command.ts';

/**
 * Opens a data file; the caller closes it.
 * @throws UnusableInput if it cannot be one.
 */
export async function dataFile(path: string): Promise<Store> {
  const opened = await openData(path);
  if ('issues' in opened) throw new UnusableInput(opened.issues);
  return opened.store;
}

/**
 * Opens a data file that is there; the caller closes it.
 * @throws UnusableInput if there is none, or it cannot be one.
 */
export async function presentDataFile(path: string, world: World): Promise<Store> {
  if (world.exists(path)) return dataFile(path);
  const maybe = 'muster generate SCENARIO --data FILE makes one';
  throw new UnusableInput([{ where: path, found: 'no such file', expected: 'a data file of Muster', maybe }]);
}
