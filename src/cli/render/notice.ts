import { durationText } from '../../../solver/explain/say.ts';
import type { Due } from '../../domain/index.ts';
import { counted } from './amounts.ts';

/** `4 days of notice`. */
export function noticeText({ notice }: Pick<Due, 'notice'>): string {
  if (notice < 0) return `told ${counted(-notice, 'day', 'days')} afterwards`;
  return `${counted(notice, 'day', 'days')} of notice`;
}

/** `agreement or exigency, overtime or time off for 7 h 24 min`: what it needs, and what is owed. */
export function dueText({ needs, owed, minutes, open }: Due): string {
  const pay = owed === 'nothing' ? '' : `, ${owed} for ${durationText(minutes)}`;
  const doubt = open ? ' (the text leaves exactly so many days open)' : '';
  return `${needs}${pay}${doubt}`;
}
