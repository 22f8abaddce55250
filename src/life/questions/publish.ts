import type { Publishing } from '../../publish/publishing.ts';
import { type KeptPublishing, publishRota } from '../publishing.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export interface PublishAsked extends OfRota {
  readonly publishing: Publishing;
}

/** Publishes a rota as it stands, unless it breaks what binds. */
export function publish(office: Office, asked: PublishAsked): Promise<KeptPublishing | Refusal> {
  const { caller, publishing } = asked;
  return ofRota(office, asked, ({ stored }) =>
    publishRota(office.store.as(caller.name), stored, publishing, office),
  );
}
