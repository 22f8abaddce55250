/**
 * Demands as arrays: what every (person, day, option) adds to which row, and what every shortfall costs.
 * People whom no term tells apart form a class and share their entries.
 */

import type { Demand, PeopleTerm, Problem, Selector, Term, UnmetTerm } from '../problem.ts';
import { calendarOf, historyOf } from '../patterns/view.ts';
import { selectOptions, selectPeople } from '../selectors.ts';
import { Contributions, type ReadTerm } from './contributions.ts';
import { priceTables, type PriceTables } from './prices.ts';

export interface CoverTables {
  readonly demandCount: number;
  readonly rowCount: number;
  readonly classOf: Int32Array; // person → class of people whom no term tells apart
  readonly classStart: Int32Array; // class → place of its first member in `members`; the next element ends it
  readonly members: Int32Array; // place → person
  /** What every (class, day, option) adds to which rows. */
  readonly contributions: Contributions;
  readonly rowNeed: Int32Array; // row → need
  readonly rowBase: Int32Array; // row → what it has from the days before day 0
  readonly rowDemand: Int32Array; // row → demand
  readonly firstRow: Int32Array; // demand → its first row; the next element ends its rows
  readonly under: PriceTables;
  readonly over: PriceTables;
  readonly unmetStart: Int32Array; // demand → the first entry that its shortfall makes; the next element ends them
  readonly unmetRow: Int32Array; // unmet entry → row of another demand
  readonly unmetCount: Int32Array; // unmet entry → what a shortfall adds to that row
}

/** Reads the demands of a problem; `hardWeights` are the points per missing unit of each hard one. Throws if demands contain each other's shortfalls in a circle. */
export function tabulateCover(problem: Problem, hardWeights: readonly number[]): CoverTables {
  const lookup = memoised(problem);
  const rows = problem.demands.flatMap((demand, index) => demand.rows.map((row) => ({ row, demand: index })));
  const { classOf, classStart, members, contributions } = classify(problem, lookup);
  const firstRow = new Int32Array(problem.demands.length + 1);
  problem.demands.forEach((demand, index) => {
    firstRow[index + 1] = (firstRow[index] ?? 0) + demand.rows.length;
  });

  return {
    demandCount: problem.demands.length,
    rowCount: rows.length,
    classOf,
    classStart,
    members,
    contributions,
    rowNeed: Int32Array.from(rows, ({ row }) => row.need),
    rowBase: Int32Array.from(rows, ({ row }) => baseOf(problem, lookup, row.terms)),
    rowDemand: Int32Array.from(rows, ({ demand }) => demand),
    firstRow,
    under: priceTables(problem, 'under', hardWeights),
    over: priceTables(problem, 'over', []),
    ...tabulateUnmet(problem.demands),
  };
}

export function isUnmet(term: Term): term is UnmetTerm {
  return 'unmet' in term;
}

interface Lookup {
  people(selector: Selector): readonly number[];
  options(selector: Selector): readonly number[];
}

/** Selectors repeat from day to day; each is resolved once. */
function remember(
  resolve: (selector: Selector) => readonly number[],
): (selector: Selector) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (selector) => {
    const key = selector.join('\n');
    const found = known.get(key) ?? resolve(selector);
    known.set(key, found);
    return found;
  };
}

function memoised(problem: Problem): Lookup {
  return {
    people: remember((selector) => selectPeople(problem, selector)),
    options: remember((selector) => selectOptions(problem, selector)),
  };
}

type Classes = Pick<CoverTables, 'classOf' | 'classStart' | 'members' | 'contributions'>;

function classify(problem: Problem, lookup: Lookup): Classes {
  const selectors = new Map<readonly number[], number>(); // the people of a selector → its number
  const terms = readTerms(problem, lookup, selectors);
  const memberships = problem.people.map((): number[] => []);
  for (const [people, selector] of selectors)
    for (const person of people) memberships[person]!.push(selector);

  const groups = new Map<string, number[]>();
  memberships.forEach((membership, person) => {
    const key = membership.join();
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  });
  const classes = [...groups.values()];
  const classOf = new Int32Array(problem.people.length);
  const classStart = new Int32Array(classes.length + 1);
  const selects = new Uint8Array(classes.length * selectors.size);
  classes.forEach((group, index) => {
    classStart[index + 1] = classStart[index]! + group.length;
    for (const person of group) classOf[person] = index;
    for (const selector of memberships[group[0]!]!) selects[index * selectors.size + selector] = 1;
  });
  const extent = { days: problem.days, options: problem.options.length, selects, selectors: selectors.size };
  return {
    classOf,
    classStart,
    members: Int32Array.from(classes.flat()),
    contributions: new Contributions(terms, { ...extent, classes: classes.length }),
  };
}

