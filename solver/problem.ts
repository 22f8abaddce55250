/**
 * What the solver reads: plain data, integers, no service words. The JSON form of {@link Problem} is the
 * neutral door (`muster solve problem.json`); `compile` in `src/compile` writes the same form for a scenario.
 *
 * Days are numbered from 0, the first planned day; history lies to the left as days −1, −2, …. Minutes are
 * elapsed minutes, never clock readings: a night on which the clocks change simply has another length.
 *
 * A **selector** is a list of names and means their union. For options a name is an option's id or one of its
 * tags; `any` is every option, `off` is option 0, `work` is every option that has a working spell or carries the
 * tag `work`, and `rest` is every other. For people a name is a person's id or group; `all` is everyone.
 */

/** Names of options or tags (or, for people, of people or groups); the list means their union. */
export type Selector = readonly string[];

export interface Problem {
  readonly format: 'muster-problem';
  readonly version: 1;
  readonly name: string;
  /** Number of planned days. */
  readonly days: number;
  /** Weekday of day 0: 0 is Monday, 6 is Sunday. */
  readonly firstWeekday: number;
  /** Days whose length is not 1,440 minutes (a clock change). Days of history are negative. */
  readonly dayLengths?: readonly { readonly day: number; readonly minutes: number }[];
  /** In order of importance: a rota is better if it is better in the first tier in which two differ. */
  readonly tiers: readonly Tier[];
  /** The first option is `off`. */
  readonly options: readonly Option[];
  readonly people: readonly Person[];
  readonly rules: readonly RuleUse[];
  readonly demands: readonly Demand[];
  /** A rota to start the search from (by person id, an option id a day); rules decide what departures cost. */
  readonly initial?: Readonly<Record<string, readonly string[]>>;
}

export interface Tier {
  readonly name: string;
  /** How much one point of this tier weighs when the search walks on one number. Never used to compare rotas. */
  readonly steer: number;
}

/** What a person may do on one operational day. */
export interface Option {
  readonly id: string;
  readonly tags?: readonly string[];
  /** Start of the working spell in elapsed minutes after the day's start; absent if there is no working spell. */
  readonly start?: number;
  /** End of the working spell, half-open; may lie past the day's end. */
  readonly end?: number;
  /** Named amounts, e.g. `minutes`, `paid`, `standby`: non-negative integers. A name not listed is 0. */
  readonly values?: Readonly<Record<string, number>>;
  /** Where a day differs from the above (a clock change, a weekend); what an entry does not name is as usual. */
  readonly onDays?: readonly {
    readonly day: number;
    readonly start?: number;
    readonly end?: number;
    readonly values?: Readonly<Record<string, number>>;
  }[];
}

export interface Person {
  readonly id: string;
  readonly groups?: readonly string[];
  /** What this person could ever do; `off` is always among them. Omitted: every option. */
  readonly options?: Selector;
  /** Option ids of the days before day 0, oldest first; the last entry is day −1. */
  readonly history?: readonly string[];
  /**
   * Amounts per day before day 0, oldest first, the last entry is day −1. For a value named here these replace
   * what `history` would give, and may reach further back (a 17-week average needs 118 days).
   */
  readonly carried?: Readonly<Record<string, readonly number[]>>;
}

/** One statement about what single people may do. See `rules/index.ts` for the catalogue. */
export interface RuleUse {
  /** Unique; breaches name it. Omitted: the rule's id and its place in the list. */
  readonly id?: string;
  readonly rule: string;
  readonly people: Selector;
  readonly strength: 'hard' | 'soft';
  /** Tier in which a soft rule's penalty counts; a hard rule needs none. */
  readonly tier?: string;
  /** Points per unit of excess of a soft rule. */
  readonly weight?: number;
  readonly params: Readonly<Record<string, unknown>>;
  /** Half-open ranges of days: what shows on them is not counted. Only of rules that show day by day. */
  readonly except?: readonly (readonly [from: number, to: number])[];
}

/**
 * What must be covered: every row asks Σ count × (who does what) ≥ need. The demand's shortfall is the largest
 * shortfall of its rows (so that the Hall rows of one crew share one shortfall); its surplus exists only where it
 * has a single row. A hard demand breaks once per demand with a shortfall.
 */
export interface Demand {
  readonly id: string;
  /** Kind for reports, e.g. `crew`, `patrol-hours`. */
  readonly kind: string;
  readonly strength: 'hard' | 'soft';
  readonly tier?: string;
  readonly rows: readonly Row[];
  /** Price of a shortfall of k units. */
  readonly under?: Price;
  /** Price of a surplus of k units; only for a demand with a single row. */
  readonly over?: Price;
}

export interface Row {
  /** What this row asks, for reports: a Hall row names its seats. */
  readonly id?: string;
  readonly need: number;
  readonly terms: readonly Term[];
}

/** Adds `count` for every selected person, every selected option and every listed day on which they meet. */
export interface PeopleTerm {
  readonly people: Selector;
  readonly options: Selector;
  /** Half-open ranges of days; days of history may count too (a longest gap that began before day 0). */
  readonly days: readonly (readonly [from: number, to: number])[];
  /** A fixed amount, or the name of an option value (its amount on that day) times `times` (default 1). */
  readonly count: number | { readonly value: string; readonly times?: number };
}

/** Adds `count` if the named demand has a shortfall. Demands must not count each other's shortfalls in a circle. */
export interface UnmetTerm {
  readonly unmet: string;
  readonly count: number;
}

export type Term = PeopleTerm | UnmetTerm;

/**
 * Non-decreasing price of k missing (or superfluous) units. A number p means p × k. A table gives the price of
 * k = 0, 1, 2, … (its first entry is 0) and from its end on rises by `beyond` a unit (0 makes a step).
 */
export type Price = number | { readonly at: readonly number[]; readonly beyond: number };
