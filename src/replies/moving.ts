/** A planner moves, pins or takes away a duty: the line it makes, or everything that is wrong with it. */
import { type DayRecord, type Issue, type Move, type Rota, type Spell, UNPAID } from '../domain/index.ts';
import { recordOf } from '../rota/day-record.ts';
import { createCalendar } from '../time/calendar.ts';
import { begunIssues } from './answered.ts';
import { isAwayFrom } from './scenario-with.ts';
import { dayKey } from './standing-replies.ts';

export interface Moving {
  readonly person: string;
  /** Operational day that changes, or is pinned as it is. */
  readonly date: string;
  /** What they do on it; left out: as now, or nothing where the duty goes elsewhere. */
  readonly duty?: string | undefined;
  readonly beat?: string | undefined;
  /** Who does the duty instead. */
  readonly to?: string | undefined;
  /** The day on which it is done instead. */
  readonly on?: string | undefined;
  readonly reason?: string | undefined;
  readonly by: string;
}

type Said = { readonly line: Move } | { readonly issues: readonly Issue[] };

/**
 * The line that moves a duty of a rota as it stands at an instant (ISO), or all that is wrong with it. On-call time stays where
 * it is. With neither a duty nor a place to go, the day is pinned as it is.
 */
export function moveOf(rota: Rota, moving: Moving, instant: string): Said {
  const { person, date, duty, beat, to, on, reason, by } = moving;
  const goes = to !== undefined || on !== undefined;
  const now = recordIn(rota, person, date);
  const target = { person: to ?? person, date: on ?? date };
  const days: DayRecord[] = goes
    ? [withDuty(now, 'off'), withDuty(recordIn(rota, target.person, target.date), now.duty, beat ?? now.beat)]
    : [duty === undefined ? now : withDuty(now, duty, duty === now.duty ? (beat ?? now.beat) : beat)];
  const issues = [
    ...(goes ? placeIssues(rota, now, target) : []),
    ...(!goes && duty !== undefined && same(days[0]!, now) ? [unchanged(now)] : []),
    ...days.flatMap((day) => [...dayIssues(rota, day), ...timeIssues(rota, day, instant)]),
  ];
  if (issues.length > 0) return { issues };
  return {
    line: {
      ...{ kind: 'moved', days, by },
      ...(reason !== undefined && { reason }),
      recorded: new Date(instant).toISOString(),
    },
  };
}

function spellsOf({ assignments }: Rota, person: string, date: string): readonly Spell[] {
  return assignments.find((each) => dayKey(each) === dayKey({ person, date }))?.spells ?? [];
}

function recordIn(rota: Rota, person: string, date: string): DayRecord {
  return recordOf(person, date, spellsOf(rota, person, date));
}

/** A pager stays with whom it was given to. */
function withDuty({ person, date, onCall }: DayRecord, duty: string, beat?: string): DayRecord {
  const where = duty === 'off' || beat === undefined ? {} : { beat };
  return { person, date, duty, ...where, ...(onCall !== undefined && { onCall }) };
}

function same(one: DayRecord, other: DayRecord): boolean {
  return one.duty === other.duty && one.beat === other.beat;
}

function unchanged({ person, duty }: DayRecord): Issue {
  return {
    where: 'duty',
    found: duty,
    expected: `something else than ${person} does now`,
    maybe: 'muster pin',
  };
}

/** A duty that goes elsewhere has to be there, and finds its new holder without one. */
function placeIssues(rota: Rota, now: DayRecord, target: Pick<DayRecord, 'person' | 'date'>): Issue[] {
  if (now.duty === 'off')
    return [{ where: 'date', found: `no duty of ${now.person} on ${now.date}`, expected: 'a duty to move' }];
  if (dayKey(target) === dayKey(now))
    return [
      { where: 'to', found: target.person, expected: `somebody else than ${now.person}, or another day` },
    ];
  const there = recordIn(rota, target.person, target.date);
  if (there.duty === 'off') return [];
  const found = `${there.duty} of ${target.person} on ${target.date}`;
  return [{ where: target.date === now.date ? 'to' : 'on', found, expected: 'a day without a duty' }];
}

/** The day is one of the plan, the duty one of the scenario, and its holder is there and need not be asked. */
function dayIssues({ scenario }: Rota, record: DayRecord): Issue[] {
  const { person: id, date, duty: code, beat } = record;
  const calendar = createCalendar(scenario);
  const day = calendar.dayOf(date);
  const person = scenario.people.find((each) => each.id === id);
  const duty = scenario.duties?.find((each) => each.id === code);
  const asked =
    person?.roles.some(({ kind }) => UNPAID.includes(kind) && duty?.roles.includes(kind)) === true;
  return [
    ...(day < 0 || day >= calendar.days
      ? [
          {
            where: 'date',
            found: date,
            expected: `${calendar.dateOf(0)} to ${calendar.dateOf(calendar.days - 1)}`,
          },
        ]
      : []),
    ...(code !== 'off' && duty === undefined
      ? [
          {
            where: 'duty',
            found: code,
            expected: `off, or one of ${(scenario.duties ?? []).map((each) => each.id).join(', ')}`,
          },
        ]
      : []),
    ...(beat !== undefined && scenario.beats?.some((each) => each.id === beat) !== true
      ? [{ where: 'beat', found: beat, expected: 'the id of a beat' }]
      : []),
    ...(duty !== undefined && isAwayFrom(scenario, record)
      ? [
          {
            where: 'person',
            found: `${id}, not available on ${date}`,
            expected: 'somebody who is there',
            maybe: 'muster who says whom it could go to',
          },
        ]
      : []),
    ...(asked
      ? [
          {
            where: 'person',
            found: id,
            expected: 'somebody who need not be asked',
            maybe: `muster accept --person ${id} --duty ${code}, once they have said yes`,
          },
        ]
      : []),
  ];
}

/** What has begun is done or not done; neither what was planned nor what is to be may have. */
function timeIssues(rota: Rota, { person, date, duty: code }: DayRecord, instant: string): Issue[] {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const duty = scenario.duties?.find(({ id }) => id === code);
  const planned = spellsOf(rota, person, date).filter(({ kind }) => kind === 'duty');
  if (duty === undefined) return begunIssues(planned, calendar, instant);
  const [start] = calendar.spell(calendar.dayOf(date), duty.start, duty.end);
  return begunIssues([...planned, { start: calendar.iso(start) }], calendar, instant);
}
