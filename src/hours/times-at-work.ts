/** When people are at work: on duty as it was, or else as planned, and on calls. */
import type { Rota } from '../domain/index.ts';
import { type Interval, overlaps, sharedMinutes, union } from '../time/intervals.ts';
import type { Done } from './actuals.ts';

export interface Busy {
  readonly kind: 'duty' | 'call-out';
  readonly span: Interval;
  /** Operational day, of a duty that is only planned. */
  readonly planned?: string;
}

/** person → times at work, in minutes since 1970: duties as they were, or else as planned, and calls */
export function busyTimes(
  { assignments }: Rota,
  done: readonly Done[],
  said: ReadonlySet<string>,
): ReadonlyMap<string, readonly Busy[]> {
  const busy = new Map<string, Busy[]>();
  const put = (person: string, one: Busy): void => {
    const list = busy.get(person);
    if (list === undefined) busy.set(person, [one]);
    else list.push(one);
  };
  for (const { person, date, spells } of assignments) {
    for (const spell of spells) {
      if (spell.kind === 'duty' && !said.has(`${person} ${date} ${spell.duty ?? ''}`))
        put(person, { kind: 'duty', span: spanOf(spell), planned: date });
    }
  }
  for (const { actual } of done) {
    const { kind, person, start, end } = actual;
    if (start === undefined || end === undefined) continue;
    put(person, { kind: kind === 'call-out' ? kind : 'duty', span: spanOf({ start, end }) });
  }
  return busy;
}

/** Minutes of a span in which somebody is at work in a way that counts. */
export function shared(span: Interval, busy: readonly Busy[] = [], counts: (each: Busy) => boolean): number {
  const near = busy.filter((each) => counts(each) && overlaps(each.span, span));
  return union(near.map((each) => each.span)).reduce((sum, one) => sum + sharedMinutes(span, one), 0);
}

/** Minutes since 1970. */
export function spanOf({ start, end }: { readonly start: string; readonly end: string }): Interval {
  return [Date.parse(start) / 60_000, Date.parse(end) / 60_000];
}
