import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { NumberedLine } from '../domain/index.ts';
import type { Given, World } from './command.ts';
import { dataFile } from './data-file.ts';
import { text } from './options.ts';

/** What was said of what was done, in the data file of a command that only reads; none if there is no such file. */
export async function keptLines(given: Given, world: World): Promise<readonly NumberedLine[]> {
  const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
  if (!world.exists(file)) return [];
  const store = await dataFile(file);
  try {
    return await store.actuals.list();
  } finally {
    store.close();
  }
}
