/**
 * Who is alone in a beat when, in a rota as it stands: when they check in, who could come, and what allows it or does not –
 * stretch by stretch, cut where anything of this changes.
 */
import { type Register, registerOf } from '../cover/register.ts';
import { CHECK_IN_MINUTES, type Rota } from '../domain/index.ts';
import { type Interval, overlaps, pieces, union } from '../time/intervals.ts';
import { type SecondReading, tellFinding, type ToldFinding } from './findings.ts';
import type { LoneVerdict } from './lone-grounds.ts';
import { gravest, type LoneSlot, type SlotsIn, slotsOf } from './lone-slots.ts';
import { edgesOf, isThroughout, type Presence, presencesOf } from './presences.ts';
import { COMPANY } from './without-company.ts';

/** Somebody on duty in a beat with nobody else on duty there. */
export interface LoneStretch {
  readonly person: string;
  readonly name: string;
  /** Operational day. */
  readonly date: string;
  readonly duty: string;
  readonly beat: string;
  readonly from: string;
  readonly to: string;
  /** When the person checks in: after so many minutes each, while it lasts. */
  readonly checkIns: readonly string[];
  readonly slots: readonly LoneSlot[];
  /** The gravest of the slots. */
  readonly verdict: LoneVerdict;
}

export interface LoneWorking {
  readonly stretches: readonly LoneStretch[];
  /** What binds about company and is broken by the second reading, alone or not: companions, tutors, pairs. */
  readonly findings: readonly ToldFinding[];
}

/** The lone working of a rota of a valid scenario; of one person alone, if one is named. */
export function loneWorkingOf(rota: Rota, secondReading: SecondReading, person?: string): LoneWorking {
  const register = registerOf(rota.scenario);
  const all = presencesOf(register, rota);
  const isAsked = (id: string): boolean => person === undefined || id === person;
  const slotsIn = slotsOf(register, all);
  return {
    stretches: all
      .filter((one) => one.planned && isAsked(one.person.record.id))
      .flatMap((one) => aloneTimes(one, all).map((time) => stretchOf(register, one, time, slotsIn)))
      .sort((a, b) => Date.parse(a.from) - Date.parse(b.from)),
    findings: secondReading(rota)
      .filter((finding) => COMPANY.includes(finding.rule) && isAsked(finding.person))
      .map((finding) => tellFinding(rota, finding)),
  };
}

/** When nobody else is in the beat: ascending, disjoint. */
function aloneTimes(one: Presence, all: readonly Presence[]): Interval[] {
  const others = all.filter(
    ({ person, beat, time }) => person !== one.person && beat === one.beat && overlaps(time, one.time),
  );
  const parts = pieces(...one.time, others.flatMap(edgesOf));
  return union(parts.filter((part) => !others.some((other) => isThroughout(other, part))));
}

function stretchOf(
  { scenario, calendar }: Register,
  alone: Presence,
  [from, to]: Interval,
  slotsIn: SlotsIn,
): LoneStretch {
  const { person, date, duty, beat } = alone;
  const slots = slotsIn(alone, [from, to]);
  const owner = scenario.organisations.find(({ id }) => id === duty.organisation);
  const every = owner?.checkInMinutes ?? CHECK_IN_MINUTES;
  const checkIns = Array.from({ length: Math.ceil((to - from) / every) - 1 }, (_, index) =>
    calendar.iso(from + (index + 1) * every),
  );
  return {
    ...{ person: person.record.id, name: person.record.name, date, duty: duty.id, beat: beat.id },
    ...{ from: calendar.iso(from), to: calendar.iso(to), checkIns, slots },
    verdict: gravest(slots),
  };
}
