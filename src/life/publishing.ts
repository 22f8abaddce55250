/** Publishing a rota as it stands, and what is published of it. */
import type { Issue, PublishedChange, Rota } from '../domain/index.ts';
import { changesOf } from '../publish/changes.ts';
import { type Stretch, stretchesOf } from '../publish/day-states.ts';
import { publishedDays, type StatedPublication, statedPublications } from '../publish/published-days.ts';
import { daysAhead, publicationOf, type Publishing, type PublishingOutcome } from '../publish/publishing.ts';
import { type RotaState, rotaStatesOf } from '../publish/rota-states.ts';
import type { SecondReading } from '../rota/findings.ts';
import { contentHash } from '../store/content-hash.ts';
import type { Store } from '../store/store.ts';
import { type RotaLife, rotaLife } from './rota-life.ts';

/** As for one publication; what was published has its number. */
export type KeptPublishing =
  | (Extract<PublishingOutcome, { readonly status: 'published' }> & {
      readonly number: number;
      /** The rota that was published, as it stands. */
      readonly rota: Rota;
    })
  | Exclude<PublishingOutcome, { readonly status: 'published' }>
  | { readonly status: 'wrong'; readonly issues: readonly Issue[] };

export interface PublishingLife {
  /** This instant, ISO. */
  readonly instant: () => string;
  readonly secondReading: SecondReading;
}

/**
 * Publishes a rota as it stands and keeps what was published, unless something that binds is broken. Where others publish at the
 * same moment, theirs counts: it is compared with theirs.
 */
export async function publishRota(
  store: Store,
  stored: Rota,
  publishing: Publishing,
  { instant, secondReading }: PublishingLife,
): Promise<KeptPublishing> {
  const content = contentHash(stored);
  for (;;) {
    const { rota, publications, ...life } = await rotaLife(store, stored, instant());
    const world = { instant: life.instant, content, secondReading };
    const outcome = publicationOf(rota, publications, publishing, world);
    if ('issues' in outcome) return { status: 'wrong', issues: outcome.issues };
    if (outcome.status !== 'published') return outcome;
    const number = await store.publications.add(outcome.line, publications.at(-1)?.number ?? 0);
    if (number !== undefined) return { ...outcome, number, rota };
  }
}

/** How far a rota has come. */
export interface PublishedSoFar {
  readonly state: RotaState;
  /** All that was published from the data file, of whatever rota. */
  readonly publications: readonly StatedPublication[];
  readonly days: readonly Stretch[];
  /** Days ahead that are no longer as people were told. */
  readonly untold: readonly PublishedChange[];
}

/** What is published, how far the days of a rota have come, and what of it differs from what people were told. */
export function publishedSoFar(stored: Rota, { rota, publications, instant }: RotaLife): PublishedSoFar {
  const published = publishedDays(publications);
  return {
    state: rotaStatesOf(publications)(contentHash(stored)),
    publications: statedPublications(publications),
    days: stretchesOf(rota.scenario, published, instant),
    untold: changesOf(rota, published, daysAhead(rota, instant), () => instant).map(
      ({ told: _told, ...change }) => change,
    ),
  };
}
