import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { Scenario } from '../domain/index.ts';
import { isRecord } from '../formats/fault.ts';
import type { Given, World } from './command.ts';
import { dataFile } from './data-file.ts';
import { parsed } from './json-file.ts';
import { text } from './options.ts';
import { endingOf } from './output.ts';
import { readRota } from './rota-file.ts';
import { readScenario } from './scenario-file.ts';

/**
 * Reads a scenario, or the one in a rota, from a file or by its ID (or how that begins) from the data file.
 * @throws UnusableInput with everything that is wrong with it.
 */
export async function readPlanned(name: string, given: Given, world: World): Promise<Scenario> {
  const isOfRota = world.exists(name) ? isRotaFile(name, world) : await isKeptRota(name, given, world);
  return isOfRota ? (await readRota(name, given, world)).scenario : readScenario(name, given, world);
}

function isRotaFile(name: string, world: World): boolean {
  if (endingOf(name) !== '.json') return false;
  const content = parsed(name, world);
  return isRecord(content) && content['format'] === 'muster-rota';
}

async function isKeptRota(name: string, given: Given, world: World): Promise<boolean> {
  const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
  if (!world.exists(file)) return false;
  const store = await dataFile(file);
  try {
    return (await store.rotas.find(name)) !== undefined;
  } finally {
    store.close();
  }
}
