/** Rule uses: what is stated of several people in the same words is one use. */
import type { RuleUse } from '../../solver/problem.ts';
import type { RuleStatement, TierName } from '../domain/index.ts';
import type { GroupBook } from './group-book.ts';

export interface RuleStatementOf {
  /** Begins the id of the use; where the same words are said of other people too, they share it. */
  readonly id: string;
  readonly rule: string;
  readonly strength: 'hard' | 'soft';
  readonly tier?: TierName;
  readonly weight?: number;
  readonly params: Readonly<Record<string, unknown>>;
  readonly except?: RuleUse['except'];
}

export class RuleBook {
  readonly #groups: GroupBook;
  readonly #uses = new Map<string, { statement: RuleStatementOf; people: string[] }>();
  readonly #sources = new Map<RuleStatement, Set<string>>(); // → keys of uses

  constructor(groups: GroupBook) {
    this.#groups = groups;
  }

  /** States a rule of one person. */
  state(person: string, statement: RuleStatementOf): void {
    const key = JSON.stringify(statement);
    const known = this.#uses.get(key);
    if (known === undefined) this.#uses.set(key, { statement, people: [person] });
    else known.people.push(person);
  }

  /** Says which statement of a rule set this comes from. */
  attribute(source: RuleStatement, statement: RuleStatementOf): void {
    const keys = this.#sources.get(source) ?? new Set();
    this.#sources.set(source, keys.add(JSON.stringify(statement)));
  }

  /** Statement of a rule set → the places of the uses that say it. */
  sources(): Map<RuleStatement, readonly number[]> {
    const places = new Map([...this.#uses.keys()].map((key, place) => [key, place]));
    return new Map(
      [...this.#sources].map(([source, keys]) => [source, [...keys].flatMap((key) => places.get(key) ?? [])]),
    );
  }

  /** The uses in the order first stated, with unique ids. */
  uses(): RuleUse[] {
    const taken = new Map<string, number>();
    return [...this.#uses.values()].map(({ statement, people }): RuleUse => {
      const { id, rule, strength, tier, weight, params, except } = statement;
      const wish = people.length === 1 ? `${id}/${people[0] ?? ''}` : id;
      const number = (taken.get(wish) ?? 0) + 1;
      taken.set(wish, number);
      return {
        id: number === 1 ? wish : `${wish}#${number}`,
        rule,
        people: this.#groups.select(people, `${id} people`),
        strength,
        ...(tier !== undefined && { tier }),
        ...(weight !== undefined && { weight }),
        params,
        ...(except !== undefined && { except }),
      };
    });
  }
}
