import type { Settings } from '../../solver/solve.ts';
import { engineVersion } from '../compose.ts';
import type { Scenario } from '../domain/index.ts';
import { generate, type Generated } from '../rota/generate.ts';
import { progressOf } from '../runs/progress.ts';
import type { Progress } from '../store/events.ts';
import type { World } from './command.ts';
import { liveSearch } from './search.ts';

/** Makes the rota of a scenario before the user's eyes; Ctrl-C ends the search and keeps the best. */
export async function make(
  scenario: Scenario,
  settings: Settings,
  world: World,
  keep?: (event: Progress) => void,
): Promise<Generated> {
  const live = liveSearch(world);
  const generated = await generate(
    scenario,
    settings,
    {
      ...live,
      observe: (event, problem) => {
        live.observe(event, problem);
        const progress = progressOf(event, problem);
        if (progress !== undefined) keep?.(progress);
      },
    },
    // Work alone decides the rota, so nothing in it may depend on the hour it was made in.
    { engine: engineVersion(), ...('seconds' in settings.limit && { made: world.instant() }) },
  );
  if (generated.fault !== undefined) world.fault(generated.fault);
  return generated;
}
