import type { Rota } from '../../src/domain/rota.ts';
import type { Scenario } from '../../src/domain/scenario.ts';

/** A rota in which everybody is off. */
export function idleRota(scenario: Scenario): Rota {
  return {
    format: 'muster-rota',
    version: 1,
    state: 'draft',
    engine: 'test',
    limits: {},
    scenario,
    assignments: [],
    summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 1 },
  };
}
