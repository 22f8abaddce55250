/** In which state the pumps of a station are with given riders, why, and what would mend it. */
import type { CrewForm, Pump } from '../domain/index.ts';
import { crewOf, fits, mendOf, type Rider, type Seat, seatsOf } from './seats.ts';
import { standardForm } from './watch.ts';

export type CrewState = CrewForm['state'] | 'OFF';

export interface PumpState {
  readonly pump: string;
  readonly state: CrewState;
  /** Who sits where in the crew that can go; empty if the pump is off the run. */
  readonly seats: readonly Seat[];
  /**
   * Why it is not STANDARD or better: `TOO_FEW` people, `NO_…` one of the only seat of its kind (`NO_DRIVER`),
   * `…_SHORT` of several (`BA_SHORT`). Where several are given, one of them mended is enough for the first person.
   */
  readonly reasons: readonly string[];
  /** The fewest further people for a standard crew; each must be able to fill one of the seats listed. */
  readonly mend: readonly (readonly string[])[];
}

/**
 * States of pumps that share riders, first pump first: a later pump gets only whom the standard crews of the earlier
 * ones leave. Whoever is left when every pump has its crew makes better crews, again first pump first.
 */
export function pumpStates(riders: readonly Rider[], pumps: readonly Pump[]): PumpState[] {
  const forms = crewForms(riders, pumps);
  const crewed = forms.flatMap((form) => form ?? []);
  const { seats } = crewOf(riders, crewed.flatMap(seatsOf));
  let place = 0;
  return pumps.map((pump, index): PumpState => {
    const form = forms[index];
    const count = form === undefined ? 0 : seatsOf(form).length;
    const own = seats.slice(place, place + count);
    place += count;
    const state = form?.state ?? 'OFF';
    if (state === 'FULL' || state === 'STANDARD')
      return { pump: pump.id, state, seats: own, reasons: [], mend: [] };
    const wanted = pumps
      .slice(0, index + 1)
      .map(standardForm)
      .flatMap(seatsOf);
    return {
      pump: pump.id,
      state,
      seats: own,
      reasons: reasonsOf(riders, wanted),
      mend: mendOf(riders, wanted),
    };
  });
}

/** pump → the crew with which it goes; undefined if it is off the run. All of them at once are possible. */
function crewForms(riders: readonly Rider[], pumps: readonly Pump[]): (CrewForm | undefined)[] {
  const forms = pumps.map((pump, index) => {
    const reserved = pumps.slice(0, index).map(standardForm);
    const lesser = pump.crews.slice(pump.crews.indexOf(standardForm(pump)));
    return lesser.find((form) => possible(riders, [...reserved, form]));
  });
  pumps.forEach((pump, index) => {
    const others = forms.flatMap((form, place) => (place === index ? [] : (form ?? [])));
    const better = pump.crews.find((form) => possible(riders, [form, ...others]));
    if (forms[index] !== undefined) forms[index] = better;
  });
  return forms;
}

function possible(riders: readonly Rider[], forms: readonly CrewForm[]): boolean {
  return crewOf(riders, forms.flatMap(seatsOf)).missing === 0;
}

/** What the first further person would have to be, as reasons. */
function reasonsOf(riders: readonly Rider[], seats: readonly Seat[]): string[] {
  const kinds = [...new Set(seats.map(({ kind }) => kind))];
  const useful = riders.filter((rider) => seats.some((seat) => fits(rider, seat)));
  const helping = mendOf(riders, seats)[0] ?? [];
  const few = useful.length < seats.length;
  if (helping.length === kinds.length && few) return ['TOO_FEW'];
  const reasons = helping.map((kind) => {
    const name = kind.toUpperCase().replaceAll(' ', '_');
    if (name === 'ANY') return 'TOO_FEW';
    return seats.filter((seat) => seat.kind === kind).length === 1 ? `NO_${name}` : `${name}_SHORT`;
  });
  return [...new Set([...(few ? ['TOO_FEW'] : []), ...reasons])];
}
