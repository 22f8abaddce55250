import type { DemandOf, Person, Scenario } from '../../../src/domain/index.ts';
import { clockSpell } from '../../naive/clock.ts';
import { datesOf, MINUTE } from './dates.ts';
import { sum } from './sum.ts';
import { drive, placesOf } from './travel.ts';
import { isWanted, type Piece, type Who, type Worked } from './worked.ts';

/** People, over all dates. */
export function commitment({ scenario, pieces }: Worked, record: DemandOf<'commitment'>): number {
  const roles = record.roles ?? (record.people === undefined ? undefined : allKinds(scenario));
  return sum(datesOf(scenario, record.when), (date) => {
    const [start, end] = clockSpell(scenario, date, record.start, record.end).map((t) => t.toMillis()) as [
      number,
      number,
    ];
    const there = pieces.filter(
      (piece) =>
        (record.people?.includes(piece.person.id) ?? true) &&
        mayBeThere(scenario, { ...record, roles }, piece, start, end),
    );
    return Math.max(0, record.need - new Set(there.map(({ person }) => person)).size);
  });
}

/** What is asked of whoever is to be somewhere at a fixed time. */
type Asked = Who &
  Pick<DemandOf<'commitment'>, 'place' | 'people' | 'releasable'> & { readonly need?: number | undefined };

/** Whether somebody on a duty is wanted somewhere and can be there from one instant to another. */
export function mayBeThere(
  scenario: Scenario,
  asked: Asked,
  piece: Piece,
  start: number,
  end: number,
): boolean {
  const { person, spell, from, to } = piece;
  if (spell.kind !== 'duty' || !isWanted(scenario, asked, person, spell, start, end)) return false;
  if (!mayLeaveItsGround(scenario, asked, piece)) return false;
  const way = driveTo(scenario, asked, piece) * MINUTE;
  return from + way <= start && end + way <= to;
}

/** A pager stays where its station is in reach, unless its carrier is named. */
function mayLeaveItsGround(scenario: Scenario, record: Asked, { spell }: Piece): boolean {
  const named = record.people !== undefined && record.people.length <= (record.need ?? 0);
  if (spell.pager !== true || named) return true;
  const station = scenario.stations!.find(({ id }) => id === spell.station)!;
  const near =
    record.place === undefined || drive(scenario, record.place, station.place) <= station.turnInMinutes;
  return record.releasable === true && near;
}

/** Minutes from the nearest place of the duty. */
function driveTo(scenario: Scenario, { place }: Asked, { person, spell }: Piece): number {
  const places = placesOf(scenario, person, spell);
  if (place === undefined || places.length === 0) return 0;
  return Math.min(...places.map((from) => drive(scenario, from, place)));
}

function allKinds({ people }: Scenario): Person['roles'][number]['kind'][] {
  return people.flatMap(({ roles }) => roles.map(({ kind }) => kind));
}
