/** In which state the pumps of a station are with given riders, why, and what would mend it. */
import type { CrewForm, Pump } from '../domain/index.ts';
import { jointArrangements } from './arrangements.ts';
import { type Arrangement, bestCrew, crewOf, fits, mendOf, type Rider, type Seat } from './seats.ts';
import { standardForm } from './watch.ts';

/** Best first. `DELAYED`: off the run, but a standard crew could go once people in a slower turn-in time are there. */
export const CREW_STATES = ['FULL', 'STANDARD', 'LIMITED', 'DELAYED', 'OFF'] as const;
export type CrewState = (typeof CREW_STATES)[number];

export interface PumpState {
  readonly pump: string;
  readonly state: CrewState;
  /** Who sits where in the crew that can go; empty if the pump is off the run or delayed. */
  readonly seats: readonly Seat[];
  /**
   * Why it is not STANDARD or better: `TOO_FEW` people, `NO_…` one of the only seat of its kind (`NO_DRIVER`),
   * `…_SHORT` of several (`BA_SHORT`), `VEHICLE` off the road. Where several are given, one of them mended is enough
   * for the first person.
   */
  readonly reasons: readonly string[];
  /** The fewest further people for a standard crew; each must be able to fill one of the seats listed. */
  readonly mend: readonly (readonly string[])[];
  /** Minutes in which a standard crew could be there, counting slower people; absent if it never could, or is there. */
  readonly delay?: number;
  /** The vehicle whose riders it takes: only one of the two can go. */
  readonly insteadOf?: string;
}

/** Those who can be there within so many minutes, the quicker ones included. */
export interface SlowerRiders {
  readonly minutes: number;
  readonly riders: readonly Rider[];
}

/**
 * States of pumps that share riders, first pump first: a later pump gets only whom the standard crews of the earlier
 * ones leave. Whoever is left when every pump has its crew makes better crews, again first pump first. `slower` is in
 * the order of the minutes.
 */
export function pumpStates(
  riders: readonly Rider[],
  pumps: readonly Pump[],
  slower: readonly SlowerRiders[] = [],
): PumpState[] {
  const forms = crewForms(riders, pumps);
  const seatsOf = seated(riders, pumps, forms);
  return pumps.map((pump, index): PumpState => {
    const form = forms[index];
    const of = {
      pump: pump.id,
      seats: seatsOf(index),
      ...(pump.jumpCrewedWith !== undefined && { insteadOf: pump.jumpCrewedWith }),
    };
    if (form?.state === 'FULL' || form?.state === 'STANDARD')
      return { ...of, state: form.state, reasons: [], mend: [] };
    const wanted = [...reservedBefore(pumps, index).map(standardForm), standardForm(pump)];
    const arrangements = jointArrangements(wanted).map((joint) => joint.flat());
    const tier = slower.find((later) => bestCrew(later.riders, arrangements).missing === 0);
    return {
      ...of,
      state: form?.state ?? (tier === undefined ? 'OFF' : 'DELAYED'),
      reasons: reasonsOf(riders, arrangements),
      mend: mendOf(riders, arrangements),
      ...(tier !== undefined && { delay: tier.minutes }),
    };
  });
}

/** How many pumps with riders of their own have at least a standard crew; cheaper than their states. */
export function standardCrews(riders: readonly Rider[], pumps: readonly Pump[]): number {
  return pumps.filter(
    (pump, index) =>
      pump.jumpCrewedWith === undefined &&
      possible(riders, [...reservedBefore(pumps, index).map(standardForm), standardForm(pump)]),
  ).length;
}

/** The state of a pump whose vehicle is off the road. */
export function offTheRoad({ id }: Pump): PumpState {
  return { pump: id, state: 'OFF', seats: [], reasons: ['VEHICLE'], mend: [] };
}

/**
 * Pumps whose standard crews are set aside before this one gets anybody: the earlier ones that have riders of their own,
 * but for the one it is jump-crewed with.
 */
