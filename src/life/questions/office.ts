import type { AccessKey } from '../../domain/access.ts';
import type { Issue } from '../../domain/issue.ts';
import type { SecondReading } from '../../rota/findings.ts';
import type { Store } from '../../store/store.ts';
import { type RotaInSight, rotaInSight } from '../rota-in-sight.ts';

/** What questions are answered from. */
export interface Office {
  readonly store: Store;
  /** What binds, read a second time before anything is published. */
  readonly secondReading: SecondReading;
  /** This instant, ISO. */
  readonly instant: () => string;
}

/** Who asks of which rota. */
export interface OfRota {
  readonly caller: AccessKey;
  /** Id of the rota. */
  readonly id: string;
}

/**
 * Why there is no answer:
 * - `not-found`: there is no such thing, or none that the caller may know of
 * - `not-ready`: the rota is still being made, or was never
 * - `wrong`: what was asked cannot be, with every reason
 */
export type Refusal =
  | { readonly status: 'not-found'; readonly detail?: string }
  | { readonly status: 'not-ready' }
  | { readonly status: 'wrong'; readonly issues: readonly Issue[] };

/** Answers of a rota that the caller may know of. */
export async function ofRota<Answer>(
  { store, instant }: Pick<Office, 'store' | 'instant'>,
  { caller, id }: OfRota,
  answer: (seen: RotaInSight) => Answer | Promise<Answer>,
): Promise<Answer | Refusal> {
  const seen = await rotaInSight(store, caller, id, instant());
  return typeof seen === 'string' ? { status: seen } : await answer(seen);
}
