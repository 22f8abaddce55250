import type { Scenario } from '../domain/index.ts';
import { loadScenario } from '../formats/load.ts';
import { UnusableInput } from './command.ts';

/**
 * Reads a scenario from a workbook or document.
 * @throws UnusableInput with everything that is wrong with it.
 */
export async function readScenario(path: string): Promise<Scenario> {
  const loaded = await loadScenario(path);
  if ('scenario' in loaded) return loaded.scenario;
  throw new UnusableInput(loaded.issues);
}
