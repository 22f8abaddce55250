/** Names for sets of people, so that a set used a thousand times is written once. */
import type { Selector } from '../../solver/problem.ts';

export class GroupBook {
  readonly #people: readonly string[];
  readonly #byMembers = new Map<string, string>();
  readonly #groupsOf = new Map<string, string[]>();
  readonly #names = new Set<string>();

  constructor(people: readonly string[]) {
    this.#people = people;
    for (const person of people) this.#groupsOf.set(person, []);
    this.#byMembers.set(people.join('\n'), 'all');
  }

  /** Gives people a common name of their own; the set may have another name already. */
  name(group: string, members: readonly string[]): void {
    if (members.length === 0) return;
    this.#names.add(group);
    for (const person of members) this.#groupsOf.get(person)?.push(group);
    const key = this.#inOrder(members).join('\n');
    if (!this.#byMembers.has(key)) this.#byMembers.set(key, group);
  }

  /** A selector of exactly these people. Two or more get a name, `wish` where it is still free. */
  select(members: readonly string[], wish: string): Selector {
    const ordered = this.#inOrder(members);
    if (ordered.length < 2) return ordered;
    const known = this.#byMembers.get(ordered.join('\n'));
    if (known !== undefined) return [known];
    let name = wish;
    for (let number = 2; this.#names.has(name) || this.#groupsOf.has(name); number++)
      name = `${wish}#${number}`;
    this.name(name, ordered);
    return [name];
  }

  groupsOf(person: string): readonly string[] {
    return this.#groupsOf.get(person) ?? [];
  }

  #inOrder(members: readonly string[]): string[] {
    const wanted = new Set(members);
    return this.#people.filter((person) => wanted.has(person));
  }
}
