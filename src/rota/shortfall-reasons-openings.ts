/** Who adds to the rows that fall short, who takes from them, and who else may add on which days. */
import type { Rows } from '../../solver/explain/breaches.ts';
import { calendarOf } from '../../solver/patterns/view.ts';
import type { PeopleTerm, Problem, Selector } from '../../solver/problem.ts';
import { selectPeople } from '../../solver/selectors.ts';
import type { Planned } from '../compile/context.ts';
import type { BookedOption } from '../compile/option-book.ts';

/** A row of a demand of the problem, by their places. */
export interface ShortRow {
  readonly demand: number;
  readonly row: number;
}

/** A day on which a person may do something that adds to a row, and does not. */
export interface Opening {
  readonly short: ShortRow;
  readonly day: number;
  readonly options: readonly BookedOption[];
}

export interface Contribution {
  /** Rows to which the person adds. */
  readonly doing: readonly ShortRow[];
  readonly openings: readonly Opening[];
}

type Lists = WeakMap<readonly BookedOption[], readonly BookedOption[]>;

export class Contributions {
  readonly #problem: Problem;
  readonly #people: readonly Planned[];
  readonly #rows: Rows;
  readonly #members = new Map<string, readonly number[]>(); // selector → people
  readonly #selected = new Map<string, Lists>(); // selector → allowed options → those of them selected

  /** `people` in the order of the problem; `rows` is person → day → option index. */
  constructor(problem: Problem, people: readonly Planned[], rows: Rows) {
    this.#problem = problem;
    this.#people = people;
    this.#rows = rows;
  }

  /** Everybody who counts for one of the rows, by person index. */
  to(shorts: readonly ShortRow[]): Map<number, Contribution> {
    const found = new Map<number, { doing: ShortRow[]; openings: Opening[] }>();
    for (const short of shorts) {
      for (const [cell, { doing, options }] of this.#cells(short)) {
        const person = Math.floor(cell / this.#problem.days);
        const own = found.get(person) ?? { doing: [], openings: [] };
        found.set(person, own);
        if (doing) own.doing.push(short);
        else if (options.length > 0) own.openings.push({ short, day: cell % this.#problem.days, options });
      }
    }
    return found;
  }

  /** People who take from a row by what they do. */
  against(short: ShortRow): Set<number> {
    const taking = new Set<number>();
    this.#terms(short, -1, (person, day, mask) => {
      if (mask[this.#rows[person]![day]!] === true) taking.add(person);
    });
    return taking;
  }

  /** person × days + day → whether what they do adds to the row, and what else that day would */
  #cells(short: ShortRow): Map<number, { doing: boolean; options: readonly BookedOption[] }> {
    const cells = new Map<number, { doing: boolean; options: readonly BookedOption[] }>();
    this.#terms(short, 1, (person, day, mask, { options }) => {
      const cell = person * this.#problem.days + day;
      const known = cells.get(cell) ?? { doing: false, options: [] };
      const open = this.#open(person, day, options, mask);
      cells.set(cell, {
        doing: known.doing || mask[this.#rows[person]![day]!] === true,
        options: known.options.length === 0 ? open : [...known.options, ...open],
      });
    });
    return cells;
  }

  /** Each person, planned day and selection of options of the row's terms that add (1) or take (−1). */
  #terms(
    { demand, row }: ShortRow,
    sign: 1 | -1,
    visit: (person: number, day: number, mask: readonly boolean[], term: PeopleTerm) => void,
  ): void {
    for (const term of this.#problem.demands[demand]!.rows[row]!.terms) {
      if ('unmet' in term) continue;
      const times = typeof term.count === 'number' ? term.count : (term.count.times ?? 1);
      if (Math.sign(times) !== sign) continue;
      const mask = calendarOf(this.#problem).select(term.options);
      for (const person of this.#selectPeople(term.people)) {
        for (const [from, to] of term.days) {
          for (let day = Math.max(0, from); day < Math.min(to, this.#problem.days); day++)
            visit(person, day, mask, term);
        }
      }
    }
  }

  #selectPeople(selector: Selector): readonly number[] {
    const key = selector.join('\n');
    const known = this.#members.get(key) ?? selectPeople(this.#problem, selector);
    this.#members.set(key, known);
    return known;
  }

  /** Most days have the same list of options allowed: each is looked through once. */
  #open(person: number, day: number, selector: Selector, mask: readonly boolean[]): readonly BookedOption[] {
    const key = selector.join('\n');
    const lists: Lists = this.#selected.get(key) ?? new WeakMap();
    this.#selected.set(key, lists);
    const allowed = this.#people[person]!.allowed[day]!;
    const known = lists.get(allowed) ?? allowed.filter(({ index }) => mask[index]);
    lists.set(allowed, known);
    return known;
  }
}
