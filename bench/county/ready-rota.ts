/** A rota in which everybody is on call in all the time they gave: no search, and as much cover as there can be. */

import { registerOf } from '../../src/cover/register.ts';
import { offersAt } from '../../src/cover/offers.ts';
import type { Assignment, Rota, Scenario } from '../../src/domain/index.ts';

/** The rota of all offers of a valid scenario. */
export function readyRota(scenario: Scenario): Rota {
  const register = registerOf(scenario);
  const assignments = [...register.stations.values()].flatMap((station) =>
    offersAt(register, station).map(({ person, spell }): Assignment => ({
      person: person.record.id,
      date: spell.start.slice(0, 10),
      code: 'on',
      spells: [spell],
    })),
  );
  return {
    format: 'muster-rota',
    version: 1,
    state: 'draft',
    engine: 'bench',
    limits: {},
    scenario,
    assignments,
    summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 0 },
  };
}
