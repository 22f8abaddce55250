import type { Scenario } from '../domain/scenario.ts';
import type { Generated } from '../rota/generate.ts';
import type { Progress } from '../store/events.ts';
import type { Outcome, Run } from '../store/runs.ts';
import type { Store } from '../store/store.ts';

/** Makes the rota of a run; `observe` keeps what it tells on the way. */
export type Make = (run: Run, scenario: Scenario, observe: (event: Progress) => void) => Promise<Outcome>;

/**
 * Carries out a queued run and keeps all of it: that it began, what it told as soon as it told it, how it ended.
 * @returns how it ended; undefined if another process had taken the run.
 */
export async function recordedRun(store: Store, id: string, make: Make): Promise<Outcome | undefined> {
  if (!(await store.runs.begin(id))) return undefined;
  const run = await store.runs.get(id);
  const scenario = run === undefined ? undefined : await store.scenarios.get(run.scenario);
  if (run === undefined || scenario === undefined) throw new Error(`run ${id} has begun but cannot be read`);
  let told = 0;
  let saved = Promise.resolve();
  const observe = (event: Progress): void => {
    const number = told++;
    saved = saved.then(() => store.events.add(id, number, event));
  };
  let outcome: Outcome;
  try {
    outcome = await make(run, scenario, observe);
    await saved;
  } catch (error) {
    await store.runs.end(id, {
      state: 'failed',
      reason: error instanceof Error ? error.message : String(error),
    });
    throw error;
  }
  await store.runs.end(id, outcome);
  return outcome;
}

/** How a run ended that has a rota. */
export function outcomeOf({ rota, stopped, fault }: Omit<Generated, 'compiled'>): Outcome {
  if (fault !== undefined) return { state: 'stopped', rota, fault: fault.message };
  return { state: stopped ? 'stopped' : 'complete', rota };
}
