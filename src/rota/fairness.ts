/** Who has had how much of what is unloved, and how much would have been fair, over the days that are known. */
import type { DayRecord, Duty, Organisation, Person, Role, Rota } from '../domain/index.ts';
import { isAway, isHeld } from '../hours/employment.ts';
import { addDays } from '../time/dates.ts';
import { type Burden, BURDENS, isOfRole, type RoleDay } from './burdens.ts';
import { recordOf } from './day-record.ts';

/** One person's part of a burden. */
export interface Portion {
  readonly person: string;
  /** Days or minutes. */
  readonly had: number;
  /** What would have been fair: of what all of the group had, as much as this one's days could have been asked for it. */
  readonly fair: number;
}

export interface SharedBurden {
  readonly burden: Burden['id'];
  readonly unit: Burden['unit'];
  /** Of the group. */
  readonly total: number;
  /** Everybody who had some, or could have been asked. */
  readonly portions: readonly Portion[];
}

/** How much of the days that are known somebody could be asked on, and why not on all. */
export interface Exposure {
  readonly person: string;
  /** Days of the role, without days away. */
  readonly days: number;
  /** First such day, if it is later than the first that is known: they joined. */
  readonly joined?: string;
  readonly awayDays: number;
  /** Contracted minutes a week, where the role states hours. */
  readonly weekly?: number;
}

/** Those who share: one kind of role in an organisation, on call also at one station. */
export interface FairnessGroup {
  readonly organisation: string;
  readonly kind: Role['kind'];
  readonly station?: string;
  readonly people: readonly Exposure[];
  readonly burdens: readonly SharedBurden[];
}

export interface Fairness {
  /** First and last day that is known: of the history, and of the period. */
  readonly from: string;
  readonly through: string;
  readonly groups: readonly FairnessGroup[];
}

/** Where no hours are agreed everybody's day weighs the same. */
const SAME = 1;

/**
 * What everybody has had of each burden over the period of a rota and the history that its scenario carries, beside their
 * fair share. A day before a history has a record of somebody, before they joined, or on which they are away is no day on
 * which they could have been asked: joiners owe nothing of the time before, nobody catches up for leave, and who works
 * three days of five has three fifths of a share.
 */
export function fairnessOf(rota: Rota): Fairness {
  const { scenario } = rota;
  const records = recordsOf(rota);
  const { from, days } = scenario.period;
  const dates = [...new Set([...records.values()].flatMap((own) => [...own.keys()]))].sort();
  const groups = grouped(members(rota)).map((group) =>
    groupOf(rota, group, { records, first: dates[0] ?? from }),
  );
  return {
    from: dates[0] ?? from,
    through: addDays(from, days - 1),
    groups: groups.filter(({ burdens, people }) => burdens.length > 0 && people.length > 1),
  };
}

interface Member {
  readonly key: string;
  readonly person: Person;
  readonly role: Role;
  readonly organisation: Organisation;
}

function members({ scenario }: Rota): Member[] {
  const organisations = new Map(scenario.organisations.map((each) => [each.id, each]));
  return scenario.people.flatMap((person) =>
    person.roles.flatMap((role): Member[] => {
      const organisation = organisations.get(role.organisation);
      if (organisation === undefined) return [];
      return [{ key: `${role.organisation} ${role.kind} ${role.station ?? ''}`, person, role, organisation }];
    }),
  );
}

function grouped(all: readonly Member[]): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const member of all) groups.set(member.key, [...(groups.get(member.key) ?? []), member]);
  return [...groups.values()];
}

/** person → date → what they did, for every day that is known. */
function recordsOf({ scenario, assignments }: Rota): Map<string, Map<string, DayRecord>> {
  const { from, days } = scenario.period;
  const spells = new Map(assignments.map((day) => [`${day.person} ${day.date}`, day.spells]));
  return new Map(
    scenario.people.map(({ id }) => {
      const own = new Map(
        (scenario.history ?? [])
          .filter(({ person, date }) => person === id && date < from)
          .map((record) => [record.date, record]),
      );
      for (let day = 0; day < days; day++) {
        const date = addDays(from, day);
        own.set(date, recordOf(id, date, spells.get(`${id} ${date}`) ?? []));
      }
      return [id, own];
    }),
  );
}

function groupOf(
  { scenario }: Rota,
  group: readonly Member[],
  known: { readonly records: Map<string, Map<string, DayRecord>>; readonly first: string },
): FairnessGroup {
  const duties = new Map((scenario.duties ?? []).map((duty) => [duty.id, duty]));
  const { organisation, role } = group[0]!;
  // Days weigh as much as the agreed hours; where none are agreed, as much as those of whoever has most.
  const most = Math.max(SAME, ...group.map((member) => weeklyOf(member.role) ?? 0));
  const lives = group.map((member) => lifeOf(member, scenario, known));
  const burdens = BURDENS.map((burden): SharedBurden => {
    const had = lives.map(({ held }) =>
      held.reduce((sum, { day, record }) => sum + burden.amount(day, record, dutyOf(record, day, duties)), 0),
    );
    const weights = lives.map(({ held, member }) => {
      const weight = weeklyOf(member.role) ?? most;
      return weight * held.filter(({ day, isThere }) => isThere && burden.isAsked(day)).length;
    });
    const [total, weight] = [sumOf(had), sumOf(weights)];
    const portions = lives.flatMap(({ member }, place): Portion[] => {
      if (had[place] === 0 && weights[place] === 0) return [];
      // What nobody could be asked for is nobody's share: it is left where it fell.
      const fair = weight === 0 ? had[place]! : (total * weights[place]!) / weight;
      return [{ person: member.person.id, had: had[place]!, fair }];
    });
    return { burden: burden.id, unit: burden.unit, total, portions };
  });
  return {
    ...{ organisation: organisation.id, kind: role.kind },
    ...(role.station !== undefined && { station: role.station }),
    people: lives.map(({ exposure }) => exposure),
    burdens: burdens.filter(({ total }) => total > 0),
  };
}

interface Life {
  readonly member: Member;
  readonly exposure: Exposure;
  /** Days on which the role is held, and whether its holder is there. */
  readonly held: readonly { readonly day: RoleDay; readonly record: DayRecord; readonly isThere: boolean }[];
}

function lifeOf(
  member: Member,
  scenario: Rota['scenario'],
  { records, first }: { readonly records: Map<string, Map<string, DayRecord>>; readonly first: string },
): Life {
  const { person, role, organisation } = member;
  const held = [...(records.get(person.id) ?? [])]
    .filter(([date]) => isHeld(person, role, date))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, record]) => ({
      day: { scenario, organisation, role, person: person.id, date },
      record,
      isThere: !isAway(scenario, person.id, date),
    }));
  const begun = held[0]?.day.date;
  const there = held.filter(({ isThere }) => isThere).length;
  const weekly = weeklyOf(role);
  const exposure: Exposure = {
    ...{ person: person.id, days: there, awayDays: held.length - there },
    ...(begun !== undefined && begun > first && { joined: begun }),
    ...(weekly !== undefined && { weekly }),
  };
  return { member, exposure, held };
}

function dutyOf({ duty }: DayRecord, { role }: RoleDay, duties: ReadonlyMap<string, Duty>): Duty | undefined {
  const found = duties.get(duty);
  return found !== undefined && isOfRole(found, role) ? found : undefined;
}

function weeklyOf({ weeklyHours }: Role): number | undefined {
  return weeklyHours === undefined ? undefined : Math.round(weeklyHours * 60);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
