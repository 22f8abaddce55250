import { pointsText } from '../../rota/worth-words.ts';
import type { tellWorth } from '../../rota/worth.ts';
import { counted } from './amounts.ts';

/** What more people, and more of what is asked for, would be worth; so many lines of each. */
export function worthText(worth: ReturnType<typeof tellWorth>, shown: number): string {
  if (worth === 'broken')
    return 'This rota breaks what binds, which comes first: ask for it without --worth.\n';
  if (worth === 'perfect') return 'This rota has no points in any tier: nothing is left to gain.\n';
  const { tier, points, bound, people, demands, open } = worth;
  const gap = points - Math.ceil(bound);
  return [
    `This rota has ${pointsText(points, tier)}`,
    gap > 0
      ? `; at most ${gap.toLocaleString('en-GB')} of them could go without any change, as far as is proven.\n`
      : ', and with these people and demands there is no way to fewer.\n',
    section('More people', people, shown, 'Nobody of those looked at lowers what is proven.'),
    section('More of what is asked for', demands, shown, 'Nothing lowers what is proven.'),
    open === 0
      ? ''
      : `${counted(open, 'kind of people was', 'kinds of people were')} not looked at: --seconds gives more time.\n`,
  ].join('');
}

function section(
  title: string,
  told: readonly { readonly sentence: string }[],
  shown: number,
  none: string,
): string {
  const rest = told.length - shown;
  return [
    `${title}:\n`,
    told.length === 0 ? `  ${none}\n` : '',
    ...told.slice(0, shown).map(({ sentence }) => `  ${sentence}\n`),
    rest > 0 ? `  … and ${rest.toLocaleString('en-GB')} more with --all\n` : '',
  ].join('');
}
