/** Duties from which a parish can be visited. */
import type { Scenario } from '../../../src/domain/index.ts';
import { MINUTE } from './dates.ts';
import { pastDuties } from './past.ts';
import { drive } from './travel.ts';
import { isWanted, type Piece, visible, type Who, type Worked } from './worked.ts';

type Parish = NonNullable<Scenario['beats']>[number]['parishes'][number];

/** Parishes with their beats; without names all of them. */
export function parishesOf(
  scenario: Scenario,
  named: readonly string[] | undefined,
): { beat: string; parish: Parish }[] {
  return (scenario.beats ?? []).flatMap((beat) =>
    beat.parishes
      .filter(({ id }) => named?.includes(id) ?? true)
      .map((parish) => ({ beat: beat.id, parish })),
  );
}

/** Duties on some dates, long enough, that reach the parish. */
export function visits(
  worked: Worked,
  who: Who,
  beat: string,
  parish: Parish,
  minutes: number,
  dates: readonly string[],
): Piece[] {
  const { scenario } = worked;
  return visible(worked, who, [beat]).filter(({ date, spell }) => {
    if (!dates.includes(date) || spell.workingMinutes < minutes) return false;
    if (spell.pager !== true) return true;
    const station = scenario.stations!.find(({ id }) => id === spell.station)!;
    return drive(scenario, parish.place, station.place) <= station.turnInMinutes;
  });
}

/** Dates of such duties before the period; a pager was not recorded. */
export function pastVisits({ scenario }: Worked, who: Who, beat: string, minutes: number): string[] {
  return pastDuties(scenario)
    .filter(
      ({ person, spell, from, to, beat: worked, breakMinutes }) =>
        worked === beat &&
        (to - from) / MINUTE - breakMinutes >= minutes &&
        isWanted(scenario, who, person, spell, from, to),
    )
    .map(({ date }) => date);
}
