import type { Assignment, Rota, Spell } from '../../domain/index.ts';
import type { Calendar } from '../../time/calendar.ts';
import { hoursAndMinutes } from './amounts.ts';
import { dayName } from './dates.ts';
import { table } from './table.ts';

/** One person, a line an operational day. */
export function personDays(rota: Rota, calendar: Calendar, person: string): string {
  const own = new Map(
    rota.assignments.filter((each) => each.person === person).map((each) => [each.date, each]),
  );
  const lines = Array.from({ length: calendar.days }, (_, day) => {
    const spells = own.get(calendar.dateOf(day))?.spells ?? [];
    return `  ${dayName(calendar, day)}  ${spells.length === 0 ? 'off' : spells.map(spellText).join('; ')}\n`;
  });
  return `${nameOf(rota, person)}\n${lines.join('')}`;
}

/** Assignments as a table, by day and start. */
export function dayList(rota: Rota, calendar: Calendar, assignments: readonly Assignment[]): string {
  const spells = assignments
    .flatMap(({ person, date, spells: own }) => own.map((spell) => ({ person, date, spell })))
    .sort((a, b) => Date.parse(a.spell.start) - Date.parse(b.spell.start));
  return table(
    [{ title: 'day' }, { title: 'person' }, { title: 'what' }],
    spells.map(({ person, date, spell }) => [
      dayName(calendar, calendar.dayOf(date)),
      nameOf(rota, person),
      spellText(spell),
    ]),
  );
}

/** `E 07:00–15:00 in LOOE, pager for CW-LOOE`. */
function spellText({ kind, start, end, duty, beat, station, pager, workingMinutes, status }: Spell): string {
  const what = kind === 'duty' ? (duty ?? '') : 'on call';
  const where = beat === undefined ? '' : ` in ${beat}`;
  const carried = pager === true && station !== undefined ? `, pager for ${station}` : '';
  const ready = kind === 'on-call' && station !== undefined ? ` for ${station}` : '';
  const work = kind === 'duty' ? ` (${hoursAndMinutes(workingMinutes)})` : '';
  const asked = status === 'proposed' ? ', to be confirmed' : '';
  return `${what}${ready} ${start.slice(11, 16)}–${end.slice(11, 16)}${where}${work}${carried}${asked}`;
}

function nameOf({ scenario }: Rota, person: string): string {
  return scenario.people.find(({ id }) => id === person)?.name ?? person;
}
