import type { ToldShortfall } from '../../rota/shortfalls.ts';
import { counted } from './amounts.ts';

/** What is not covered, dearest first: a sentence a line, the rest as a count. */
export function shortfallList(shortfalls: readonly ToldShortfall[], most: number): string {
  if (shortfalls.length === 0) return 'Everything asked for is covered.\n';
  const shown = shortfalls.slice(0, most).map(({ sentence }) => `  ${sentence}\n`);
  const rest = shortfalls.length - shown.length;
  const more = rest > 0 ? `  … and ${counted(rest, 'more', 'more')}; muster check lists them all.\n` : '';
  return `Not covered (${shortfalls.length}):\n${shown.join('')}${more}`;
}
