/** How far rotas have come: nothing of them published, something of it holds, or later publications took the place of all. */
import type { NumberedPublication, Rota } from '../domain/index.ts';
import { statedPublications } from './published-days.ts';

export type RotaState = Rota['state'];

/** Tells the state of a rota, which publications name by its content. */
export function rotaStatesOf(lines: readonly NumberedPublication[]): (content: string) => RotaState {
  const known = new Map<string, RotaState>();
  for (const { line, state } of statedPublications(lines))
    if (line.rota !== undefined && known.get(line.rota) !== 'published') known.set(line.rota, state);
  return (content) => known.get(content) ?? 'draft';
}
