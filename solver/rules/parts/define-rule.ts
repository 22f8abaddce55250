/**
 * A rule is what a planner states about single people. Its one definition names its parameters, compiles to
 * patterns, says its breaches in words and proves itself by examples; checking, scoring, documentation and forms
 * follow from it.
 */

import type { Say } from '../../explain/say.ts';
import type { Reader } from '../../issue.ts';
import type { Breach } from '../../outcome.ts';
import type { Machine } from '../../patterns/machine.ts';
import type { View } from '../../patterns/view.ts';
import { readFields, type ParamSpecs, type ParamsOf } from './param.ts';

/** One row in the notation of `standard-options.ts`, `history | period`, and where it breaks the rule. */
export interface Example<P> {
  readonly row: string;
  readonly with?: Partial<P>;
  readonly breaches: readonly { readonly day: number; readonly excess: number }[];
  readonly because: string;
}

/** A rule as its file writes it. */
export interface RuleDefinition<P extends ParamSpecs> {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  /** One sentence: what is asked. */
  readonly about: string;
  /** Where it comes from, if it is not the planner's own wish. */
  readonly source?: string;
  readonly strength: 'hard' | 'soft';
  /** What one unit of excess is. */
  readonly unit: 'minutes' | 'days' | 'occurrences' | 'points' | 'units';
  /** Whether what is exceeded belongs to a day, and not to a window of days, so that single days can be excepted. */
  readonly showsByDay?: true;
  readonly params: P;
  /** What no single parameter can say about itself: an expectation that does not hold, or nothing. */
  readonly expects?: (params: ParamsOf<P>) => string | undefined;
  readonly patterns: (params: ParamsOf<P>, view: View) => readonly Machine[];
  /** What is asked of the person, in a sentence. */
  readonly asks: (params: ParamsOf<P>, say: Say) => string;
  readonly explain: (breach: Breach, params: ParamsOf<P>, say: Say) => string;
  readonly examples: readonly Example<ParamsOf<P>>[];
}

/** A rule as everybody else sees it: its parameters are read from JSON. */
export interface Rule extends Omit<
  RuleDefinition<ParamSpecs>,
  'patterns' | 'asks' | 'explain' | 'expects' | 'examples'
> {
  readonly examples: readonly Example<Readonly<Record<string, unknown>>>[];
  /** The rule with its parameters filled in, or nothing if an issue was noted. */
  read(params: unknown, reader: Reader): StatedRule | undefined;
}

/** A rule whose parameters are known. */
export interface StatedRule {
  readonly rule: Rule;
  patterns(view: View): readonly Machine[];
  /** What is asked of the person, in a sentence. */
  asks(say: Say): string;
  explain(breach: Breach, say: Say): string;
}

/** Closes a definition over its parameter types, so that lists of rules need none. */
export function defineRule<P extends ParamSpecs>(definition: RuleDefinition<P>): Rule {
  const { patterns, asks, explain, expects, ...shown } = definition;
  const rule: Rule = {
    ...shown,
    read: (raw, reader) => {
      const params = readFields(definition.params, raw, reader);
      if (params === undefined) return undefined;
      const expected = expects?.(params);
      if (expected !== undefined) {
        reader.report(raw, expected);
        return undefined;
      }
      return {
        rule,
        patterns: (view) => patterns(params, view),
        asks: (say) => asks(params, say),
        explain: (breach, say) => explain(breach, params, say),
      };
    },
  };
  return rule;
}
