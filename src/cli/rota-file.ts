import { DEFAULT_DATA_FILE } from '../compose.ts';
import type { Rota } from '../domain/index.ts';
import { readRota as read } from '../formats/read-rota.ts';
import { overridesIn, rotaOverridden } from '../publish/overridden.ts';
import { asItStands } from '../replies/as-it-stands.ts';
import { createCalendar } from '../time/calendar.ts';
import { UnusableInput, type CommandOption, type Given, type World } from './command.ts';
import { dataFile } from './data-file.ts';
import { parsed } from './json-file.ts';
import { kept } from './kept.ts';
import { text } from './options.ts';

/** The argument of every command that reads a rota. */
export const rotaWord = { name: 'rota', about: 'a rota (.json), or its ID in the data file' } as const;

/** The option of every command that reads a rota: where its ID is looked up. */
export const rotaData: CommandOption = {
  flags: '--data <file>',
  about: 'data file in which IDs are looked up',
};

/**
 * Reads a rota as it stands: from a file, or by its ID (or how that begins) from the data file given with `--data`, with what
 * that data file knows of people's answers.
 */
export async function readRota(name: string, given: Given, world: World): Promise<Rota> {
  return standing(await readRotaAsMade(name, given, world), given, world);
}

/** A rota with what the data file knows of people's answers, and of what was set aside to publish it. */
export async function standing(rota: Rota, given: Given, world: World): Promise<Rota> {
  const lines = await kept(given, world, ({ replies }) => replies.list());
  const aside = overridesIn(await kept(given, world, ({ publications }) => publications.list()));
  return asItStands(
    rotaOverridden(rota, aside),
    lines,
    createCalendar(rota.scenario).minuteOf(world.instant()),
  );
}

/** Reads a rota likewise, as it was made. */
export async function readRotaAsMade(name: string, given: Given, world: World): Promise<Rota> {
  const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
  const stored = world.exists(name) || !world.exists(file) ? undefined : await fromStore(file, name);
  const found = read(stored ?? parsed(name, world));
  if ('rota' in found) return found.rota;
  throw new UnusableInput(
    found.issues.map(({ where, ...rest }) => ({ where: `${name}: ${where}`, ...rest })),
  );
}

async function fromStore(file: string, name: string): Promise<Rota | undefined> {
  const store = await dataFile(file);
  try {
    const id = await store.rotas.find(name);
    return id === undefined ? undefined : await store.rotas.get(id);
  } finally {
    store.close();
  }
}
