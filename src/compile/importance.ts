/** What a demand or rule weighs where the scenario does not say, in points per minute, visit, person or day. */
import type { TierName } from '../domain/index.ts';
import { TIERS } from '../domain/index.ts';
import type { Tier } from '../../solver/problem.ts';

/** What one point of each tier weighs while the search walks on a single number. */
const STEER: Readonly<Record<TierName, number>> = {
  law: 8,
  fire: 8,
  commitments: 4,
  rural: 3,
  contracts: 2,
  preferences: 1,
};

/** The tiers of every scenario, most important first. */
export const tiers: readonly Tier[] = TIERS.map((name) => ({ name, steer: STEER[name] }));

interface Stated {
  readonly strength?: 'hard' | 'soft' | undefined;
  readonly tier?: TierName | undefined;
  readonly weight?: number | undefined;
}

export interface Importance {
  readonly strength: 'hard' | 'soft';
  readonly tier: TierName;
  readonly weight: number;
}

/** What a kind of demand is where nobody says; soft unless the kind says hard. */
export type Usual = Pick<Importance, 'tier' | 'weight'> & Partial<Pick<Importance, 'strength'>>;

/** What is stated, and the usual where nothing is. */
export function importanceOf(stated: Stated, usual: Usual): Importance {
  return {
    strength: stated.strength ?? usual.strength ?? 'soft',
    tier: stated.tier ?? usual.tier,
    weight: stated.weight ?? usual.weight,
  };
}
