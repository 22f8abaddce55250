/** What lets somebody be alone in a beat at some time, and what does not: the activity, the person, the demands. */
import { isAccompanied } from '../compile/demands/accompaniment.ts';
import { backUps } from '../compile/demands/back-up.ts';
import { hoursAsked } from '../compile/demands/hours-asked.ts';
import { counts } from '../compile/demands/who.ts';
import type { Register } from '../cover/register.ts';
import { BACK_UP_MINUTES, type DemandOf, ROLE_KINDS } from '../domain/index.ts';
import { covers, type Interval, intersection } from '../time/intervals.ts';
import type { Presence } from './presences.ts';

/** Gravest last; unwanted: only something soft is against it. */
export const LONE_VERDICTS = ['allowed', 'unwanted', 'forbidden'] as const;
export type LoneVerdict = (typeof LONE_VERDICTS)[number];

export interface Ground {
  readonly kind: 'activity' | 'person' | 'never-alone' | 'back-up';
  /** Id, of a demand. */
  readonly demand?: string;
  readonly verdict: LoneVerdict;
  /** `Late patrol: never alone`. */
  readonly text: string;
}

/** Somebody independent on duty elsewhere. */
export interface Helper {
  readonly presence: Presence;
  /** Minutes by road, from the farthest parish to the farthest. */
  readonly minutes: number;
}

/** The grounds of a time in which somebody is alone and nothing changes; helpers: the nearest first. */
export type Grounds = (alone: Presence, time: Interval, helpers: readonly Helper[]) => Ground[];

export function groundsIn(register: Register): Grounds {
  const demands = (register.scenario.demands ?? []).flatMap((record) =>
    record.kind === 'never-alone' || record.kind === 'back-up'
      ? [{ record, hours: hoursAsked(register, record) }]
      : [],
  );
  return (alone, time, helpers) => [
    activityGround(register, alone),
    personGround(register, alone),
    ...demands
      .filter(({ record }) => record.beats?.includes(alone.beat.id) ?? true)
      .flatMap(({ record, hours }) => {
        const [asked] = intersection([alone.time], hours).filter((part) => covers([part], ...time));
        if (record.kind === 'never-alone') return hoursGround(record, alone, asked);
        return [backUpGround(record, asked && time, helpers)];
      }),
  ];
}

function activityGround({ activities }: Register, { duty }: Presence): Ground {
  const activity = activities.get(duty.activity);
  const never = activity?.loneAllowed === false;
  const text = `${activity?.name ?? duty.activity}: ${never ? 'never' : 'may be'} alone`;
  return { kind: 'activity', verdict: never ? 'forbidden' : 'allowed', text };
}

function personGround(register: Register, { person, duty, time }: Presence): Ground {
  const led = isAccompanied({ register }, { facts: person }, duty, time);
  const text = led ? 'accompanied or not to be alone' : 'independent';
  return { kind: 'person', verdict: led ? 'forbidden' : 'allowed', text };
}

/** Of the part of the duty that lies in its hours, if the time is in it. */
function hoursGround(
  record: DemandOf<'never-alone'>,
  { person, duty }: Presence,
  asked: Interval | undefined,
): Ground[] {
  const { id, start, end, strength = 'hard', roles = ROLE_KINDS } = record;
  const isMeant = asked !== undefined && counts({ roles }, person, duty, asked);
  const verdict = !isMeant ? 'allowed' : strength === 'hard' ? 'forbidden' : 'unwanted';
  const text = `${id}: ${isMeant ? 'nobody alone' : 'not asked here'} (${start}–${end})`;
  return [{ kind: 'never-alone', demand: id, verdict, text }];
}

function backUpGround(
  record: DemandOf<'back-up'>,
  asked: Interval | undefined,
  helpers: readonly Helper[],
): Ground {
  const { id, minutes = BACK_UP_MINUTES, strength = 'soft' } = record;
  const ground = (verdict: LoneVerdict, text: string): Ground => ({
    ...{ kind: 'back-up', demand: id, verdict },
    text: `${id}: ${text}`,
  });
  if (asked === undefined) return ground('allowed', 'not asked at this time');
  const near = helpers.find(
    ({ presence, minutes: away }) =>
      away <= minutes && counts(backUps(record), presence.person, presence.duty, asked),
  );
  if (near !== undefined) return ground('allowed', `${near.presence.person.record.name} is near enough`);
  return ground(strength === 'hard' ? 'forbidden' : 'unwanted', `no back-up within ${minutes} min`);
}
