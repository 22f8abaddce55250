import type { AccessKey, AccessRole } from '../domain/access.ts';
import type { Rota } from '../domain/index.ts';
import { rotaStatesOf } from '../publish/rota-states.ts';
import { contentHash } from '../store/content-hash.ts';
import type { Store } from '../store/store.ts';
import { type RotaLife, rotaLife } from './rota-life.ts';

/** Who knows of a rota only once something of it is published: until then it may come quite differently. */
const TOLD: readonly AccessRole[] = ['person', 'supervisor', 'station', 'partner'];

/** A rota that a caller may know of, as it was made and with what became of it. */
export interface RotaInSight {
  readonly stored: Rota;
  readonly life: RotaLife;
}

/** The rota with this id as it stands at an instant (ISO); or why a caller is not shown it. */
export async function rotaInSight(
  store: Store,
  { role }: Pick<AccessKey, 'role'>,
  id: string,
  instant: string,
): Promise<RotaInSight | 'not-found' | 'not-ready'> {
  const stored = await store.rotas.get(id);
  const isTold = TOLD.includes(role);
  if (stored === undefined)
    return !isTold && (await store.runs.get(id)) !== undefined ? 'not-ready' : 'not-found';
  const life = await rotaLife(store, stored, instant);
  const isHidden = isTold && rotaStatesOf(life.publications)(contentHash(stored)) === 'draft';
  return isHidden ? 'not-found' : { stored, life };
}