export function reservedBefore(pumps: readonly Pump[], index: number): Pump[] {
  return pumps
    .slice(0, index)
    .filter(({ id, jumpCrewedWith }) => jumpCrewedWith === undefined && id !== pumps[index]!.jumpCrewedWith);
}

/** pump → the crew with which it goes; undefined if it is off the run. All but jump-crewed ones at once are possible. */
function crewForms(riders: readonly Rider[], pumps: readonly Pump[]): (CrewForm | undefined)[] {
  const forms = pumps.map((pump, index) => {
    const reserved = reservedBefore(pumps, index).map(standardForm);
    const lesser = pump.crews.slice(pump.crews.indexOf(standardForm(pump)));
    return lesser.find((form) => possible(riders, [...reserved, form]));
  });
  pumps.forEach((pump, index) => {
    if (forms[index] === undefined) return;
    const others = othersWith(pumps, forms, index);
    forms[index] = pump.crews.find((form) => possible(riders, [form, ...others])) ?? forms[index];
  });
  return forms;
}

/** Forms of the other pumps that go at the same time. */
function othersWith(
  pumps: readonly Pump[],
  forms: readonly (CrewForm | undefined)[],
  index: number,
): CrewForm[] {
  const { jumpCrewedWith } = pumps[index]!;
  return forms.flatMap((form, place) => {
    const pump = pumps[place]!;
    const apart = place === index || pump.jumpCrewedWith !== undefined || pump.id === jumpCrewedWith;
    return apart || form === undefined ? [] : form;
  });
}

function possible(riders: readonly Rider[], forms: readonly CrewForm[]): boolean {
  return jointArrangements(forms).some((joint) => crewOf(riders, joint.flat()).missing === 0);
}

/** Who sits where: those with riders of their own all at once, jump-crewed ones each beside the others. */
function seated(
  riders: readonly Rider[],
  pumps: readonly Pump[],
  forms: readonly (CrewForm | undefined)[],
): (index: number) => readonly Seat[] {
  const own = pumps.flatMap((pump, index) =>
    pump.jumpCrewedWith === undefined && forms[index] !== undefined ? [index] : [],
  );
  const together = crewsOf(
    riders,
    own.map((index) => forms[index]!),
  );
  return (index) => {
    const form = forms[index];
    if (form === undefined) return [];
    const place = own.indexOf(index);
    if (place >= 0) return together[place]!;
    return crewsOf(riders, [form, ...othersWith(pumps, forms, index)])[0] ?? [];
  };
}

/** form → its seats with their riders, in the first joint arrangement that seats all of them. */
function crewsOf(riders: readonly Rider[], forms: readonly CrewForm[]): Seat[][] {
  for (const joint of jointArrangements(forms)) {
    const { places, missing } = crewOf(riders, joint.flat());
    if (missing === 0) return split(places, joint);
  }
  return forms.map(() => []);
}

function split(places: Arrangement, joint: readonly Arrangement[]): Seat[][] {
  let start = 0;
  return joint.map(({ length }) => places.slice(start, (start += length)).flat());
}

/** What the first further person would have to be, as reasons. */
function reasonsOf(riders: readonly Rider[], arrangements: readonly Arrangement[]): string[] {
  const [plain = []] = arrangements;
  const kinds = new Set(arrangements.flat(2).map(({ kind }) => kind));
  const fewest = Math.min(...arrangements.map((places) => places.length));
  const useful = riders.filter((rider) => plain.some((place) => fits(rider, place)));
  const helping = mendOf(riders, arrangements)[0] ?? [];
  const few = useful.length < fewest;
  if (helping.length === kinds.size && few) return ['TOO_FEW'];
  const reasons = helping.flatMap((together) => together.split(' + ')).map((kind) => reasonOf(kind, plain));
  return [...new Set([...(few ? ['TOO_FEW'] : []), ...reasons])];
}

function reasonOf(kind: string, plain: Arrangement): string {
  const name = kind.toUpperCase().replaceAll(' ', '_');
  if (name === 'ANY') return 'TOO_FEW';
  return plain.flat().filter((seat) => seat.kind === kind).length === 1 ? `NO_${name}` : `${name}_SHORT`;
}
