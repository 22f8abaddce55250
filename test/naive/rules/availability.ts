/** Time: nobody works while away or not in post, and what is given freely only in time that was offered. */
import type { DateTime } from 'luxon';
import type { Availability, Person, RoleKind, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockSpell, holding } from '../clock.ts';
import type { Day, Work } from '../diary.ts';
import type { Place } from '../findings.ts';
import { happensOn } from '../when.ts';

type State = Availability['state'] | 'unknown';

/** Roles with a contract of hours; everybody else gives their time, so it must have been given. */
const BY_CONTRACT: readonly RoleKind[] = ['pcso', 'tri-service', 'staff', 'wholetime'];

/** Planned days on which something is done in time that is not free for it. */
export function outsideAvailability(scenario: Scenario, person: Person, diary: readonly Day[]): Place[] {
  return diary.flatMap(({ date, planned, work, onCall }) => {
    if (!planned) return [];
    const wrongWork = work.some((spell) => !isAvailable(scenario, person, spell));
    const wrongOnCall = onCall.some(({ start, end }) => {
      const states = statesIn(scenario, person, 'on-call', start, end);
      return states.has('no') || states.has('unknown');
    });
    return wrongWork || wrongOnCall ? [{ date, at: date, excess: 1 }] : [];
  });
}

/** Whether the time of a duty is free: not refused, and for people without a contract of hours given. */
export function isAvailable(scenario: Scenario, person: Person, { start, end, duty }: Work): boolean {
  const states = statesIn(scenario, person, 'duty', start, end);
  const contracted = duty?.roles.filter((kind) => BY_CONTRACT.includes(kind)) ?? [];
  const ordered = holds(scenario, person, contracted, start, end);
  return !states.has('no') && (ordered || !states.has('unknown'));
}

/** Whether somebody holds a role of one of these kinds for all of a spell. */
export function holds(
  scenario: Scenario,
  person: Person,
  kinds: readonly RoleKind[],
  start: DateTime,
  end: DateTime,
): boolean {
  return person.roles.some(
    (role) =>
      kinds.includes(role.kind) && within(scenario, role, start, end) && within(scenario, person, start, end),
  );
}

/** Whether a dated record holds for all of a spell. */
export function within(
  scenario: Scenario,
  record: { readonly from?: string | undefined; readonly through?: string | undefined },
  start: DateTime,
  end: DateTime,
): boolean {
  const [from, to] = holding(scenario, record);
  return from <= start && end <= to;
}

/** What the person has said of the minutes of a spell of a kind; leave and training are a no to all of it. */
export function statesIn(
  scenario: Scenario,
  person: Person,
  kind: 'duty' | 'on-call',
  start: DateTime,
  end: DateTime,
): Set<State> {
  const said = saidBy(scenario, person).filter(({ about }) => about === undefined || about === kind);
  const edges = [
    start,
    ...said.flatMap(({ from, to }) => [from, to]).filter((edge) => start < edge && edge < end),
  ];
  return new Set(
    edges.map(
      (edge): State => said.findLast(({ from, to }) => from <= edge && edge < to)?.state ?? 'unknown',
    ),
  );
}

interface Said {
  readonly from: DateTime;
  readonly to: DateTime;
  readonly state: Availability['state'];
  /** Undefined: duties and readiness. */
  readonly about: Availability['for'];
}

const known = new WeakMap<Scenario, Map<string, readonly Said[]>>();

/** The spells a person spoke about, the later said the later in the list; leave comes last. */
function saidBy(scenario: Scenario, person: Person): readonly Said[] {
  const lists = known.get(scenario) ?? new Map<string, readonly Said[]>();
  known.set(scenario, lists);
  const list = lists.get(person.id) ?? [...linesOf(scenario, person), ...leaveOf(scenario, person)];
  lists.set(person.id, list);
  return list;
}

function linesOf(scenario: Scenario, person: Person): Said[] {
  const organisation = scenario.organisations.find(({ id }) => id === person.roles[0]?.organisation);
  const { from: first, days } = scenario.period;
  const said: Said[] = [];
  for (const line of scenario.availability ?? []) {
    if (line.person !== person.id) continue;
    const opens = line.start ?? scenario.dayStart ?? '07:00';
    for (let index = -2; index < days + 2; index++) {
      const date = addDays(first, index);
      const [since, until] = [line.from?.slice(0, 10), line.through?.slice(0, 10)];
      if ((since !== undefined && date < since) || (until !== undefined && date > until)) continue;
      if (!happensOn(line.when, date, since, organisation)) continue;
      const [from, to] = clockSpell(scenario, date, opens, line.end ?? opens);
      said.push(...cut(scenario, line, { from, to, state: line.state, about: line.for }));
    }
  }
  return said;
}

/** Dates choose the days of a line; only a time of day cuts into a spell. */
function cut(scenario: Scenario, line: Availability, spell: Said): Said[] {
  const minute = (moment: string | undefined): string | undefined =>
    moment?.includes('T') === true ? moment : undefined;
  const [from, to] = holding(scenario, { from: minute(line.from), through: minute(line.through) });
  const inside = { ...spell, from: spell.from > from ? spell.from : from, to: spell.to < to ? spell.to : to };
  return inside.from < inside.to ? [inside] : [];
}

function leaveOf(scenario: Scenario, person: Person): Said[] {
  const leave = (scenario.leave ?? []).filter((record) => record.person === person.id);
  return [...leave, ...(person.training ?? [])].map((away) => {
    const [from, to] = holding(scenario, away);
    return { from, to, state: 'no' as const, about: undefined };
  });
}
