import { durationText } from '../../../solver/explain/say.ts';
import type { EmergencyShare } from '../../hours/emergency-share.ts';

/** `Calls from 2025-04-08 to 2025-06-30: 3 h of 37 h, 8.1 %.` */
export function emergencyText({ first, last, calls, working, share, tooMuch }: EmergencyShare): string {
  const part = `${durationText(calls)} of ${durationText(working)}, ${(100 * share).toFixed(1)} %`;
  return `Calls from ${first} to ${last}: ${part}${tooMuch ? ', more than a tenth' : ''}.`;
}
