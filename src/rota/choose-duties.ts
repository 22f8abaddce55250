/** Which of the duties that a person could take meet their required hours with the least driving: a small exact model. */
import type { Backend, Column, LinearModel, LinearRow } from '../../solver/linear/model.ts';
import type { RoleKind } from '../domain/index.ts';
import type { RequiredHours } from '../hours/required-hours.ts';

/** A duty that could be taken. */
export interface Candidate {
  readonly day: number;
  /** ISO with offset; told from others of the day by its times. */
  readonly start: string;
  readonly end: string;
  /** For whom, in which role: it counts towards the hours of no other. */
  readonly organisation: string;
  readonly role: RoleKind | undefined;
  /** Minutes towards required hours. */
  readonly credited: number;
  /** Minutes of driving. */
  readonly drive: number;
  /** Whether it meets a demand that nobody meets. */
  readonly helps: boolean;
}

/** Places of the duties that are chosen. */
export type Chosen = readonly number[];

/** A minute short of what is required counts as so many minutes of a person's time. */
const SHORT = 1000;
/** Going out at all counts as so many minutes, and one that somebody waits for as so many less. */
const OUTING = 30;
const HELPS = 45;
/** Candidates at most, the first ones; fewer where the model is too large for the backend. */
const MOST = 40;
/** Days between two duties that may stand in each other's way as a pair. */
const NEAR = 2;
/** Sets that break something only together and are ruled out one after another, at most. */
const CUTS = 30;

/**
 * The duties to take: required minutes of all windows first, then the least time, and never more than the cap. `breaks`
 * says whether something binding breaks if all duties at these places are taken. Empty if nothing is required any more.
 */
export async function chooseDuties(
  candidates: readonly Candidate[],
  required: readonly RequiredHours[],
  breaks: (places: readonly number[]) => boolean,
  backend: Backend,
): Promise<Chosen> {
  const wanting = required.filter(({ whole, promised, proposed }) => promised + proposed < whole);
  if (wanting.length === 0) return [];
  const useful = cheapestOfAll(candidates);
  for (let most = MOST; most > 0; most = Math.floor(most / 2)) {
    const places = useful.slice(0, most);
    const apart = pairs(places, candidates, breaks);
    for (let cut = 0; cut < CUTS; cut++) {
      const model = modelOf(places, candidates, required, apart);
      const outcome = await backend.solve(model);
      if (outcome.status === 'refused') break;
      if (outcome.status !== 'optimal') throw new Error(`duties could not be chosen: ${outcome.status}`);
      const chosen = places.filter((_, column) => outcome.values[column] === 1);
      if (chosen.length === 0 || !breaks(chosen)) return chosen;
      apart.push(chosen);
    }
  }
  return [];
}

/** Places of those that count, of equal times the one with the least cost: a day may have the same duty in many places. */
function cheapestOfAll(candidates: readonly Candidate[]): number[] {
  const cheapest = new Map<string, number>();
  candidates.forEach(({ start, end, organisation, role, credited }, place) => {
    const key = [start, end, organisation, role, credited].join(' ');
    const known = cheapest.get(key);
    if (credited > 0 && (known === undefined || costOf(candidates[place]!) < costOf(candidates[known]!)))
      cheapest.set(key, place);
  });
  return [...cheapest.values()];
}

/** Minutes of a person's time. */
function costOf({ drive, helps }: Candidate): number {
  return Math.max(1, OUTING + drive - (helps ? HELPS : 0));
}

/** Pairs near each other of which only one can be taken. */
function pairs(
  places: readonly number[],
  candidates: readonly Candidate[],
  breaks: (places: readonly number[]) => boolean,
): (readonly number[])[] {
  return places.flatMap((one, index) =>
    places.slice(index + 1).flatMap((other) => {
      const days = Math.abs(candidates[one]!.day - candidates[other]!.day);
      return days > 0 && days <= NEAR && breaks([one, other]) ? [[one, other]] : [];
    }),
  );
}

/** Columns: a duty each, then what a window stays short of; rows: days, windows, caps, and what cannot be together. */
function modelOf(
  places: readonly number[],
  candidates: readonly Candidate[],
  required: readonly RequiredHours[],
  apart: readonly (readonly number[])[],
): LinearModel {
  const taken = (column: number): Candidate => candidates[places[column]!]!;
  const all = places.map((_, column) => column);
  const columns: Column[] = [
    ...all.map((column): Column => {
      const each = taken(column);
      return { id: `${each.start} ${column}`, cost: costOf(each), lower: 0, upper: 1, integer: true };
    }),
    ...required.map(({ window, whole, promised, proposed }): Column => {
      const upper = Math.max(0, whole - promised - proposed);
      return { id: `short ${window.first}`, cost: SHORT, lower: 0, upper, integer: false };
    }),
  ];
  const days = [...new Set(all.map((column) => taken(column).day))];
  const rows: LinearRow[] = [
    ...days.map((day): LinearRow => ({
      id: `day ${day}`,
      lower: -Infinity,
      upper: 1,
      terms: all.filter((column) => taken(column).day === day).map((column) => [column, 1]),
    })),
    ...required.flatMap(
      ({ organisation, role, window, whole, promised, proposed, cap }, place): LinearRow[] => {
        const counts = (each: Candidate): boolean =>
          each.organisation === organisation &&
          each.role === role &&
          window.from <= each.day &&
          each.day < window.to;
        const terms = all
          .filter((column) => counts(taken(column)))
          .map((column): readonly [number, number] => [column, taken(column).credited]);
        const lower = whole - promised - proposed;
        const most = cap === undefined ? Infinity : Math.max(0, cap - promised - proposed);
        return [
          {
            id: `window ${window.first}`,
            lower,
            upper: Infinity,
            terms: [...terms, [places.length + place, 1]],
          },
          { id: `cap ${window.first}`, lower: -Infinity, upper: most, terms },
        ];
      },
    ),
    ...apart.map((together, place): LinearRow => ({
      id: `not all ${place}`,
      lower: -Infinity,
      upper: together.length - 1,
      terms: together.map((one) => [places.indexOf(one), 1]),
    })),
  ];
  return { columns, rows: rows.filter(({ terms }) => terms.length > 0) };
}
