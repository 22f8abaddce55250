/** A scenario of which single records may be missing because their form is wrong; every scenario is one. */
import { z } from 'zod';
import {
  activity,
  agreement,
  availability,
  beat,
  course,
  dayRecord,
  demand,
  duty,
  callOut,
  hotspot,
  leave,
  organisation,
  override,
  person,
  place,
  request,
  restriction,
  scenario,
  shiftPattern,
  station,
  travel,
  vehicle,
  workedMinutes,
} from '../../domain/index.ts';
import type { Fault, Path } from '../fault.ts';
import type { Names } from './names.ts';

/** A list that keeps its places: an entry of the wrong form becomes undefined. */
function sound<T extends z.ZodType>(
  entry: T,
): z.ZodCatch<z.ZodOptional<z.ZodArray<z.ZodCatch<z.ZodOptional<T>>>>> {
  return z.array(entry.optional().catch(undefined)).optional().catch(undefined);
}

const { period, zone, dayStart } = scenario.shape;

const draft = z.object({
  period: period.optional().catch(undefined),
  zone: zone.catch(undefined),
  dayStart: dayStart.catch(undefined),
  travel: travel.optional().catch(undefined),
  organisations: sound(organisation),
  places: sound(place),
  courses: sound(course),
  activities: sound(activity),
  duties: sound(duty),
  patterns: sound(shiftPattern),
  beats: sound(beat),
  hotspots: sound(hotspot),
  stations: sound(station),
  vehicles: sound(vehicle),
  agreements: sound(agreement),
  people: sound(person),
  availability: sound(availability),
  leave: sound(leave),
  callOuts: sound(callOut),
  restrictions: sound(restriction),
  requests: sound(request),
  demands: sound(demand),
  overrides: sound(override),
  locked: sound(dayRecord),
  baseline: sound(dayRecord),
  history: sound(dayRecord),
  worked: sound(workedMinutes),
});
export type Draft = z.infer<typeof draft>;

/** The records of a document whose own form is right. */
export function soundPartOf(data: unknown): Draft {
  const parsed = draft.safeParse(data);
  return parsed.success ? parsed.data : {};
}

/** One thing that may be wrong with a scenario besides its form. `data` is the document as it was read. */
export type Check = (draft: Draft, names: Names, data: unknown) => Iterable<Fault>;

/** The sound entries of a list, with their paths. */
export function* entries<T>(
  list: readonly (T | undefined)[] | undefined,
  ...at: Path
): Generator<{ path: Path; value: T }> {
  for (const [index, value] of (list ?? []).entries()) {
    if (value !== undefined) yield { path: [...at, index], value };
  }
}
