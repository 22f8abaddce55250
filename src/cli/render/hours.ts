import { durationText } from '../../../solver/explain/say.ts';
import type { PersonHours } from '../../hours/report.ts';
import { balance } from './amounts.ts';
import { standingText } from './required-hours.ts';
import { table } from './table.ts';
import { WEEK_PART_TEXT } from './week-parts.ts';

/** A row a person: work, contract, on-call time with the retainer it is worth, required hours and the highest 17-week average. */
export function hoursTable(people: readonly PersonHours[]): string {
  return table(
    [
      { title: 'person' },
      { title: 'work', align: 'right' },
      { title: 'paid', align: 'right' },
      { title: 'contract', align: 'right' },
      { title: 'on call', align: 'right' },
      { title: 'highest weekly average', align: 'right' },
      { title: 'required hours' },
      { title: 'accounts' },
    ],
    people.map((each) => [
      each.name,
      durationText(each.total.working),
      durationText(each.total.paid),
      each.contracts.map((contract) => balance(contract.balance)).join(', '),
      onCall(each),
      each.average === undefined ? '' : durationText(Math.round(each.average.minutes)),
      each.required.map(required).join('; '),
      [...each.accounts.map(account), ...owed(each)].join('; '),
    ]),
  );
}

function required(each: PersonHours['required'][number]): string {
  return `${each.window.first}: ${standingText(each)}`;
}

function onCall({ total, retainer, spread }: PersonHours): string {
  const hours = durationText(total.standby);
  const short = spread
    .filter(({ least, minutes }) => minutes < least)
    .map(({ part, least, minutes }) => `, ${durationText(least - minutes)} short on ${WEEK_PART_TEXT[part]}`);
  return `${hours}${retainer === undefined ? '' : ` (${retainer.percent} %)`}${short.join('')}`;
}

function owed({ restOwed }: PersonHours): string[] {
  const open = restOwed.filter(({ given }) => given === undefined);
  const minutes = open.reduce((sum, each) => sum + each.owed, 0);
  return minutes === 0 ? [] : [`${durationText(minutes)} of rest owed after calls`];
}

function account({ account, closing, due }: PersonHours['accounts'][number]): string {
  const owed = due > 0 ? `, ${durationText(due)} due` : '';
  return `${account} ${balance(closing)}${owed}`;
}
