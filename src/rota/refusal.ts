/** What binds and would break if somebody did a duty, in words. */
import type { Planned } from '../compile/context.ts';
import type { ScoredRota, Standing } from './standing.ts';

/** Rules of the person, and demands (a companion, a vehicle, a second pair of eyes); none: nothing that binds would break. */
export function refusalOf(
  { compiled, tables }: ScoredRota,
  person: Planned,
  before: Standing,
  after: Standing,
): string[] {
  const { demands } = compiled.index;
  const known = new Set(before.broken.map(({ sentence }) => sentence));
  const rules = after.broken
    .filter(({ statement }) => tables.statements[person.index]![statement]!.strength === 'hard')
    .map(({ sentence }) => sentence)
    .filter((sentence) => !known.has(sentence));
  const missed = compiled.problem.demands.flatMap(({ id, strength }, demand) => {
    const about = demands.get(id);
    const more = after.missing[demand]! > before.missing[demand]!;
    return strength === 'hard' && more && about !== undefined ? [`${about.title}.`] : [];
  });
  const accompanied = person.facts.roles.some(({ record }) => record.patrol === 'accompanied');
  return [...rules, ...(accompanied && missed.length > 0 ? ['Not independent yet.'] : []), ...missed];
}
