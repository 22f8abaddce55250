import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { Scenario } from '../domain/index.ts';
import { loadScenario } from '../formats/load.ts';
import { UnusableInput, type Given, type World } from './command.ts';
import { dataFile } from './data-file.ts';
import { text } from './options.ts';

/**
 * Reads a scenario from a workbook or document, or by its ID (or how that begins) from the data file.
 * @throws UnusableInput with everything that is wrong with it.
 */
export async function readScenario(name: string, given: Given, world: World): Promise<Scenario> {
  const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
  const stored = world.exists(name) || !world.exists(file) ? undefined : await fromStore(file, name);
  if (stored !== undefined) return stored;
  const loaded = await loadScenario(name);
  if ('scenario' in loaded) return loaded.scenario;
  throw new UnusableInput(loaded.issues);
}

async function fromStore(file: string, name: string): Promise<Scenario | undefined> {
  const store = await dataFile(file);
  try {
    const id = await store.scenarios.find(name);
    return id === undefined ? undefined : await store.scenarios.get(id);
  } finally {
    store.close();
  }
}
