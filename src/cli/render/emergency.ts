import { durationText } from '../../../solver/explain/say.ts';
import type { EmergencyShare } from '../../hours/emergency-share.ts';

/** `Calls from 2025-04-08 to 2025-06-30: 3 h of 37 h, 8.1 %.` */
export function emergencyText({ ahead, ...now }: EmergencyShare): string {
  const { first, last, calls, working, share, tooMuch } = now;
  const part = `${durationText(calls)} of ${durationText(working)}, ${(100 * share).toFixed(1)} %`;
  const later =
    ahead === undefined
      ? ''
      : ` By ${ahead.last} ${(100 * ahead.share).toFixed(1)} % ${ahead.tooMuch ? 'are expected, more than a tenth' : 'are expected'}.`;
  return `Calls from ${first} to ${last}: ${part}${tooMuch ? ', more than a tenth' : ''}.${later}`;
}
