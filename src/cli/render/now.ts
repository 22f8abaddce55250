import type { PumpNow, StationNow } from '../../cover/now.ts';
import { mendText } from './cover.ts';
import { clockText } from './dates.ts';

/** Pumps at an instant, who rides, who does not and why, and how far that is to be trusted. */
export function nowText(stations: readonly StationNow[], instant: string): string {
  return [
    `At ${clockText(instant)}. Planning aid: Control decides.\n`,
    ...stations.map(
      ({ station, pumps, absent, source, asOf }) =>
        `\n${station} (${source}${asOf === undefined ? ', nothing said yet' : `, as of ${clockText(asOf)} UTC`})\n` +
        pumps.map(pumpText).join('') +
        absent.map(({ person, reason }) => `  not there: ${person}, ${reason}\n`).join(''),
    ),
  ].join('');
}

/** `  LOOE-P1  STANDARD: OIC ann, driver ben …`. */
export function pumpText({ pump, state, watch, seats, reasons, mend, projected }: PumpNow): string {
  const crew = seats.map(({ kind, rider }) => `${kind} ${rider ?? 'nobody'}`).join(', ');
  const why = reasons.length === 0 ? '' : `${reasons.join(', ')}; ${mendText(mend)}`;
  const plan = projected === state ? '' : ` (planned ${projected})`;
  const rest = [watch ? 'the watch' : crew, why].filter((part) => part !== '').join('; ');
  return `  ${pump}  ${state}${plan}: ${rest}\n`;
}
