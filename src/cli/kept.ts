import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { Store } from '../store/store.ts';
import type { Given, World } from './command.ts';
import { dataFile } from './data-file.ts';
import { text } from './options.ts';

/** What a list of the data file holds, for a command that only reads; nothing if there is no such file. */
export async function kept<T>(
  given: Given,
  world: World,
  list: (store: Store) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
  if (!world.exists(file)) return [];
  const store = await dataFile(file);
  try {
    return await list(store);
  } finally {
    store.close();
  }
}
