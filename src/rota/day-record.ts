import type { DayRecord, Spell } from '../domain/index.ts';

/** What a person does on an operational day of a rota, as a record of that day. */
export function recordOf(person: string, date: string, spells: readonly Spell[]): DayRecord {
  const work = spells.find(({ kind }) => kind === 'duty');
  const onCall = spells
    .filter(({ kind }) => kind === 'on-call')
    .map(({ start, end }) => ({ start: start.slice(11, 16), end: end.slice(11, 16) }));
  return {
    person,
    date,
    duty: work?.duty ?? 'off',
    ...(work?.beat !== undefined && { beat: work.beat }),
    ...(work?.pager !== undefined && { pager: work.pager }),
    ...(onCall.length > 0 && { onCall }),
  };
}
