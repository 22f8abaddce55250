import { durationText } from '../../../solver/explain/say.ts';
import type { Benefit } from '../../cover/benefit.ts';
import { clockText } from './dates.ts';
import { table } from './table.ts';

/** Agreement by agreement and phase by phase: what is gained where, and what it costs whom. */
export function benefitText(benefits: readonly Benefit[]): string {
  if (benefits.length === 0) return 'No agreement is in force in this period.\n';
  return benefits.map(one).join('\n');
}

function one({ agreement, phase, start, end, ...of }: Benefit): string {
  const gained = of.gained.filter(({ minutes }) => minutes > 0);
  const all = gained.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    `${agreement}${phase === undefined ? '' : `, ${phase}`}: ${clockText(start)} to ${clockText(end)}\n`,
    `  Members were there ${time(of.present)}, and counted ${time(of.counted)} of it.\n`,
    `  Pump-hours gained: ${time(all)}\n`,
    gained.length === 0
      ? ''
      : indented(
          table(
            [{ title: 'pump' }, { title: 'gained', align: 'right' }],
            gained.map(({ pump, minutes }) => [pump, time(minutes)]),
          ),
        ),
    `  Patrol at risk: ${time(of.duty)} with a pager, of which calls are expected to take ${time(of.lostToCalls)}.\n`,
    ...of.partners.map(
      ({ organisation, share, minutes }) =>
        `  ${organisation} bears ${Math.round(100 * share)} %: ${time(minutes)} of counted time.\n`,
    ),
  ].join('');
}

function time(minutes: number): string {
  return durationText(Math.round(minutes));
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}
