/** A share of everybody's duty hours in which they are seen. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import type { CompiledDemand } from './compiled.ts';
import { personalShares } from './personal-share.ts';

export function compileVisibility(context: Context, record: DemandOf<'visibility'>): CompiledDemand[] {
  const { activities } = context.register;
  return personalShares(context, record, () => ({
    share: record.share,
    asks: `${Math.round(record.share * 100)} % of the hours visible`,
    isCounted: ({ form }) => form.duty !== undefined,
    isPart: ({ form }) => activities.get(form.duty?.activity ?? '')?.visible === true,
  }));
}
