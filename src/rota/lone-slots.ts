/** The parts of a time alone in which nothing changes: who could come, and what allows it or does not. */
import { isDeepStrictEqual } from 'node:util';
import { isAccompanied } from '../compile/demands/accompaniment.ts';
import { hoursAsked } from '../compile/demands/hours-asked.ts';
import { beatDrive, driveEdges } from '../cover/beat-drive.ts';
import type { Register } from '../cover/register.ts';
import { type Interval, overlaps, pieces } from '../time/intervals.ts';
import {
  type Ground,
  type Grounds,
  groundsIn,
  type Helper,
  LONE_VERDICTS,
  type LoneVerdict,
} from './lone-grounds.ts';
import { edgesOf, isThroughout, type Presence } from './presences.ts';

/** A part of a stretch in which nothing changes. Times are local, ISO with offset. */
export interface LoneSlot {
  readonly from: string;
  readonly to: string;
  /** Who independent is on duty nearest, and how many minutes away by road at most; absent: nobody. */
  readonly backUp?: {
    readonly person: string;
    readonly name: string;
    readonly beat: string;
    readonly minutes: number;
  };
  readonly verdict: LoneVerdict;
  readonly grounds: readonly Ground[];
}

export type SlotsIn = (alone: Presence, time: Interval) => LoneSlot[];

/** The slots of times alone, each list ascending and without gaps; `all` are the presences of the rota. */
export function slotsOf(register: Register, all: readonly Presence[]): SlotsIn {
  const { calendar, scenario } = register;
  const grounds = groundsIn(register);
  const independent = all.filter(
    ({ person, duty, time }) => !isAccompanied({ register }, { facts: person }, duty, time),
  );
  const hours = (scenario.demands ?? []).flatMap((record) =>
    record.kind === 'never-alone' || record.kind === 'back-up' ? hoursAsked(register, record).flat() : [],
  );
  const fixed = [...driveEdges(register), ...hours];
  return (alone, time) => {
    const others = independent.filter((one) => one.person !== alone.person && overlaps(one.time, time));
    const slots: { time: Interval; said: Omit<LoneSlot, 'from' | 'to'> }[] = [];
    for (const part of pieces(...time, [...fixed, ...others.flatMap(edgesOf)])) {
      const said = saidOf(register, grounds, alone, part, others);
      const last = slots.at(-1);
      if (last !== undefined && isDeepStrictEqual(last.said, said)) last.time = [last.time[0], part[1]];
      else slots.push({ time: part, said });
    }
    return slots.map(({ time: [from, to], said }) => ({
      from: calendar.iso(from),
      to: calendar.iso(to),
      ...said,
    }));
  };
}

function saidOf(
  register: Register,
  groundsOf: Grounds,
  alone: Presence,
  part: Interval,
  others: readonly Presence[],
): Omit<LoneSlot, 'from' | 'to'> {
  const helpers = others
    .filter((one) => isThroughout(one, part))
    .map((presence): Helper => ({
      presence,
      minutes: beatDrive(register, presence.beat, alone.beat, part),
    }))
    .sort((a, b) => a.minutes - b.minutes);
  const grounds = groundsOf(alone, part, helpers);
  const [nearest] = helpers;
  return {
    ...(nearest !== undefined && { backUp: told(nearest) }),
    verdict: gravest(grounds),
    grounds,
  };
}

function told({ presence: { person, beat }, minutes }: Helper): NonNullable<LoneSlot['backUp']> {
  return { person: person.record.id, name: person.record.name, beat: beat.id, minutes };
}

/** The gravest of some verdicts; allowed, where there are none. */
export function gravest(all: readonly { readonly verdict: LoneVerdict }[]): LoneVerdict {
  return LONE_VERDICTS.findLast((verdict) => all.some((one) => one.verdict === verdict)) ?? 'allowed';
}
