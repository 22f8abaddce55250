import { durationText } from '../../../solver/explain/say.ts';
import type { PersonHours } from '../../hours/report.ts';
import type { RequiredHours } from '../../hours/required-hours.ts';
import { balance, counted } from './amounts.ts';
import { emergencyText } from './emergency.ts';
import { standingText, windowText } from './required-hours.ts';

/** One person's page: required hours first, in words, then work, contracts and the weekly average. */
export function personHoursText(hours: PersonHours): string {
  const { name, person, total, required, contracts, average, emergency, accounts, restOwed, attendance } =
    hours;
  return [
    `${name} (${person})`,
    ...required.flatMap(requiredLines),
    `Planned period: ${durationText(total.working)} of work, of which ${durationText(total.recorded)} was recorded; ` +
      `${durationText(total.paid)} paid, ${durationText(total.standby)} on call.`,
    ...contracts.map(
      ({ organisation, contracted, balance: over }) =>
        `Contract with ${organisation}: ${durationText(contracted)}, ${balance(over)}.`,
    ),
    ...(average === undefined
      ? []
      : [
          `Highest weekly average: ${durationText(Math.round(average.minutes))}, ${average.first} to ${average.last}.`,
        ]),
    ...(hours.fatigue === undefined
      ? []
      : [
          `Fatigue (a heuristic): at most ${hours.fatigue.points} points, from work on ${hours.fatigue.date}.`,
        ]),
    ...(emergency === undefined ? [] : [emergencyText(emergency)]),
    ...(attendance === undefined
      ? []
      : [`${counted(attendance.attended, 'duty', 'duties')} attended, ${attendance.cancelled} cancelled.`]),
    ...restOwed.map(restText),
    ...accounts.map(
      ({ account, organisation, closing }) => `${account} with ${organisation}: ${balance(closing)}.`,
    ),
    '',
  ].join('\n');
}

function restText({ date, owed, due, given, state }: PersonHours['restOwed'][number]): string {
  const when = given === undefined ? `due by ${due}` : `with the free time from ${given} on`;
  return `Rest owed for calls before ${date}: ${durationText(owed)}, ${state}, ${when}.`;
}

function carriedText(carried: number): string {
  if (carried === 0) return '';
  return carried > 0
    ? `; ${durationText(carried)} brought forward`
    : `; ${durationText(-carried)} of it from before`;
}

function requiredLines(required: RequiredHours): string[] {
  const { organisation, promised, done, unsaid, proposed, whole, cap, carried } = required;
  const booked = promised - done - unsaid;
  const left = whole - promised;
  const parts = [
    [done, 'done'],
    [unsaid, 'of which nothing was said yet'],
    [booked, 'booked'],
    [proposed, 'proposed'],
  ] as const;
  const told = parts
    .filter(([minutes]) => minutes > 0)
    .map(([minutes, what]) => `${durationText(minutes)} ${what}`);
  return [
    `${organisation}, ${windowText(required)}: ${standingText(required)}.`,
    `  ${told.length === 0 ? 'nothing yet' : told.join(', ')}` +
      carriedText(carried) +
      (left > 0 ? `; ${durationText(left)} to be done or booked` : '') +
      `${cap !== undefined && promised + proposed > cap ? `; more than the ${durationText(cap)} wanted at most` : ''}.`,
  ];
}
