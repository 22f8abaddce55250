import type { Asking, Passing, Taking } from '../domain/index.ts';

/** Where an asking of several people stands. */
export interface Asked {
  /** Who has said neither yes nor no. */
  readonly waiting: readonly string[];
  /** The first who said yes and has not thought better of it. */
  readonly taker?: Taking;
}

/** The same after what was said in answer to it, in that order. A no stands; only those who were asked are heard. */
export function askedNow({ people }: Asking, answers: readonly (Taking | Passing)[]): Asked {
  const passed = new Set<string>();
  let taker: Taking | undefined;
  for (const answer of answers) {
    if (!people.includes(answer.person) || passed.has(answer.person)) continue;
    if (answer.kind === 'taken') taker ??= answer;
    else {
      passed.add(answer.person);
      if (taker?.person === answer.person) taker = undefined;
    }
  }
  const waiting = people.filter((person) => !passed.has(person) && person !== taker?.person);
  return { waiting, ...(taker !== undefined && { taker }) };
}
