import { DEFAULT_DATA_FILE } from '../compose.ts';
import { rota as rotaSchema, type Rota } from '../domain/index.ts';
import { UnusableInput, type Given, type World } from './command.ts';
import { dataFile } from './data-file.ts';
import { text } from './options.ts';

/** Reads a rota from a file, or by its ID (or how that begins) from the data file given with `--data`. */
export async function readRota(name: string, given: Given, world: World): Promise<Rota> {
  const file = text(given, 'data') ?? DEFAULT_DATA_FILE;
  const stored = world.exists(name) || !world.exists(file) ? undefined : await fromStore(file, name);
  const content = stored ?? parse(name, world.readText(name));
  const read = rotaSchema.safeParse(content);
  if (read.success) return read.data;
  throw new UnusableInput(
    read.error.issues.map((issue) => ({
      where: `${name}: ${issue.path.join('.') || 'the whole'}`,
      found: issue.message,
      expected: 'a rota as muster generate writes it',
    })),
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

/** @throws UnusableInput if the text is not JSON. */
export function parse(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new UnusableInput([{ where: path, found: told, expected: 'a JSON document' }]);
  }
}
