import type { Departure } from '../../hours/notice.ts';
import { dueText, noticeText } from './notice.ts';

/** `rest day worked, off to E, 3 days of notice; needs agreement or exigency, overtime or time off for 8 h.` */
export function departureText(departure: Departure): string {
  const { kind, was, is } = departure;
  return `${kind}, ${was} to ${is}, ${noticeText(departure)}; needs ${dueText(departure)}.`;
}
