/** What of a major incident its scenario has not, or has already. */
import { nearest, quote } from '../../solver/issue.ts';
import type { Incident, Issue, Scenario } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { takenVehicles } from './taken-vehicles.ts';
import { postTurns } from './turns.ts';

/** All of it, by place in the incident's document; empty if it can be in force. */
export function incidentFaults(scenario: Scenario, incident: Incident): Issue[] {
  const issues = [
    ...unknownNames(scenario, incident),
    ...repeated('turns', incident.turns, ({ family }) => family),
    ...repeated('posts', incident.posts, ({ id }) => id),
    ...repeated('people', incident.people, (id) => id),
    ...alreadyThere(scenario, incident),
    ...neverHeld(scenario, incident),
  ];
  // Times can only be compared of an incident that is whole.
  return issues.length > 0 ? issues : takenVehicles(scenario, incident);
}

interface Named {
  readonly where: string;
  readonly name: string;
  readonly kind: string;
  readonly known: readonly string[];
}

function unknownNames(scenario: Scenario, incident: Incident): Issue[] {
  const idsOf = (records: readonly { readonly id: string }[] = []): string[] => records.map(({ id }) => id);
  const { organisation, posts, people, keep, turns } = incident;
  const naming = (
    where: string,
    names: readonly string[] | undefined,
    kind: string,
    known: readonly string[],
  ): Named[] => (names ?? []).map((name, place) => ({ where: `${where}[${place}]`, name, kind, known }));
  const families = turns.map(({ family }) => family);
  const named: Named[] = [
    {
      where: 'organisation',
      name: organisation,
      kind: 'an organisation',
      known: idsOf(scenario.organisations),
    },
    ...posts.flatMap((post, place): Named[] => {
      const where = `posts[${place}]`;
      const vehicles = idsOf(scenario.vehicles);
      return [
        ...naming(`${where}.turns`, post.turns, 'a turn', families),
        ...naming(`${where}.skills`, post.skills, 'a skill', idsOf(scenario.skills)),
        ...naming(`${where}.powers`, post.powers, 'a power', idsOf(scenario.powers)),
        ...(post.vehicle === undefined
          ? []
          : [{ where: `${where}.vehicle`, name: post.vehicle, kind: 'a vehicle', known: vehicles }]),
      ];
    }),
    ...naming('people', people, 'a person', idsOf(scenario.people)),
    ...naming('keep.demands', keep?.demands, 'a demand', idsOf(scenario.demands)),
    ...naming('keep.stations', keep?.stations, 'a station', idsOf(scenario.stations)),
  ];
  return named.flatMap(({ where, name, kind, known }) => {
    if (known.includes(name)) return [];
    const maybe = nearest(name, known);
    return [
      {
        ...{ where, found: quote(name), expected: `${kind} of this rota` },
        ...(maybe !== undefined && { maybe: quote(maybe) }),
      },
    ];
  });
}

function repeated<T>(list: string, records: readonly T[], nameOf: (record: T) => string): Issue[] {
  const names = records.map(nameOf);
  return names.flatMap((name, place) =>
    names.indexOf(name) === place
      ? []
      : [{ where: `${list}[${place}]`, found: `${quote(name)} again`, expected: 'each once' }],
  );
}

/** Its own name becomes that of a skill, an activity and rule sets. */
function alreadyThere({ skills = [], activities = [] }: Scenario, { id }: Incident): Issue[] {
  return [...skills, ...activities].some((record) => record.id === id)
    ? [
        {
          ...{ where: 'id', found: quote(id), expected: 'a name that no skill and no activity has' },
          maybe: 'this incident is in the rota already: plan it from the rota as it was before',
        },
      ]
    : [];
}

function neverHeld(scenario: Scenario, incident: Incident): Issue[] {
  const { from, days } = scenario.period;
  if (postTurns(incident, createCalendar(scenario)).length > 0) return [];
  return [
    {
      where: 'from',
      found: `${incident.from} to ${incident.through}`,
      expected: `time in which a turn lies, of the ${days} days from ${from}`,
    },
  ];
}
