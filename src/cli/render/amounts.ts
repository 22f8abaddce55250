import { durationText } from '../../../solver/explain/say.ts';
import type { Scenario } from '../../domain/index.ts';

/** `+2 h`, `−30 min`, `0 h`. */
export function balance(minutes: number): string {
  const sign = minutes > 0 ? '+' : minutes < 0 ? '−' : '';
  return `${sign}${durationText(Math.abs(minutes))}`;
}

/** `228 people, 28 days`. */
export function sizeText({ people, period }: Scenario): string {
  return `${counted(people.length, 'person', 'people')}, ${counted(period.days, 'day', 'days')}`;
}

/** `1 person`, `3 people`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
