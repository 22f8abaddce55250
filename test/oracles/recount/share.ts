import type { Scenario } from '../../../src/domain/index.ts';
import { sum } from './sum.ts';
import { expectedMinutes, type Piece } from './worked.ts';

/** In hundredths of a minute: what a part lacks of a share of all. */
export function lackingShare(
  scenario: Scenario,
  share: number,
  all: readonly Piece[],
  isPart: (piece: Piece) => boolean,
): number {
  const minutes = (pieces: readonly Piece[]): number =>
    sum(pieces, ({ spell }) => expectedMinutes(scenario, spell));
  return Math.max(0, Math.round(share * 100) * minutes(all) - 100 * minutes(all.filter(isPart)));
}
