import { type RotaState, rotaStatesOf } from '../src/publish/rota-states.ts';
import type { Store } from '../src/store/store.ts';

/** Tells by its id how far a rota has come; null if it is not made (yet). */
export async function rotaLives({ publications, rotas }: Store): Promise<(id: string) => RotaState | null> {
  const stateOf = rotaStatesOf(await publications.list());
  const contents = new Map((await rotas.list()).map(({ id, content }) => [id, content]));
  return (id) => {
    const content = contents.get(id);
    return content === undefined ? null : stateOf(content);
  };
}
