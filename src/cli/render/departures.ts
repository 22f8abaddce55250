import { durationText } from '../../../solver/explain/say.ts';
import type { Departure } from '../../hours/notice.ts';
import { counted } from './amounts.ts';

/** `rest day worked, off to E, 3 days of notice; needs agreement or exigency, overtime or time off for 8 h.` */
export function departureText(departure: Departure): string {
  const { kind, was, is } = departure;
  return `${kind}, ${was} to ${is}, ${dueText(departure)}`;
}

/** What of a departure is not about its days: `3 days of notice; needs agreement or exigency, overtime or time off for 8 h.` */
export function dueText({ notice, needs, owed, minutes, open }: Departure): string {
  const pay = owed === 'nothing' ? '' : `, ${owed} for ${durationText(minutes)}`;
  const doubt = open ? ' (the text leaves exactly so many days open)' : '';
  return `${noticeText(notice)}; needs ${needs}${pay}${doubt}.`;
}

function noticeText(notice: number): string {
  if (notice < 0) return `told ${counted(-notice, 'day', 'days')} afterwards`;
  return `${counted(notice, 'day', 'days')} of notice`;
}