/** The terms about people, of all rows; numbers their selectors on the way. */
function readTerms(problem: Problem, lookup: Lookup, selectors: Map<readonly number[], number>): ReadTerm[] {
  const terms: ReadTerm[] = [];
  problem.demands
    .flatMap((demand) => demand.rows)
    .forEach((row, index) => {
      for (const term of row.terms) {
        if (isUnmet(term)) continue;
        const people = lookup.people(term.people);
        const selector = selectors.get(people) ?? selectors.size;
        selectors.set(people, selector);
        const options = lookup.options(term.options);
        terms.push({ term, row: index, selector, options, amount: amountOf(problem, term) });
      }
    });
  return terms;
}

/** What an option on a day adds to a term. */
function amountOf(problem: Problem, { count }: PeopleTerm): (option: number, day: number) => number {
  if (typeof count === 'number') return () => count;
  const amounts = calendarOf(problem).amounts(count.value);
  const times = count.times ?? 1;
  return (option, day) => times * amounts.at(day, option);
}

/** Σ count over the days before day 0 that the terms of a row list. */
function baseOf(problem: Problem, lookup: Lookup, terms: readonly Term[]): number {
  let base = 0;
  for (const term of terms) {
    if (isUnmet(term) || term.days.every(([from]) => from >= 0)) continue;
    for (const person of lookup.people(term.people)) base += pastCount(problem, lookup, term, person);
  }
  return base;
}

/** What one person's days before day 0 add to a term. */
function pastCount(problem: Problem, lookup: Lookup, term: PeopleTerm, person: number): number {
  const history = historyOf(problem, problem.people[person]!);
  const options = lookup.options(term.options);
  const amount = amountOf(problem, term);
  let sum = 0;
  for (const [from, to] of term.days) {
    for (let day = Math.max(from, -history.length); day < Math.min(0, to); day++) {
      const option = history.at(day)!;
      if (options.includes(option)) sum += amount(option, day);
    }
  }
  return sum;
}

/** demand → the smallest count > 0 of its terms: one person, or the minutes of the shortest duty. */
export function smallestCounts(problem: Problem): number[] {
  const lookup = memoised(problem);
  const known = new Map<string, number>(); // what is counted, on which day → the smallest count
  const smallestOf = (term: PeopleTerm): number => {
    const day = Math.max(0, term.days[0]?.[0] ?? 0);
    const { count } = term;
    const counted = typeof count === 'number' ? String(count) : `${count.value} ${count.times ?? 1} ${day}`;
    const key = `${counted}\n${term.options.join('\n')}`;
    let smallest = known.get(key);
    if (smallest !== undefined) return smallest;
    const amount = amountOf(problem, term);
    smallest = Infinity;
    for (const option of lookup.options(term.options)) {
      const count = amount(option, day);
      if (count > 0) smallest = Math.min(smallest, count);
    }
    known.set(key, smallest);
    return smallest;
  };
  return problem.demands.map(({ rows }) => {
    const terms = rows.flatMap((row) => row.terms);
    const smallest = Math.min(...terms.map((term) => (isUnmet(term) ? Infinity : smallestOf(term))));
    return Number.isFinite(smallest) ? smallest : 1;
  });
}

function tabulateUnmet(
  demands: readonly Demand[],
): Pick<CoverTables, 'unmetStart' | 'unmetRow' | 'unmetCount'> {
  const index = new Map(demands.map((demand, place) => [demand.id, place]));
  const made = demands.map((): { row: number; count: number }[] => []);
  const uses = demands.map((): number[] => []);
  let row = 0;
  demands.forEach((demand, user) => {
    for (const { terms } of demand.rows) {
      for (const term of terms.filter(isUnmet)) {
        const used = index.get(term.unmet);
        if (used === undefined)
          throw new Error(
            `Demand ${demand.id} counts the shortfall of ${term.unmet}, which is not a demand.`,
          );
        made[used]?.push({ row, count: term.count });
        uses[user]?.push(used);
      }
      row++;
    }
  });
  refuseCircles(demands, uses);
  const unmetStart = new Int32Array(demands.length + 1);
  made.forEach((entries, demand) => {
    unmetStart[demand + 1] = (unmetStart[demand] ?? 0) + entries.length;
  });
  const flat = made.flat();
  return {
    unmetStart,
    unmetRow: Int32Array.from(flat, (entry) => entry.row),
    unmetCount: Int32Array.from(flat, (entry) => entry.count),
  };
}

/** Depth-first; a demand met again on its own path closes a circle. */
function refuseCircles(demands: readonly Demand[], uses: readonly (readonly number[])[]): void {
  const done = new Set<number>();
  const visit = (demand: number, path: readonly number[]): void => {
    if (path.includes(demand)) {
      const circle = [...path.slice(path.indexOf(demand)), demand].map((place) => demands[place]?.id ?? '?');
      throw new Error(`Demands count each other's shortfalls in a circle: ${circle.join(' → ')}.`);
    }
    if (done.has(demand)) return;
    for (const next of uses[demand] ?? []) visit(next, [...path, demand]);
    done.add(demand);
  };
  demands.forEach((_, demand) => {
    visit(demand, []);
  });
}
