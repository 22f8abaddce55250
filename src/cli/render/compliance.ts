import { durationText } from '../../../solver/explain/say.ts';
import type { Rota } from '../../domain/index.ts';
import type { Compliance, ComplianceReport, Overridden } from '../../rota/compliance.ts';
import type { Expiry } from '../../rota/expiries.ts';
import { counted } from './amounts.ts';
import { dueText, noticeText } from './notice.ts';
import { table } from './table.ts';

const NAMED = 5;

/**
 * A row a statement, then who opted out, what is broken (`all`: of soft statements too), what the second reading finds, and
 * what could not be taken up.
 */
export function complianceText(
  { legal, demandsMissed, statements, unstated, shortBreaks, departures, ...rest }: ComplianceReport,
  rota: Rota,
  all: boolean,
): string {
  const { expiries, findings, notes } = rest;
  const names = new Map(rota.scenario.people.map(({ id, name }) => [id, name]));
  const nameOf = (person: string): string => names.get(person) ?? person;
  const rows = table(
    [
      { title: 'by' },
      { title: 'rule set' },
      { title: 'rule' },
      { title: 'binds' },
      { title: 'people', align: 'right' },
      { title: 'broken', align: 'right' },
      { title: 'closest' },
      { title: 'asks' },
      { title: 'source' },
    ],
    statements.map((each) => [
      each.organisation,
      [each.ruleSet, each.version].filter((part) => part !== undefined).join(' '),
      each.statement ?? each.rule,
      each.strength,
      `${each.people.length}`,
      `${each.broken.length}`,
      closestText(each, nameOf),
      each.asks ?? 'applies to nothing here',
      each.source ?? '',
    ]),
  );
  const out = statements.flatMap(({ optedOut, rule }) =>
    optedOut.length === 0 ? [] : [`Opted out of ${rule} in writing: ${optedOut.map(nameOf).join(', ')}.\n`],
  );
  const shown = statements.flatMap(({ broken, strength }) => (all || strength === 'hard' ? broken : []));
  const broken = shown.map(({ sentence }) => `  ${sentence}\n`);
  return [
    legal ? 'Nothing that binds is broken; two readings agree.\n\n' : 'Something that binds is broken.\n\n',
    demandsMissed === 0
      ? ''
      : `${counted(demandsMissed, 'binding demand is', 'binding demands are')} not met; muster check says which.\n\n`,
    rows,
    ...out,
    ...statements.flatMap(({ statement, rule, overridden }) =>
      overridden.map((each) => overriddenText(statement ?? rule, each, nameOf)),
    ),
    ...unstated.map(
      ({ source, rule, people }) =>
        `Nobody states ${rule} (${source}) for ${namedText(people.map(nameOf))}.\n`,
    ),
    ...shortBreaks.map((each) => shortBreakText(each, nameOf)),
    departures.length === 0 ? '' : `\nDepartures from what was published:\n`,
    ...departures.map((each) => departureText(each, nameOf)),
    broken.length === 0 ? '' : `\n${counted(broken.length, 'breach', 'breaches')}:\n${broken.join('')}`,
    findings.length === 0
      ? ''
      : `\nThe second reading finds:\n${findings.map(({ sentence }) => `  ${sentence}\n`).join('')}`,
    expiries.length === 0 ? '' : `\nEnds soon:\n${expiries.map(expiryText).join('')}`,
    notes.length === 0 ? '' : `\nNot taken up:\n${notes.map((note) => `  ${note}\n`).join('')}`,
  ].join('');
}

function overriddenText(
  statement: string,
  { person, from, through, reason, authority, recorded, broken }: Overridden,
  nameOf: (person: string) => string,
): string {
  const when = recorded === undefined ? '' : ` on ${recorded}`;
  return [
    `${statement} is set aside for ${nameOf(person)}, ${from} to ${through}, by ${authority}${when}: ${reason}\n`,
    ...(broken.length === 0 ? ['not used'] : broken.map(({ sentence }) => sentence)).map(
      (text) => `  ${text}\n`,
    ),
  ].join('');
}

function shortBreakText(
  { duty, lasts, has, least, people }: ComplianceReport['shortBreaks'][number],
  nameOf: (person: string) => string,
): string {
  const found = has === 0 ? 'no break' : `${durationText(has)} of break`;
  return (
    `${duty} lasts ${durationText(lasts)} and has ${found}; ${durationText(least)} are due ` +
    `(Working Time Regulations 1998, reg. 12): ${namedText(people.map(nameOf))}.\n`
  );
}

function departureText(
  departure: ComplianceReport['departures'][number],
  nameOf: (person: string) => string,
): string {
  const { person, date, kind, was, is } = departure;
  return (
    `  ${nameOf(person)}, ${date}: ${kind}, ${was} to ${is}, ${noticeText(departure)}; ` +
    `needs ${dueText(departure)}.\n`
  );
}

function expiryText({ name, kind, what, through, lastNeeded }: Expiry): string {
  const last = lastNeeded === undefined ? '' : `; last needed on ${lastNeeded}`;
  return `  ${name}: ${kind} ${what} on ${through}${last}\n`;
}

/** Five names, and how many more. */
function namedText(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function closestText({ closest }: Compliance, nameOf: (person: string) => string): string {
  if (closest === undefined) return '';
  const { amount, unit, person, date } = closest;
  const told = unit === 'days' ? counted(amount, 'day', 'days') : durationText(amount);
  return `${told}, ${nameOf(person)}, ${date}`;
}
