/** Bad input is a list of issues, never an exception: where, what was found, what was expected, and perhaps advice. */

export interface Issue {
  /** Where in the input, e.g. `rules[3].params.shortest`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  /** What was perhaps meant. */
  readonly maybe?: string;
}

/** One issue as text; advice stands on its own line. */
export function issueText({ path, found, expected, maybe }: Issue): string {
  const line = `${path}: found ${found}, expected ${expected}.`;
  return maybe === undefined ? line : `${line}\nMaybe ${maybe}`;
}

/** How a value of unknown kind is quoted in a message. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}

/** The known name closest to a misspelt one, if any is close at all. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Levenshtein distance: insertions, deletions and replacements that turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Collects issues while one part of the input is read; knows where it is and which names exist. */
export class Reader {
  readonly names: Names;
  readonly path: string;
  readonly issues: Issue[];

  constructor(names: Names, path: string, issues: Issue[]) {
    this.names = names;
    this.path = path;
    this.issues = issues;
  }

  /** A reader one step further in: `.name` or `[index]`. */
  at(step: string | number): Reader {
    const path =
      typeof step === 'number' ? `${this.path}[${step}]` : this.path === '' ? step : `${this.path}.${step}`;
    return new Reader(this.names, path, this.issues);
  }

  /** Notes an issue here. */
  report(found: unknown, expected: string, maybe?: string): undefined {
    this.issues.push({
      path: this.path,
      found: quote(found),
      expected,
      ...(maybe !== undefined && { maybe }),
    });
  }

  /** Notes an unknown name, with the nearest known one as advice. */
  unknown(name: unknown, what: string, known: Iterable<string>): undefined {
    const meant = typeof name === 'string' ? nearest(name, known) : undefined;
    this.report(name, what, meant === undefined ? undefined : `${quote(meant)} was meant.`);
  }
}

/** The names a problem declares. */
export interface Names {
  readonly days: number;
  /** Ids in the order of the problem; the first is off. */
  readonly optionIds: readonly string[];
  /** Ids, tags and the names every problem has. */
  readonly options: ReadonlySet<string>;
  /** Names of amounts: of options and carried by people. */
  readonly values: ReadonlySet<string>;
  /** Ids, groups and `all`. */
  readonly people: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
  readonly demands: ReadonlySet<string>;
}
