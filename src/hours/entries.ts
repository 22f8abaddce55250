/** What each spell of a rota counts for: one entry a spell, whoever it was worked for. */
import type { Person, Role, RoleKind, Rota, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { holdsOn } from './employment.ts';

/** Minutes of one spell, elapsed: a night on which the clocks change is as long as it is. */
export interface Entry {
  readonly person: string;
  /** Operational day in which the spell begins; all its minutes count there. 0 is the first planned day. */
  readonly day: number;
  /** For whom; empty where neither duty nor station says. */
  readonly organisation: string;
  readonly kind?: RoleKind;
  /** At work, breaks included. */
  readonly presence: number;
  /** Working time. */
  readonly working: number;
  readonly paid: number;
  /** Readiness without being at work. */
  readonly standby: number;
  /** Counts towards the hours a volunteer must reach. */
  readonly credited: number;
  /** Proposed: asked for, not yet promised. */
  readonly proposed: boolean;
}

/** The entries of a rota, in its order. A spell of an unknown duty or station counts for no organisation. */
export function entriesOf(rota: Rota, calendar: Calendar): Entry[] {
  const { scenario } = rota;
  const people = new Map(scenario.people.map((person) => [person.id, person]));
  return rota.assignments.flatMap(({ person, date, spells }) =>
    spells.map((spell): Entry => {
      const elapsed = minutesBetween(spell.start, spell.end);
      const owner = ownerOf(scenario, people.get(person), date, spell);
      const onCall = spell.kind === 'on-call';
      const role = owner.role;
      return {
        person,
        day: calendar.dayOf(date),
        organisation: owner.organisation,
        ...(role === undefined ? {} : { kind: role.kind }),
        presence: onCall ? 0 : elapsed,
        working: spell.workingMinutes,
        paid: spell.paidMinutes,
        standby: onCall ? elapsed - minutesAtWork(spells, spell) : 0,
        credited: onCall || role?.requiredHours === undefined ? 0 : elapsed - owner.breakMinutes,
        proposed: spell.status === 'proposed',
      };
    }),
  );
}

/** Of one spell, what counts towards required hours. */
export type Credit = Pick<Entry, 'person' | 'day' | 'organisation' | 'kind' | 'credited' | 'proposed'>;

/** What the history credits, on days before the period; a later record of the same day wins. */
export function pastCredits(scenario: Scenario, calendar: Calendar): Credit[] {
  const people = new Map(scenario.people.map((person) => [person.id, person]));
  const duties = new Map(scenario.duties?.map((duty) => [duty.id, duty]));
  const records = new Map(scenario.history?.map((record) => [`${record.person} ${record.date}`, record]));
  return [...records.values()].flatMap(({ person, date, duty: id }): Credit[] => {
    const [day, duty] = [calendar.dayOf(date), duties.get(id)];
    if (day >= 0 || duty === undefined) return [];
    const [from, to] = calendar.spell(day, duty.start, duty.end);
    const { organisation, role, breakMinutes } = ownerOf(scenario, people.get(person), date, {
      kind: 'duty',
      duty: id,
    });
    const credited = role?.requiredHours === undefined ? 0 : to - from - breakMinutes;
    return [{ person, day, organisation, ...(role && { kind: role.kind }), credited, proposed: false }];
  });
}

/** Minutes of a readiness that are spent on duty (drill night): those are work. */
function minutesAtWork(spells: readonly Spell[], ready: Spell): number {
  const [from, to] = [Date.parse(ready.start), Date.parse(ready.end)];
  return spells
    .filter(({ kind }) => kind === 'duty')
    .reduce((sum, duty) => {
      const shared = Math.min(to, Date.parse(duty.end)) - Math.max(from, Date.parse(duty.start));
      return sum + Math.max(0, shared) / 60_000;
    }, 0);
}

/** Minutes between two ISO date-times with offset, whatever the clocks did in between. */
export function minutesBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}

interface Owner {
  readonly organisation: string;
  readonly role?: Role;
  readonly breakMinutes: number;
}

type Spell = Rota['assignments'][number]['spells'][number];

function ownerOf(
  scenario: Scenario,
  person: Person | undefined,
  date: string,
  spell: Pick<Spell, 'kind' | 'duty' | 'station'>,
): Owner {
  const duty = scenario.duties?.find(({ id }) => id === spell.duty);
  const station = scenario.stations?.find(({ id }) => id === spell.station);
  const organisation = spell.kind === 'duty' ? duty?.organisation : station?.organisation;
  const kinds: readonly RoleKind[] =
    spell.kind === 'duty' ? (duty?.roles ?? []) : ['on-call', 'tri-service', 'pcso'];
  const suits = (role: Role): boolean =>
    kinds.includes(role.kind) && holdsOn(role, date) && (spell.kind === 'duty' || role.station !== undefined);
  const held = person?.roles.filter(suits) ?? [];
  const role = held.find((one) => one.organisation === organisation) ?? held[0];
  return {
    organisation: organisation ?? role?.organisation ?? '',
    ...(role === undefined ? {} : { role }),
    breakMinutes: spell.kind === 'duty' ? (duty?.breakMinutes ?? 0) : 0,
  };
}

/** Working minutes a person brings from before the period, by day (negative); nothing is known of other days. */
export function minutesBefore(scenario: Scenario, calendar: Calendar): Map<string, Map<number, number>> {
  const carried = new Map<string, Map<number, number>>();
  const put = (person: string, day: number, minutes: number): void => {
    if (day >= 0) return;
    const days = carried.get(person) ?? new Map<number, number>();
    carried.set(person, days.set(day, minutes));
  };
  for (const { person, date, duty: id } of scenario.history ?? []) {
    const day = calendar.dayOf(date);
    const duty = scenario.duties?.find((one) => one.id === id);
    if (duty === undefined) {
      put(person, day, 0);
      continue;
    }
    const [from, to] = calendar.spell(day, duty.start, duty.end);
    put(person, day, to - from - (duty.breakMinutes ?? 0));
  }
  for (const { person, date, minutes } of scenario.worked ?? []) put(person, calendar.dayOf(date), minutes);
  return carried;
}
