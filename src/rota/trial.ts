/** What would happen if somebody did something else on some days, by the search's own score. */
import type { Score } from '../../solver/score.ts';

/** A person by number, and the options of days by theirs. */
export interface Trial {
  readonly person: number;
  readonly options: ReadonlyMap<number, number>;
}

/**
 * What `read` finds while the score is that of the rota with these options; the score is left as it was. `row` is the
 * person's changed row. No change may be pending.
 */
export function whileTrying<T>(score: Score, { person, options }: Trial, read: (row: Int32Array) => T): T {
  const { days } = score.tables;
  const row = score.rota.slice(person * days, (person + 1) * days);
  for (const [day, option] of options) row[day] = option;
  score.change(person, Math.min(...options.keys()), Math.max(...options.keys()) + 1, row);
  try {
    return read(row);
  } finally {
    score.undo();
  }
}
