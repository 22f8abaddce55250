import type { OneChangeAnswer } from '../../rota/one-change.ts';
import { counted } from './amounts.ts';

/** Where one change of one person's day would help, what the least harmful costs, and what decides against it. */
export function oneChangeText({ lacking, helped, least }: OneChangeAnswer): string {
  if (lacking === 0) return '';
  const places = `It is not met at ${counted(lacking, 'time', 'times')}.`;
  if (least === undefined)
    return `${places} At none of them would a change of one person’s day help without breaking what binds.\n`;
  const { name, person, date, does, then, tiers, against } = least;
  const changes = tiers
    .filter(({ change }) => change !== 0)
    .map(
      ({ name: tier, change }) =>
        `${tier} ${change > 0 ? '+' : '−'}${Math.abs(change).toLocaleString('en-GB')}`,
    );
  const points = changes.length === 0 ? 'nothing' : changes.join(', ');
  const why =
    against === undefined
      ? 'That would make this rota better: search longer, or move it.'
      : `What decides against it: ${against}.`;
  return [
    `${places} At ${helped} of them a change of one person’s day would help.\n`,
    `  The one that costs least: ${name} (${person}) ${date}, ${does}, then ${then}: ${points}.\n`,
    `  ${why}\n`,
  ].join('');
}
