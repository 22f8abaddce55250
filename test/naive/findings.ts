/** One place where something that binds is broken. */
export interface Finding {
  /** Id of the rule, as in the catalogue of rules; of a demand for companions, vehicles and commitments its kind. */
  readonly rule: string;
  /** Which statement of the rule: `organisation/rule-set/place`, or what asks for it. */
  readonly statement: string;
  readonly person: string;
  /** Operational day on which it shows. */
  readonly date: string;
  /** ISO text of the moment at which it shows, or that day where the rule is about days. */
  readonly at: string;
  /** By how much: minutes, days or occurrences, as the rule counts. */
  readonly excess: number;
}

/** A finding before it is known who it is about and who asks. */
export type Place = Pick<Finding, 'date' | 'at' | 'excess'>;
