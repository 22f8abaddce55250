/** Who is seen where: visible hours beat by beat, the part of them by the beat's own officers, and officers taken elsewhere. */
import type { Person, Rota, Scenario, Spell } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { covers } from '../time/intervals.ts';

export interface BeatPresence {
  readonly beat: string;
  readonly name: string;
  /** Visible minutes planned. */
  readonly minutes: number;
  /** The part of them by officers whose own beat it is, 0 to 1; absent where nobody is seen. */
  readonly byOwn?: number;
}

export interface Presence {
  readonly beats: readonly BeatPresence[];
  /** Visible part of all duty hours, 0 to 1; absent where there are none. */
  readonly visible?: number;
  /** Part of the hours in beats, of officers with an own beat, that is spent in others, 0 to 1; absent where there are none. */
  readonly abstracted?: number;
}

interface Work {
  readonly spell: Spell;
  /** Own beats of whoever works it. */
  readonly own: readonly string[];
  readonly visible: boolean;
}

/** The presence that a rota plans, volunteers included. */
export function presenceOf(rota: Rota): Presence {
  const work = workOf(rota);
  const inBeats = work.filter(({ spell, own }) => spell.beat !== undefined && own.length > 0);
  const visible = partOf(work, (each) => each.visible);
  const abstracted = partOf(inBeats, ({ spell, own }) => !own.includes(spell.beat ?? ''));
  return {
    beats: (rota.scenario.beats ?? []).map(({ id, name }): BeatPresence => {
      const seen = work.filter((each) => each.visible && each.spell.beat === id);
      const byOwn = partOf(seen, ({ own }) => own.includes(id));
      return { beat: id, name, minutes: minutesOf(seen), ...(byOwn !== undefined && { byOwn }) };
    }),
    ...(visible !== undefined && { visible }),
    ...(abstracted !== undefined && { abstracted }),
  };
}

function workOf({ scenario, assignments }: Rota): Work[] {
  const calendar = createCalendar(scenario);
  const people = new Map(scenario.people.map((person) => [person.id, person]));
  const shown = visibleDuties(scenario);
  return assignments.flatMap(({ person, spells }) =>
    spells
      .filter(({ kind }) => kind === 'duty')
      .map((spell): Work => {
        const time = [calendar.minuteOf(spell.start), calendar.minuteOf(spell.end)] as const;
        const roles = (people.get(person)?.roles ?? []).filter((role: Person['roles'][number]) =>
          covers([calendar.interval(role)], ...time),
        );
        return {
          spell,
          own: roles.flatMap(({ beat }) => beat ?? []),
          visible: shown.has(spell.duty ?? ''),
        };
      }),
  );
}

/** Duty templates whose activity is seen. */
export function visibleDuties({ activities = [], duties = [] }: Scenario): ReadonlySet<string> {
  const visible = new Set(activities.filter((each) => each.visible === true).map(({ id }) => id));
  return new Set(duties.filter(({ activity }) => visible.has(activity)).map(({ id }) => id));
}

function partOf(work: readonly Work[], isPart: (each: Work) => boolean): number | undefined {
  const all = minutesOf(work);
  return all === 0 ? undefined : minutesOf(work.filter(isPart)) / all;
}

function minutesOf(work: readonly Work[]): number {
  return work.reduce((sum, { spell }) => sum + spell.workingMinutes, 0);
}
