/** Reasons of a shortfall in plain words. */
import type { Reason, ReasonKind } from './shortfall-reasons.ts';

/** `4 could have: 2 on another duty, 1 on leave, 1 at their limit (Longest run of days); 3 lack the skill Driver`. */
export function reasonsText(reasons: readonly Reason[]): string {
  const could = reasons.filter(({ kind }) => !APART.has(kind));
  const number = could.reduce((sum, { people }) => sum + people, 0);
  return [
    ...(could.length > 0 ? [`${number} could have: ${could.map(part).join(', ')}`] : []),
    ...reasons.filter(({ kind }) => APART.has(kind)).map(part),
  ].join('; ');
}

const APART: ReadonlySet<ReasonKind> = new Set(['skill', 'power', 'against', 'nobody'] as const);

function part(reason: Reason): string {
  const said = WORDS[reason.kind](reason);
  return reason.kind === 'nobody' ? said : `${reason.people} ${said}`;
}

const WORDS: Record<ReasonKind, (reason: Reason) => string> = {
  open: () => 'still could (a longer search may use them)',
  few: () => 'of use only with others',
  cost: ({ detail }) => `at a loss elsewhere (${detail ?? ''})`,
  busy: ({ detail }) => detail ?? 'on another duty',
  free: () => 'off',
  limit: ({ detail }) => `at their limit (${detail ?? ''})`,
  bound: ({ detail }) => `needed for what binds (${detail ?? ''})`,
  locked: () => 'fixed to something else',
  leave: () => 'on leave',
  refused: () => 'not available',
  unoffered: () => 'not offering the time',
  pattern: () => 'off by their shift pattern',
  restricted: () => 'restricted',
  elsewhere: () => 'not free for all of it',
  reach: () => 'out of reach or there for only a part',
  skill: ({ detail, people }) => `${people === 1 ? 'lacks' : 'lack'} the skill (${detail ?? ''})`,
  power: ({ detail, people }) => `${people === 1 ? 'lacks' : 'lack'} the power (${detail ?? ''})`,
  against: ({ people }) => `${people === 1 ? 'takes' : 'take'} from it by what they do`,
  nobody: () => 'nobody else has a role for it',
};
