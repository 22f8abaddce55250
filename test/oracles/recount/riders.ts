/** Who rides for a station through a quarter hour, and whether that is a crew. */
import type { Person, Pump, Scenario, Spell, Station } from '../../../src/domain/index.ts';
import { clockSpell } from '../../naive/clock.ts';
import { canCrew } from '../crewing.ts';
import { datesOf, MINUTE, STEP } from './dates.ts';
import { drive, placesOf } from './travel.ts';
import { dutyOf, holds, type Worked } from './worked.ts';

/** Crews the first pumps with their standard forms, then this one with the form asked about. */
export function isCrewed(
  worked: Worked,
  station: Station,
  pumpIndex: number,
  formIndex: number,
  slot: number,
): boolean {
  const own = station.pumps[pumpIndex]!;
  const forms = station.pumps
    .slice(0, pumpIndex)
    .filter(({ id, jumpCrewedWith }) => jumpCrewedWith === undefined && id !== own.jumpCrewedWith)
    .filter((pump) => isDriven(worked, pump, slot))
    .map((pump) => pump.crews.find(({ state }) => state === 'STANDARD') ?? pump.crews.at(-1)!);
  const riders = ridersAt(worked, station, slot).map(({ skills }) => skills);
  return canCrew(riders, [...forms, own.crews[formIndex]!]);
}

/** Whether the vehicle is not off the road in a quarter hour. */
export function isDriven({ scenario }: Worked, { outages = [] }: Pump, slot: number): boolean {
  return !outages.some((outage) => holds(scenario, outage, slot, slot + STEP * MINUTE));
}

/** Everybody who counts for the station in a quarter hour, with their skills. */
export function ridersAt(
  { scenario, pieces }: Worked,
  station: Station,
  slot: number,
): { readonly id: string; readonly skills: string[] }[] {
  const known = [
    ...new Set(station.pumps.flatMap(({ crews }) => crews.flatMap(({ seats }) => seats))),
  ].flatMap(({ skills }) => skills);
  const end = slot + STEP * MINUTE;
  const there = pieces.filter(
    ({ from, to, spell }) =>
      spell.station === station.id &&
      (spell.kind === 'on-call' || spell.pager === true) &&
      from <= slot &&
      end <= to,
  );
  return there.flatMap(({ person, spell }) => {
    const skills = (person.skills ?? [])
      .filter((held) => known.includes(held.skill) && holds(scenario, held, slot, end))
      .map(({ skill }) => skill);
    const counts = skills.length > 0 && countsAt(scenario, person, station, spell, slot, end);
    return counts ? [{ id: person.id, skills }] : [];
  });
}

function countsAt(
  scenario: Scenario,
  person: Person,
  station: Station,
  spell: Spell,
  slot: number,
  end: number,
): boolean {
  if (isElsewhere(scenario, person, slot, end)) return false;
  const held = person.roles.filter(
    (role) => holds(scenario, role, slot, end) && holds(scenario, person, slot, end),
  );
  const agreed = (scenario.agreements ?? []).some(
    (agreement) =>
      agreement.members.includes(person.id) &&
      agreement.stations.includes(station.id) &&
      holds(scenario, agreement, slot, end),
  );
  if (spell.kind === 'duty') {
    const released = held.some(({ fireMode }) => fireMode === 'onDutyRelease' || fireMode === 'both');
    const activity = scenario.activities!.find(({ id }) => id === dutyOf(scenario, spell).activity)!;
    const near = placesOf(scenario, person, spell).some(
      (place) => drive(scenario, place, station.place) <= station.turnInMinutes,
    );
    return released && agreed && near && activity.releasable === true;
  }
  if ((person.turnIn?.[station.id] ?? 0) > station.turnInMinutes) return false;
  const here = held.filter((role) => role.station === station.id);
  if (here.some(({ kind }) => kind === 'on-call')) return true;
  return agreed && here.some(({ fireMode }) => fireMode === 'ownTimeOnCall' || fireMode === 'both');
}

/** Named for a commitment that may not be left. */
function isElsewhere(scenario: Scenario, person: Person, slot: number, end: number): boolean {
  return (scenario.demands ?? []).some(
    (record) =>
      record.kind === 'commitment' &&
      record.releasable !== true &&
      record.people?.includes(person.id) === true &&
      record.people.length <= record.need &&
      datesOf(scenario, record.when).some((date) => {
        const [start, until] = clockSpell(scenario, date, record.start, record.end);
        return start.toMillis() < end && slot < until.toMillis();
      }),
  );
}
