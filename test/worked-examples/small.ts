/** The smallest scenario there is, to be filled in by an example. */
import type { Assignment, Duty, Organisation, Rota, RuleSet, Scenario } from '../../src/domain/index.ts';
import { createCalendar } from '../../src/time/calendar.ts';

/** A scenario with one police force, one fire service and nobody's time said. */
export function small(parts: Partial<Scenario> & Pick<Scenario, 'period' | 'people'>): Scenario {
  return {
    format: 'muster-scenario',
    version: 1,
    name: 'small',
    organisations: [
      { id: 'POL', name: 'Police', kind: 'police' },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
    ],
    activities: [{ id: 'patrol', name: 'Patrol', visible: true, releasable: true }],
    ...parts,
  };
}

/** A police force that states these rules, in one rule set. */
export function police(rules: RuleSet['rules'], more: Partial<RuleSet> = {}): Organisation {
  return { id: 'POL', name: 'Police', kind: 'police', ruleSets: [{ id: 'law', ...more, rules }] };
}

/** A rota in which people do these duties: person, date, duty, and the beat worked. */
export function rotaOf(
  scenario: Scenario,
  duties: readonly (readonly [person: string, date: string, duty: string, beat?: string])[],
): Rota {
  const calendar = createCalendar(scenario);
  return {
    format: 'muster-rota',
    version: 1,
    state: 'draft',
    engine: 'test',
    limits: {},
    scenario,
    assignments: duties.map(([person, date, code, beat]): Assignment => {
      const duty = scenario.duties?.find(({ id }) => id === code);
      if (duty === undefined) throw new Error(`No duty is called ${code}.`);
      const [from, to] = calendar.spell(calendar.dayOf(date), duty.start, duty.end);
      const minutes = to - from - (duty.breakMinutes ?? 0);
      return {
        person,
        date,
        code,
        spells: [
          {
            kind: 'duty',
            start: calendar.iso(from),
            end: calendar.iso(to),
            duty: code,
            ...(beat === undefined ? {} : { beat }),
            workingMinutes: minutes,
            paidMinutes: minutes,
            status: 'assigned',
          },
        ],
      };
    }),
    summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 0 },
  };
}

/** The patrol duty `D` of the police. */
export function dayPatrol(start: string, end: string, more: Partial<Duty> = {}): Duty {
  return {
    id: 'D',
    name: 'Day',
    organisation: 'POL',
    roles: ['pcso'],
    activity: 'patrol',
    family: 'day',
    start,
    end,
    ...more,
  };
}
