import { UnusableInput, type World } from './command.ts';

/**
 * The content of a JSON file.
 * @throws UnusableInput if it cannot be read or is no JSON.
 */
export function parsed(path: string, world: World): unknown {
  const content = world.readText(path);
  try {
    return JSON.parse(content);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new UnusableInput([{ where: path, found: told, expected: 'a JSON document' }]);
  }
}
