import type { ToldConflict } from '../../rota/impossible-words.ts';
import type { ToldImpossible } from '../../rota/impossible.ts';
import { counted } from './amounts.ts';

/** What stands in the way of keeping all that binds, conflict by conflict; `demand`: one was asked about that need not bind. */
export function impossibleText({ broken, conflicts, rest }: ToldImpossible, demand: boolean): string {
  if (broken === 0) return `This rota breaks nothing that binds${demand ? ', and meets the demand' : ''}.\n`;
  if (demand && conflicts.length === 0 && rest === 'yes')
    return 'The demand can be met with all that binds: this rota prefers something else, or a longer search finds it.\n';
  const found = conflicts.map(conflictText).join('\n');
  return conflicts.length === 0 ? REST_ALONE[rest] : `${found}\n${REST[rest]}`;
}

const REST_ALONE = {
  yes: 'All that binds can be kept: there is a rota that breaks none of it. Search longer.\n',
  no: 'All that binds cannot be kept at once.\n',
  unknown:
    'Whether all that binds can be kept is not known: no conflict was found, and no rota without one.\n',
} as const;

const REST = {
  yes: 'All else that binds can be kept.\n',
  no: 'More conflicts than these are in the way.\n',
  unknown: 'Whether all else that binds can be kept is not known.\n',
} as const;

function conflictText({ statements, minimal, relaxations, missing }: ToldConflict, place: number): string {
  const those = minimal ? '' : ', though perhaps not all of them are needed';
  return [
    `Conflict ${place + 1}: ${counted(statements.length, 'thing', 'things')} that cannot all be kept${those}\n`,
    lines(statements),
    relaxations.length === 0
      ? ''
      : `  What would resolve it, the smallest change first\n${lines(relaxations)}`,
    missing.length === 0 ? '' : `  Or more people\n${lines(missing)}`,
  ].join('');
}

function lines(told: readonly { readonly sentence: string }[]): string {
  return told.map(({ sentence }) => `    ${sentence}\n`).join('');
}
