/** What somebody's absence would do, asked before it is granted. */
import { isStandard } from '../cover/report.ts';
import { type Presence, presencesOf } from '../cover/riders.ts';
import { CREW_STATES } from '../cover/states.ts';
import type { CoverSegment } from '../cover/timeline.ts';
import { type Interval, overlaps } from '../time/intervals.ts';
import { type CoveredRota, coverWith } from './covered-rota.ts';
import { type Effects, effectsOf, standingOf, standingWith } from './standing.ts';
import { lostDays } from './what-is-left.ts';
import { nameOf, wordingOf } from './wording.ts';

/** A stretch in which a pump would be worse off. */
export interface LostCover extends Pick<CoverSegment, 'from' | 'to' | 'start' | 'end' | 'reasons' | 'mend'> {
  readonly station: string;
  readonly pump: string;
  readonly before: CoverSegment['state'];
  readonly after: CoverSegment['state'];
  /** It would no longer be on the run with a standard crew. */
  readonly offTheRun: boolean;
}

type Loss = Omit<LostCover, 'station' | 'pump'>;

export interface Absence {
  readonly person: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** What they are planned for in that time, day by day. */
  readonly planned: readonly { readonly date: string; readonly does: string; readonly then: string }[];
  /** Exact to the minute, pump by pump in the order of time. */
  readonly lost: readonly LostCover[];
  /** On rules and demands besides the crews, where a duty or block of on-call time is left out whole if any of it is lost. */
  readonly effects: Effects;
}

/** What it would do if somebody were away in all of `[from, to)`. Throws on a person whom the scenario has not. */
export function absenceOf(covered: CoveredRota, id: string, between: Interval): Absence {
  const { compiled, register, rows } = covered;
  const { calendar } = register;
  const person = compiled.index.people.get(id);
  if (person === undefined) throw new Error(`No person is called ${id}.`);
  const wording = wordingOf(compiled);
  const days = lostDays(compiled, person, rows[person.index]!, between);
  const before = standingOf(covered, person.index);
  const trial = {
    person: person.index,
    options: new Map(days.map(({ day, then }) => [day, then.index])),
  };
  const after = days.length === 0 ? before : standingWith(covered, trial);
  return {
    person: id,
    name: nameOf(register, id),
    start: calendar.iso(between[0]),
    end: calendar.iso(between[1]),
    planned: days.map(({ day, now, then }) => ({
      date: calendar.dateOf(day),
      does: wording.option?.(now.id) ?? now.id,
      then: wording.option?.(then.id) ?? then.id,
    })),
    lost: lostCover(covered, id, between),
    effects: effectsOf(compiled, before, after, ['crew']),
  };
}

function lostCover(covered: CoveredRota, id: string, between: Interval): LostCover[] {
  const { presences } = covered;
  return [...presences].flatMap(([station, all]) => {
    const own = all.filter(
      (presence) => presence.person.record.id === id && overlaps(presence.time, between),
    );
    if (own.length === 0) return [];
    const now = coverWith(covered, station, between, '', []);
    const then = coverWith(
      covered,
      station,
      between,
      id,
      own.flatMap((each) => outside(covered, each, between)),
    );
    return now.flatMap(({ pump, segments }) => {
      const after = then.find((cover) => cover.pump === pump)?.segments ?? [];
      return joined(worse(segments, after)).map((lost) => ({ station, pump, ...lost }));
    });
  });
}

/** What is left of a presence. */
function outside({ register, spent }: CoveredRota, presence: Presence, [from, to]: Interval): Presence[] {
  const { calendar } = register;
  const [start, end] = presence.time;
  const parts: Interval[] = [
    [start, Math.min(end, from)],
    [Math.max(start, to), end],
  ];
  return parts
    .filter(([first, last]) => first < last)
    .flatMap((time) => {
      const spell = { ...presence.spell, start: calendar.iso(time[0]), end: calendar.iso(time[1]) };
      return presencesOf(register, presence.person.record.id, [spell], spent);
    });
}

/** Stretches that follow each other with the same loss are one. */
function joined(lost: readonly Loss[]): Loss[] {
  const list: Loss[] = [];
  const kindOf = ({ before, after, reasons, mend }: Loss): string =>
    JSON.stringify([before, after, reasons, mend]);
  for (const each of lost) {
    const last = list.at(-1);
    if (last?.to === each.from && kindOf(last) === kindOf(each))
      list[list.length - 1] = { ...last, to: each.to, end: each.end };
    else list.push(each);
  }
  return list;
}

function worse(before: readonly CoverSegment[], after: readonly CoverSegment[]): Loss[] {
  return after.flatMap((now) =>
    before
      .filter((then) => overlaps([then.from, then.to], [now.from, now.to]))
      .filter((then) => CREW_STATES.indexOf(then.state) < CREW_STATES.indexOf(now.state))
      .map((then) => {
        const [first, last] = [then.from > now.from ? then : now, then.to < now.to ? then : now];
        return {
          from: first.from,
          to: last.to,
          start: first.start,
          end: last.end,
          reasons: now.reasons,
          mend: now.mend,
          before: then.state,
          after: now.state,
          offTheRun: isStandard(then) && !isStandard(now),
        };
      }),
  );
}
