import type { Rota } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';

/** Minutes without a duty before and after a time; absent where neither rota nor history has a duty on that side. */
export interface RestAround {
  readonly before?: number;
  readonly after?: number;
}

/** The rest of a person around `[from, to)`, of which they have no other duty. Readiness is no work. */
export function restAround(
  { scenario, assignments }: Rota,
  person: string,
  [from, to]: Interval,
  calendar: Calendar,
): RestAround {
  const templates = new Map((scenario.duties ?? []).map((duty) => [duty.id, duty]));
  const planned = assignments
    .filter((each) => each.person === person)
    .flatMap(({ spells }) => spells.filter(({ kind }) => kind === 'duty'))
    .map(({ start, end }): Interval => [calendar.minuteOf(start), calendar.minuteOf(end)]);
  const past = (scenario.history ?? []).flatMap(({ person: who, date, duty: id }): Interval[] => {
    const [duty, day] = [templates.get(id), calendar.dayOf(date)];
    return who !== person || duty === undefined || day >= 0
      ? []
      : [calendar.spell(day, duty.start, duty.end)];
  });
  const duties = [...past, ...planned];
  const before = Math.max(...duties.filter(([, end]) => end <= from).map(([, end]) => end));
  const after = Math.min(...duties.filter(([start]) => start >= to).map(([start]) => start));
  return {
    ...(Number.isFinite(before) && { before: from - before }),
    ...(Number.isFinite(after) && { after: after - to }),
  };
}
