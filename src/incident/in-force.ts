/**
 * A scenario in which a major incident is in force. It is said in the records that there are anyway: turns are duties of those
 * called, posts are commitments, the minimum elsewhere is a stand-down, rest is a rule. So everything that reads a
 * scenario reads this one.
 */
import {
  type Availability,
  type Incident,
  type Person,
  REST_DAYS,
  ROLE_KINDS,
  type RuleStatement,
  type Scenario,
  type Skill,
} from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { type PostTurn, postTurns } from './turns.ts';

const SERVICES: Readonly<Record<Scenario['organisations'][number]['kind'], Skill['service']>> = {
  police: 'police',
  fire: 'fire',
  ambulance: 'medical',
  council: 'council',
};

/** The scenario with an incident that has no faults ({@link incidentFaults}). */
export function inForce(scenario: Scenario, incident: Incident): Scenario {
  const turns = postTurns(incident, createCalendar(scenario));
  const called = new Set(incident.people);
  const commander = scenario.organisations.find(({ id }) => id === incident.organisation)!;
  const dates = [...new Set(turns.flatMap((turn) => turn.dates))].sort();
  const [first, last] = [dates[0]!, addDays(dates.at(-1)!, 1)];
  return {
    ...scenario,
    organisations: scenario.organisations.map((organisation) => {
      const own = scenario.people.filter(
        ({ id, roles }) => called.has(id) && roles.some((role) => role.organisation === organisation.id),
      );
      if (own.length === 0) return organisation;
      const rules = restAfter(scenario, incident, turns, own);
      return {
        ...organisation,
        ruleSets: [...(organisation.ruleSets ?? []), { id: incident.id, rules }],
      };
    }),
    skills: [
      ...(scenario.skills ?? []),
      { id: incident.id, name: `Called to ${incident.name}`, service: SERVICES[commander.kind] },
    ],
    activities: [...(scenario.activities ?? []), { id: incident.id, name: incident.name }],
    duties: [...(scenario.duties ?? []), ...turns.map((turn) => dutyOf(scenario, incident, turn))],
    people: scenario.people.map((person) =>
      called.has(person.id) ? calledUp(person, incident, turns, first, last) : person,
    ),
    availability: [
      ...(scenario.availability ?? []).flatMap((line) =>
        called.has(line.person) ? released(line, first, last) : [line],
      ),
      ...incident.people.flatMap((person) => turns.map((turn) => offering(person, turn))),
    ],
    demands: [...(scenario.demands ?? []), ...turns.map(commitmentOf)],
    ...(incident.keep !== undefined && {
      standDowns: [
        ...(scenario.standDowns ?? []),
        {
          from: incident.from,
          through: incident.through,
          reason: incident.name,
          demands: [...(incident.keep.demands ?? []), ...turns.map(({ id }) => id)],
          stations: incident.keep.stations ?? [],
        },
      ],
    }),
  };
}

/** Only those called can work it, since only they have the skill of that name. */
function dutyOf(
  { people }: Scenario,
  { id: incident, organisation, posts, people: called }: Incident,
  { id, post, turn, dates }: PostTurn,
): NonNullable<Scenario['duties']>[number] {
  const held = people.filter((person) => called.includes(person.id)).flatMap(({ roles }) => roles);
  return {
    id,
    code: `X${posts.indexOf(post) + 1}${turn.family.slice(0, 1).toUpperCase()}`,
    name: `${post.name}, ${turn.family}`,
    organisation,
    roles: ROLE_KINDS.filter((kind) => held.some((role) => role.kind === kind)),
    activity: incident,
    ...turn,
    skills: [incident, ...(post.skills ?? [])],
    ...(post.powers !== undefined && { powers: post.powers }),
    area: 'none',
    noOnCall: true,
    from: `${dates[0]!}T${turn.start}`,
    through: `${turn.end > turn.start ? dates.at(-1)! : addDays(dates.at(-1)!, 1)}T${turn.end}`,
  };
}

function commitmentOf({ id, post, turn, dates }: PostTurn): NonNullable<Scenario['demands']>[number] {
  return {
    kind: 'commitment',
    id,
    name: post.name,
    when: { dates: [...dates] },
    start: turn.start,
    end: turn.end,
    need: post.need,
    duties: [id],
    roles: [...ROLE_KINDS],
    ...(post.vehicle !== undefined && { vehicle: post.vehicle }),
  };
}

/** They may work the turns, and their shift pattern binds them no more: what it says still costs points. */
function calledUp(
  person: Person,
  incident: Incident,
  turns: readonly PostTurn[],
  from: string,
  through: string,
): Person {
  return {
    ...person,
    skills: [...(person.skills ?? []), { skill: incident.id, from, through }],
    roles: person.roles.map((role) => ({
      ...role,
      ...(role.duties !== undefined && { duties: [...role.duties, ...turns.map(({ id }) => id)] }),
      ...(role.pattern !== undefined && { pattern: { ...role.pattern, fixed: false } }),
    })),
  };
}

/** What they promised, with what of it they are released from meanwhile: it is offered, and they may be at a post instead. */
function released(line: Availability, first: string, last: string): Availability[] {
  if (line.state !== 'committed') return [line];
  const from = line.from !== undefined && line.from > first ? line.from : first;
  const through = line.through !== undefined && line.through < last ? line.through : last;
  return from.slice(0, 10) > through.slice(0, 10)
    ? [line]
    : [line, { ...line, state: 'offered', from, through }];
}

function offering(person: string, { turn: { start, end }, dates }: PostTurn): Availability {
  return { person, state: 'offered', when: { dates: [...dates] }, start, end, for: 'duty' };
}

/** After a turn no other duty for so many days. */
function restAfter(
  { duties = [] }: Scenario,
  { id, name, restDays = REST_DAYS }: Incident,
  turns: readonly PostTurn[],
  people: readonly Person[],
): RuleStatement[] {
  const own = turns.map((turn) => turn.id);
  const others = duties.map((duty) => duty.id);
  if (others.length === 0) return [];
  return Array.from({ length: restDays }, (_, between) => ({
    rule: 'unwanted-sequence',
    id: `${id}/rest-${between + 1}`,
    for: people.map((person) => person.id),
    strength: 'hard',
    params: { word: [own, ...Array.from({ length: between }, () => ['rest']), others] },
    source: name,
  }));
}
