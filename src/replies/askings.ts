/** Everything that several people were asked, as it stands at an instant. */
import type { Asking } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import type { Answered } from './answered.ts';
import { lapseOf } from './lapsed.ts';
import { isAsking, type StandingAsking } from './taking.ts';

/**
 * - `open`: the first who says yes gets it
 * - `waits for confirmation`: somebody wants it, and a planner decides
 * - `taken`: somebody has it
 * - `refused`: all said no, or a planner did
 * - `lapsed`: nobody said yes in time
 * - `overtaken`: something else was said of the duty meanwhile
 * - `withdrawn`: nobody is asked any more
 */
export type AskingState =
  'open' | 'waits for confirmation' | 'taken' | 'refused' | 'lapsed' | 'overtaken' | 'withdrawn';

export interface AskingStanding {
  readonly number: number;
  readonly line: Asking;
  readonly state: AskingState;
  /** Until when somebody may say yes, ISO with offset. */
  readonly until: string;
  /** Who has said neither yes nor no. */
  readonly waiting: readonly string[];
  /** Who said yes first. */
  readonly taker?: string;
}

/** The askings about days of a rota, in the order in which they were said; of one person alone if asked. */
export function askingsOf(
  { rota: { scenario }, standing }: Pick<Answered, 'rota' | 'standing'>,
  instant: string,
  person?: string,
): AskingStanding[] {
  const calendar = createCalendar(scenario);
  const now = calendar.minuteOf(instant);
  return standing.replies
    .filter(isAsking)
    .filter(({ line }) => person === undefined || line.people.includes(person))
    .filter(({ line }) => scenario.duties?.some(({ id }) => id === line.duty))
    .map((reply): AskingStanding => {
      const { number, line, asked } = reply;
      const lapse = lapseOf(scenario, line, calendar);
      return {
        ...{ number, line, state: stateOf(reply, now >= lapse) },
        until: calendar.iso(lapse),
        waiting: asked?.waiting ?? [],
        ...(asked?.taker !== undefined && { taker: asked.taker.person }),
      };
    });
}

function stateOf({ state }: StandingAsking, isOver: boolean): AskingState {
  switch (state) {
    case 'waits for agreement':
      return isOver ? 'lapsed' : 'open';
    case 'waits for confirmation':
      return isOver ? 'lapsed' : state;
    case 'firm':
      return 'taken';
    case 'undone':
      return 'withdrawn';
    case 'refused':
    case 'overtaken':
      return state;
    case 'declined':
    case 'wished':
      throw new Error(`what several are asked is never ${state} as a day`);
  }
}
