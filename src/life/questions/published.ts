import { type PublishedSoFar, publishedSoFar } from '../publishing.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

/** What is published, and how far the days of a rota have come. */
export function published(
  office: Office,
  asked: OfRota,
): Promise<({ readonly status: 'found' } & PublishedSoFar) | Refusal> {
  return ofRota(office, asked, ({ stored, life }) => ({
    ...{ status: 'found' as const, ...publishedSoFar(stored, life) },
  }));
}
