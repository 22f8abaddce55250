/** Officers stay in their own beats: at most a share of their hours in beats is spent in others. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import type { CompiledDemand } from './compiled.ts';
import { personalShares } from './personal-share.ts';

export function compileAbstraction(context: Context, record: DemandOf<'abstraction'>): CompiledDemand[] {
  return personalShares(context, record, ({ facts }) => {
    const own = new Set(facts.roles.flatMap((role) => role.record.beat ?? []));
    if (own.size === 0) return undefined;
    return {
      share: 1 - record.share,
      asks: `at most ${Math.round(record.share * 100)} % of the hours outside the own beat`,
      isCounted: ({ form }) => form.duty !== undefined && form.beat !== undefined,
      isPart: ({ form }) => own.has(form.beat ?? ''),
    };
  });
}
