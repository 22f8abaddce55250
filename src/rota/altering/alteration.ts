import type { Scenario } from '../../domain/index.ts';

/** What might be otherwise, by kind. */
export interface Alterations {
  /** So many more people like one that there is. */
  readonly more: { readonly like: string; readonly count: number };
  /** Somebody has a skill. */
  readonly trained: { readonly person: string; readonly skill: string };
  /** Somebody is away all the time. */
  readonly without: { readonly person: string };
  /** No vehicle of a station is on the road. */
  readonly closed: { readonly station: string };
  /** A drive takes so many minutes, both ways: a bridge is shut, a road is flooded. */
  readonly slow: { readonly from: string; readonly to: string; readonly minutes: number };
}

export type AlterationKind = keyof Alterations;
export type Alteration<K extends AlterationKind = AlterationKind> = {
  [P in K]: { readonly kind: P } & Alterations[P];
}[K];

/** How one kind of alteration is made. */
export interface Altering<K extends AlterationKind> {
  /** The records that it names, by what they are. */
  readonly names: (alteration: Alterations[K]) => readonly Named[];
  /** The scenario with it; all records that it names are there. */
  readonly alter: (scenario: Scenario, alteration: Alterations[K]) => Scenario;
}

export interface Named {
  readonly kind: 'person' | 'skill' | 'station' | 'place';
  readonly id: string;
}
