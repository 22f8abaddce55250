/** When agreements between organisations let their members count for a station. */
import type { Agreement, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { intersection, type Interval, union } from '../time/intervals.ts';

/** person → station → the minutes in which some agreement lets the person count there. */
export function agreementTimes(
  scenario: Scenario,
  calendar: Calendar,
): ReadonlyMap<string, ReadonlyMap<string, readonly Interval[]>> {
  const times = new Map<string, Map<string, Interval[]>>();
  for (const agreement of scenario.agreements ?? []) {
    const counting = countingTimes(agreement, calendar);
    for (const member of agreement.members) {
      const stations = times.get(member) ?? new Map<string, Interval[]>();
      times.set(member, stations);
      for (const station of agreement.stations) {
        stations.set(station, union([...(stations.get(station) ?? []), ...counting]));
      }
    }
  }
  return times;
}

/** The minutes of an agreement in which its members count: those of its counting phases, in their hours. */
export function countingTimes(agreement: Agreement, calendar: Calendar): Interval[] {
  const inForce = calendar.interval(agreement);
  if (agreement.phases === undefined) return [inForce];
  const phases = agreement.phases
    .filter(({ counts }) => counts)
    .flatMap((phase) =>
      intersection(
        [calendar.interval(phase)],
        phase.hours === undefined ? [[-Infinity, Infinity]] : daily(phase.hours, calendar),
      ),
    );
  return intersection([inForce], union(phases));
}

/** Hours of the day on every date that touches the period, two days on either side included. */
function daily({ start, end }: { start: string; end: string }, calendar: Calendar): Interval[] {
  return Array.from({ length: calendar.days + 4 }, (_, index) =>
    calendar.spellOnDate(calendar.dateOf(index - 2), start, end),
  );
}
