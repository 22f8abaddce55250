/** Contracted hours, on-call bands and volunteers' hours: soft sums over windows of days. */
import { type Role, UNPAID } from '../../domain/index.ts';
import { spreadAsked } from '../../hours/readiness-spread.ts';
import { countedPart, requiredMinutes } from '../../hours/required-hours.ts';
import { windowsOf } from '../../hours/windows.ts';
import { absencesOf } from '../../time/absences.ts';
import { covers, cutEvery, overlaps } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import { standbyIn } from '../option-book.ts';

/** Hours over or under contract that do not matter, minutes in a window. */
const TOLERANCE = 120;

/** Length of the windows over which contracted hours are counted, days. */
const CONTRACT_DAYS = 28;

/** Points per minute outside. */
const WEIGHTS = {
  contractUnder: 3,
  contractOver: 5,
  readiness: 1,
  requiredUnder: 4,
  requiredOver: 8,
} as const;

interface Sum {
  readonly id: string;
  readonly value: string;
  readonly windows: readonly (readonly [number, number])[];
  readonly least?: number;
  readonly most?: number;
  readonly weight: number;
}

/** States what a person's contracts ask. */
export function stateContracts(context: Context, person: Planned): void {
  for (const sum of [
    ...contractSums(context, person),
    ...readinessSums(context, person),
    ...requiredSums(context, person),
  ]) {
    const { id, weight, ...params } = sum;
    const few = params.least === undefined || params.least <= 0;
    if (few && params.most === undefined) continue;
    const { least, ...rest } = params;
    context.rules.state(person.id, {
      id,
      rule: 'hours',
      strength: 'soft',
      tier: 'contracts',
      weight,
      params: few ? rest : { ...rest, least },
    });
  }
}

/** Paid hours: weekly hours / 7 for each day a paid role is held and its holder is not away. */
function contractSums(context: Context, person: Planned): Sum[] {
  const daily = accrual(context, person, ({ weeklyHours, kind }) =>
    UNPAID.includes(kind) ? 0 : (weeklyHours ?? 0) / 7,
  );
  if (daily.every((minutes) => minutes === 0) || !canEarn(person, 'duty')) return [];
  return cutEvery([0, context.days], CONTRACT_DAYS).flatMap(([from, to]): Sum[] => {
    const target = Math.round(total(daily, from, to));
    const windows = [[from, to]] as const;
    return [
      {
        id: 'contract-under',
        value: 'paid',
        windows,
        least: target - TOLERANCE,
        weight: WEIGHTS.contractUnder,
      },
      {
        id: 'contract-over',
        value: 'paid',
        windows,
        most: target + TOLERANCE,
        weight: WEIGHTS.contractOver,
      },
    ];
  });
}

/** Readiness: the contract's band, as an average over the period, and what it asks of each part of the week. */
function readinessSums(context: Context, person: Planned): Sum[] {
  if (!canEarn(person, 'on-call')) return [];
  const least = accrual(context, person, ({ readiness }) => (readiness?.min ?? 0) / 7);
  const most = accrual(context, person, ({ readiness }) => (readiness?.max ?? 0) / 7);
  const upper = Math.round(total(most, 0, context.days));
  if (!person.facts.roles.some(({ record }) => record.readiness !== undefined)) return [];
  const { scenario, calendar } = context.register;
  const asked = spreadAsked(scenario, person.facts.record, calendar);
  return [
    {
      id: 'readiness-band',
      value: 'standby',
      windows: [[0, context.days]],
      least: Math.round(total(least, 0, context.days)),
      most: upper,
      weight: WEIGHTS.readiness,
    },
    ...[...asked].map(([part, minutes]): Sum => ({
      id: `readiness-${part}`,
      value: standbyIn(part),
      windows: [[0, context.days]],
      least: minutes,
      weight: WEIGHTS.readiness,
    })),
  ];
}

/** A volunteer's hours in a month or 28 days, as the hours report counts them. */
function requiredSums({ register: { scenario, calendar } }: Context, person: Planned): Sum[] {
  const { record, roles } = person.facts;
  return roles.flatMap(({ record: role }) => {
    if (role.requiredHours === undefined || !canEarn(person, 'duty')) return [];
    return windowsOf(role.requiredHours.per, calendar).flatMap((window): Sum[] => {
      const { required, cap } = requiredMinutes(scenario, record, role, window, calendar);
      const sum = { value: 'credited', windows: [countedPart(scenario, record, window, calendar)] };
      const least = { ...sum, id: 'required-hours', least: required, weight: WEIGHTS.requiredUnder };
      if (cap === undefined) return [least];
      return [least, { ...sum, id: 'hours-cap', most: cap, weight: WEIGHTS.requiredOver }];
    });
  });
}

/** Minutes a day that roles ask for (`hours` a day each), nothing on days away or before joining. */
function accrual({ register, days }: Context, { facts }: Planned, hours: (role: Role) => number): number[] {
  const { calendar, scenario } = register;
  const away = absencesOf(scenario)
    .filter((leave) => leave.person === facts.record.id && !WORK_ELSEWHERE.includes(leave.kind))
    .map((leave) => calendar.interval(leave));
  return Array.from({ length: days }, (_, day) => {
    const noon = calendar.at(calendar.dateOf(day), '12:00', 'start');
    if (away.some((absence) => overlaps(absence, [noon, noon + 1]))) return 0;
    const held = facts.roles.filter((role) => covers([role.held], noon, noon + 1));
    return held.reduce((sum, { record }) => sum + hours(record) * 60, 0);
  });
}

/** Absence that is work: it takes nothing off what a contract asks. */
const WORK_ELSEWHERE: readonly string[] = ['training', 'court'];

function total(daily: readonly number[], from: number, to: number): number {
  return daily.slice(from, to).reduce((sum, minutes) => sum + minutes, 0);
}

/** Whether the person has options of this kind at all; nothing is asked of people who can do nothing. */
function canEarn({ options }: Planned, kind: 'duty' | 'on-call'): boolean {
  return options.some(({ form }) => (kind === 'duty' ? form.duty !== undefined : form.onCall.length > 0));
}
