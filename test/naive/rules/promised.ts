/** What somebody has promised for good: readiness, and a shift pattern that is worked as it stands. */
import type { Duty, Person, Role, Scenario } from '../../../src/domain/index.ts';
import { clockSpell, clockTime, dateInDay, daysFrom, minutes } from '../clock.ts';
import type { Day, Work } from '../diary.ts';
import type { Place } from '../findings.ts';
import { isAvailable, statesIn, within } from './availability.ts';
import { mayWork } from './eligibility.ts';
import { isRestricted } from './restrictions.ts';

/**
 * Planned days on which somebody is not ready in a block of the station's day that they promised. Where the station
 * takes an offer as a promise, offered blocks count as well, but give way to a duty.
 */
export function unkept(scenario: Scenario, person: Person, diary: readonly Day[]): Place[] {
  const station = (scenario.stations ?? []).find(({ id }) =>
    person.roles.some((role) => isReadyAt(role, id)),
  );
  if (station === undefined) return [];
  const { changeTimes, offeredCounts } = station;
  const broken = diary.filter(({ date, planned, work, onCall }) =>
    changeTimes.some((opens, index) => {
      const closes = changeTimes[(index + 1) % changeTimes.length]!;
      const [start, end] = clockSpell(scenario, dateInDay(scenario, date, opens), opens, closes);
      const states = [...statesIn(scenario, person, 'on-call', start, end)];
      const inRole =
        within(scenario, person, start, end) &&
        person.roles.some((role) => isReadyAt(role, station.id) && within(scenario, role, start, end));
      const promised = states.every((state) => state === 'committed');
      const taken =
        offeredCounts === true && states.every((state) => state === 'committed' || state === 'offered');
      const busy = work.some((spell) => spell.start < end && start < spell.end);
      const ready = onCall.some((spell) => spell.start <= start && end <= spell.end);
      return planned && inRole && !ready && (promised || (taken && !busy));
    }),
  );
  return broken.map(({ date }) => ({ date, at: date, excess: 1 }));
}

/** Whether a role takes on-call time at a station in its holder's own time. */
export function isReadyAt(role: Role, station: string): boolean {
  return (
    role.station === station &&
    (role.kind === 'on-call' || role.fireMode === 'ownTimeOnCall' || role.fireMode === 'both')
  );
}

/** Planned days that differ from a fixed shift pattern although something that keeps it can be worked. */
export function brokenPattern(scenario: Scenario, person: Person, diary: readonly Day[]): Place[] {
  return diary
    .filter(({ planned }) => planned)
    .filter((day) => {
      const entry = entryOf(scenario, person, day.date);
      if (entry === undefined) return false;
      if (entry === 'off') return day.work.length > 0;
      const meant = (duty: Duty | undefined): boolean =>
        duty !== undefined && (entry === 'work' || duty.id === entry || duty.family === entry);
      if (day.work.some(({ duty }) => meant(duty))) return false;
      return (scenario.duties ?? []).some(
        (duty) => meant(duty) && couldWork(scenario, person, day.date, duty),
      );
    })
    .map(({ date }) => ({ date, at: date, excess: 1 }));
}

/** What the fixed pattern of the first role held when the day begins says of it. */
function entryOf(scenario: Scenario, person: Person, date: string): string | undefined {
  const start = clockTime(scenario, date, scenario.dayStart ?? '07:00', 'start');
  const role = person.roles.find(
    ({ pattern, ...dates }) =>
      pattern?.fixed === true &&
      within(scenario, dates, start, start.plus({ minutes: 1 })) &&
      within(scenario, person, start, start.plus({ minutes: 1 })),
  );
  const pattern = (scenario.patterns ?? []).find(({ id }) => id === role?.pattern?.id);
  if (role?.pattern === undefined || pattern === undefined) return undefined;
  const { length } = pattern.cycle;
  return pattern.cycle[((daysFrom(role.pattern.anchor, date) % length) + length) % length];
}

/** Whether somebody could work a duty on a day, in some beat of theirs. */
function couldWork(scenario: Scenario, person: Person, date: string, duty: Duty): boolean {
  const [start, end] = clockSpell(scenario, dateInDay(scenario, date, duty.start), duty.start, duty.end);
  const beats = person.roles.flatMap(({ beat, deputyBeats = [] }) => [beat, ...deputyBeats]);
  return [undefined, ...beats].some((beat) => {
    const work: Work = {
      start,
      end,
      duty,
      parts: [{ start, end, beat }],
      workingMinutes: minutes(start, end),
      pager: false,
    };
    return (
      mayWork(scenario, person, date, work) &&
      isAvailable(scenario, person, work) &&
      !isRestricted(scenario, person, date, work) &&
      !breaksPromise(scenario, person, date, work)
    );
  });
}

/** Whether a duty leaves no room for readiness promised for good on the same day. */
function breaksPromise(scenario: Scenario, person: Person, date: string, work: Work): boolean {
  const everReady = (day: Day): boolean => unkept(scenario, person, [day]).length > 0;
  const blocks = (scenario.stations ?? [])
    .filter(({ id }) => person.roles.some((role) => isReadyAt(role, id)))
    .slice(0, 1)
    .flatMap(({ id, changeTimes }) =>
      changeTimes.map((opens, index) => {
        const closes = changeTimes[(index + 1) % changeTimes.length]!;
        const [start, end] = clockSpell(scenario, dateInDay(scenario, date, opens), opens, closes);
        return { start, end, station: id, counts: 0 };
      }),
    );
  const free = blocks.filter(({ start, end }) => work.end <= start || end <= work.start);
  return everReady({ date, planned: true, work: [work], onCall: free });
}
