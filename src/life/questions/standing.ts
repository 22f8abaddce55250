import type { Assignment, RotaSummary } from '../../domain/index.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export type Standing =
  | { readonly status: 'found'; readonly summary: RotaSummary; readonly assignments: readonly Assignment[] }
  | Refusal;

/** Who does what, as the rota stands. */
export function standing(office: Office, asked: OfRota): Promise<Standing> {
  return ofRota(office, asked, ({ life: { rota } }) => ({
    ...{ status: 'found' as const, summary: rota.summary, assignments: rota.assignments },
  }));
}
