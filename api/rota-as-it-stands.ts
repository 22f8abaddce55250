import type { Rota } from '../src/domain/index.ts';
import { overridesIn, rotaOverridden } from '../src/publish/overridden.ts';
import { asItStands } from '../src/replies/as-it-stands.ts';
import type { Store } from '../src/store/store.ts';
import { createCalendar } from '../src/time/calendar.ts';

/** The rota with this id after everything that people answered to it; undefined if there is none. */
export async function rotaAsItStands(store: Store, id: string): Promise<Rota | undefined> {
  const rota = await store.rotas.get(id);
  if (rota === undefined) return undefined;
  const now = createCalendar(rota.scenario).minuteOf(new Date().toISOString());
  const allowed = rotaOverridden(rota, overridesIn(await store.publications.list()));
  return asItStands(allowed, await store.replies.list(), now);
}
