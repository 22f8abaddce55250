/** What would happen if somebody did something else on one day, by the search's own score. */
import type { Score } from '../../solver/score.ts';

/** Person, day and option by their numbers. */
export interface Trial {
  readonly person: number;
  readonly day: number;
  readonly option: number;
}

/**
 * What `read` finds while the score is that of the rota with one option changed; the score is left as it was. `row` is
 * the person's changed row. No change may be pending.
 */
export function whileTrying<T>(
  score: Score,
  { person, day, option }: Trial,
  read: (row: Int32Array) => T,
): T {
  const { days } = score.tables;
  const row = score.rota.slice(person * days, (person + 1) * days);
  row[day] = option;
  score.change(person, day, day + 1, row);
  try {
    return read(row);
  } finally {
    score.undo();
  }
}
