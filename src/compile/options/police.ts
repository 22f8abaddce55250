/** Duties a person could work: each template with each area in reach, with and without a fire pager. */
import type { Beat, Duty, Role, Station } from '../../domain/index.ts';
import { placesInReach } from '../../cover/countability.ts';
import type { PersonFacts, Register } from '../../cover/register.ts';
import type { Interval } from '../../time/intervals.ts';
import type { OptionForm } from '../option-book.ts';

/** Whether a role works a duty: it lists it, or the duty is meant for roles of its kind. */
export function worksDuty(role: Role, duty: Duty): boolean {
  return duty.roles.includes(role.kind) && (role.duties?.includes(duty.id) ?? true);
}

/** Beats of a role: its own, then those it deputises in. */
export function beatsOf(role: Role): string[] {
  return [...new Set([...(role.beat === undefined ? [] : [role.beat]), ...(role.deputyBeats ?? [])])];
}

/** Every duty a person's roles could work, whatever the day. */
export function dutyForms(register: Register, person: PersonFacts): OptionForm[] {
  const forms = new Map<string, OptionForm>();
  for (const { record: role } of person.roles) {
    for (const duty of register.duties.values()) {
      if (!worksDuty(role, duty)) continue;
      for (const form of formsOf(register, person, role, duty)) {
        const key = [duty.id, form.beat, form.pager].join(' ');
        if (!forms.has(key)) forms.set(key, form);
      }
    }
  }
  return [...forms.values()];
}

function formsOf(register: Register, person: PersonFacts, role: Role, duty: Duty): OptionForm[] {
  const areas = duty.area === 'none' ? [] : beatsOf(role);
  const stations = pagerStations(register, person, duty);
  const places: OptionForm[] =
    areas.length === 0
      ? [{ duty, onCall: [], blocks: [] }]
      : areas.map((beat) => ({ duty, beat, onCall: [], blocks: [] }));
  // The plain form stays: a duty that takes its officer out of the ground is worked without the pager.
  return places.flatMap((plain) => [
    plain,
    ...stations
      .filter((station) => everInGround(register, person, station, plain))
      .map((station): OptionForm => ({ ...plain, pager: station.id })),
  ]);
}

/** Stations for which the person could carry a pager on the duty at some time. */
function pagerStations(register: Register, person: PersonFacts, duty: Duty): Station[] {
  if (register.activities.get(duty.activity)?.releasable !== true) return [];
  if (!person.roles.some(({ record: { fireMode } }) => fireMode === 'onDutyRelease' || fireMode === 'both'))
    return [];
  return [...person.agreed.keys()].flatMap((id) => register.stations.get(id) ?? []);
}

/**
 * Where the duty is worked in full view of the alerter: the places from which the station is reached in time
 * throughout. A duty in no area is worked at the base of the role that works it.
 */
export function groundOf(
  register: Register,
  person: PersonFacts,
  station: Station,
  { duty, beat }: Pick<OptionForm, 'duty' | 'beat'>,
  time: Interval,
): string[] {
  return placesInReach(register, station, workplaces(register, person, duty, beat), time);
}

/** Places where a duty may take the person: those of its beat's parishes, or the base. */
export function workplaces(
  register: Register,
  person: PersonFacts,
  duty: Duty | undefined,
  beat: string | undefined,
): string[] {
  const area = register.beats.get(beat ?? '');
  if (area !== undefined) return placesOf(area);
  const role = person.roles.find(({ record }) => duty !== undefined && worksDuty(record, duty))?.record;
  return role?.base === undefined ? [] : [role.base];
}

function placesOf(beat: Beat): string[] {
  return [...new Set(beat.parishes.map(({ place }) => place))];
}

function everInGround(register: Register, person: PersonFacts, station: Station, form: OptionForm): boolean {
  return dutyTimes(register, form).some((time) => groundOf(register, person, station, form, time).length > 0);
}

function dutyTimes(register: Register, { duty }: OptionForm): Interval[] {
  if (duty === undefined) return [];
  return Array.from({ length: register.calendar.days }, (_, day) =>
    register.calendar.spell(day, duty.start, duty.end),
  );
}
