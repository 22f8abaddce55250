/** The turns of a major incident: which duty is worked where and when. */
import type { Incident } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';

/** A post in one family of turns; its duty and its demand have one id. */
export interface PostTurn {
  readonly id: string;
  readonly post: Incident['posts'][number];
  readonly turn: Incident['turns'][number];
  /** Dates on which it begins, ascending. */
  readonly dates: readonly string[];
}

/** Every post with every turn that it is held in, of the planned days; without those that never come. */
export function postTurns(incident: Incident, calendar: Calendar): PostTurn[] {
  const [from, to] = calendar.interval(incident);
  const isDated = incident.through.length === '2026-06-01'.length;
  return incident.posts.flatMap((post) =>
    incident.turns
      .filter(({ family }) => post.turns?.includes(family) !== false)
      .flatMap((turn): PostTurn[] => {
        const dates = Array.from({ length: calendar.days }, (_, day) => day)
          .map((day) => calendar.spell(day, turn.start, turn.end))
          .filter(([start, end]) => from <= start && (isDated ? start < to : end <= to))
          .map(([start]) => calendar.iso(start).slice(0, 10));
        return dates.length === 0
          ? []
          : [{ id: `${incident.id}/${post.id}/${turn.family}`, post, turn, dates }];
      }),
  );
}
