/** What would happen if somebody did something else on a day: a small number of tries on a rota that stays. */
import { places, type Rows } from '../../solver/explain/breaches.ts';
import { Score } from '../../solver/score.ts';
import { tabulate, type Tables } from '../../solver/tables.ts';
import type { Compiled } from '../compile/compile.ts';
import { whileTrying } from './trial.ts';

/** Each changes one day of one person; a rota of a county is told with all its shortfalls in a second. */
const MOST_TRIES = 4000;

/** What a change would do: the first of hard points and tiers in which the rota would differ. */
export type Outcome =
  | { readonly kind: 'better' }
  /** A rule that binds would be broken: its title. */
  | { readonly kind: 'limit'; readonly detail: string }
  /** A demand that binds would lack more: its title. */
  | { readonly kind: 'bound'; readonly detail: string }
  /** A tier would lose points: its name. */
  | { readonly kind: 'cost'; readonly detail: string };

export class Tries {
  readonly #tables: Tables;
  readonly #compiled: Compiled;
  readonly #rows: Rows;
  readonly #score: Score;
  readonly #known = new Map<number, Outcome>(); // cell × options + option → what it would do
  readonly #excess = new Map<number, readonly number[]>(); // person → statement → excess in the rota
  readonly #binding: readonly { readonly demand: number; readonly missing: number }[];
  #left = MOST_TRIES;

  constructor(compiled: Compiled, rows: Rows, tables: Tables = tabulate(compiled.problem)) {
    this.#compiled = compiled;
    this.#rows = rows;
    this.#tables = tables;
    this.#score = new Score(this.#tables, Int32Array.from(rows.flatMap((row) => Array.from(row))));
    this.#binding = compiled.problem.demands.flatMap(({ strength }, demand) =>
      strength === 'hard' ? [{ demand, missing: this.#score.cover.shortfall(demand) }] : [],
    );
  }

  /** The outcome of one option on one day; undefined once there have been too many tries. */
  outcome(person: number, day: number, option: number): Outcome | undefined {
    const { days, options } = this.#tables;
    const key = (person * days + day) * options + option;
    const known = this.#known.get(key);
    if (known !== undefined || this.#left === 0) return known;
    this.#left--;
    const found = this.#find(person, day, option);
    this.#known.set(key, found);
    return found;
  }

  #find(person: number, day: number, option: number): Outcome {
    const { problem, index } = this.#compiled;
    const { amounts, cover } = this.#score;
    const before = Float64Array.from(amounts);
    const { slot, worse, bound, changed } = whileTrying(
      this.#score,
      { person, options: new Map([[day, option]]) },
      (changed) => {
        const slot = amounts.findIndex((points, place) => points !== before[place]);
        const worse = slot >= 0 && amounts[slot]! > before[slot]!;
        const bound = this.#binding.find(({ demand, missing }) => cover.shortfall(demand) > missing);
        return { slot, worse, bound, changed };
      },
    );
    if (!worse) return { kind: 'better' };
    if (slot > 0) return { kind: 'cost', detail: problem.tiers[slot - 1]!.name };
    const rule = this.#broken(person, changed);
    if (rule !== undefined) return { kind: 'limit', detail: rule };
    const about = bound && index.demands.get(problem.demands[bound.demand]!.id);
    return { kind: 'bound', detail: about?.title ?? 'what binds' };
  }

  /** Title of the first rule that binds and would be broken more. */
  #broken(person: number, changed: Int32Array): string | undefined {
    const before = this.#excess.get(person) ?? this.#excesses(person, this.#rows[person]!);
    this.#excess.set(person, before);
    const after = this.#excesses(person, changed);
    const broken = after.findIndex((excess, statement) => excess > before[statement]!);
    return this.#tables.statements[person]![broken]?.stated.rule.title;
  }

  #excesses(person: number, row: ArrayLike<number>): number[] {
    const history = this.#tables.histories[person]!;
    return this.#tables.statements[person]!.map((statement) =>
      statement.strength === 'hard'
        ? places(statement, history, row).reduce((sum, { excess }) => sum + excess, 0)
        : 0,
    );
  }
}
