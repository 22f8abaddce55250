import { durationText } from '../../../solver/explain/say.ts';
import type { PersonHours } from '../../hours/report.ts';
import { REQUIRED_STATES, type RequiredHours, type RequiredState } from '../../hours/required-hours.ts';
import { shareTogether } from '../../hours/emergency-share.ts';
import { counted } from './amounts.ts';
import { emergencyText } from './emergency.ts';
import { table } from './table.ts';

/** `16 h of 16 h, met`; `8 h of 16 h, forecast 12 h (11 days not planned yet)`. */
export function standingText({
  promised,
  proposed,
  whole,
  forecast,
  unplannedDays,
  state,
}: RequiredHours): string {
  const have = `${durationText(promised + proposed)} of ${durationText(whole)}`;
  const later = `${counted(unplannedDays, 'day', 'days')} not planned yet`;
  if (state === 'forecast') return `${have}, forecast ${durationText(forecast)} (${later})`;
  if (state === 'on track' && promised + proposed < whole) return `${have}, on track (${later})`;
  return `${have}, ${state}`;
}

/** A row a person and window: what was done, what is booked, what is proposed, and how that stands; in all below. */
export function requiredTable(people: readonly PersonHours[]): string {
  const all = people.flatMap(({ name, required }) => required.map((each) => ({ name, ...each })));
  if (all.length === 0) return `Nobody here has required hours.\n${callsText(people)}`;
  const rows = table(
    [
      { title: 'person' },
      { title: 'window' },
      { title: 'required', align: 'right' },
      { title: 'done', align: 'right' },
      { title: 'not said', align: 'right' },
      { title: 'booked', align: 'right' },
      { title: 'proposed', align: 'right' },
      { title: 'standing' },
    ],
    all.map((each) => [
      each.name,
      windowText(each),
      durationText(each.whole),
      durationText(each.done),
      durationText(each.unsaid),
      durationText(each.promised - each.done - each.unsaid),
      durationText(each.proposed),
      standingText(each),
    ]),
  );
  return `${rows}${statesText(all.map(({ state }) => state))}${callsText(people)}`;
}

/** The share of calls of all together, and of whoever has too much; empty where nobody answered a call. */
function callsText(people: readonly PersonHours[]): string {
  const shares = people.flatMap(({ name, emergency }) =>
    emergency === undefined ? [] : [{ name, ...emergency }],
  );
  const together = shareTogether(shares);
  if (together === undefined) return '';
  const above = shares
    .filter(({ tooMuch }) => tooMuch)
    .map((each) => `${each.name}: ${emergencyText(each)}\n`);
  return `All: ${emergencyText(together)}\n${above.join('')}`;
}

/** `2026-06-01 to 2026-06-30` */
export function windowText({ window }: RequiredHours): string {
  return `${window.first} to ${window.last}`;
}

/** `3 exceeded, 1 behind.` */
function statesText(states: readonly RequiredState[]): string {
  const told = REQUIRED_STATES.map(
    (state) => [states.filter((each) => each === state).length, state] as const,
  )
    .filter(([count]) => count > 0)
    .map(([count, state]) => `${count} ${state}`);
  return `${told.join(', ')}.\n`;
}
