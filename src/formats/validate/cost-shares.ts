import { quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';

/** Shares are written with a few decimals; thirds must be allowed to miss 1 by that much. */
const ROUNDING = 0.005;

/** Shares of an agreement's cost that do not add up, or that somebody bears who is no party to it. */
export const costShares: Check = function* (draft, names) {
  for (const { path, value: agreement } of entries(draft.agreements, 'agreements')) {
    const shares = Object.entries(agreement.costShares ?? {});
    if (shares.length === 0) continue;
    const sum = shares.reduce((total, [, share]) => total + share, 0);
    if (Math.abs(sum - 1) > ROUNDING) {
      yield {
        path: [...path, 'costShares'],
        found: `shares that add up to ${Number(sum.toFixed(3))}`,
        expected: 'shares that add up to 1',
      };
    }
    for (const [organisation] of shares) {
      if (!names.organisation.has(organisation) || agreement.parties.includes(organisation)) continue;
      yield {
        path: [...path, 'costShares', organisation],
        found: quote(organisation),
        expected: `a party to the agreement (${agreement.parties.join(', ')})`,
      };
    }
  }
};
