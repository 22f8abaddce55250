import { durationText } from '../../../solver/explain/say.ts';
import type { Assignment, Rota, Spell } from '../../domain/index.ts';
import type { Calendar } from '../../time/calendar.ts';
import { dayName } from './dates.ts';
import { activityTexts } from './fixed-activities.ts';
import { table } from './table.ts';

/** One person, a line an operational day. */
export function personDays(rota: Rota, calendar: Calendar, person: string): string {
  const own = new Map(
    rota.assignments.filter((each) => each.person === person).map((each) => [each.date, each]),
  );
  const spellText = spellTexts(rota, calendar);
  const lines = Array.from({ length: calendar.days }, (_, day) => {
    const spells = own.get(calendar.dateOf(day))?.spells ?? [];
    return `  ${dayName(calendar, day)}  ${spells.length === 0 ? 'off' : spells.map((spell) => spellText(person, spell)).join('; ')}\n`;
  });
  return `${nameOf(rota, person)}\n${lines.join('')}`;
}

/** Assignments as a table, by day and start. */
export function dayList(rota: Rota, calendar: Calendar, assignments: readonly Assignment[]): string {
  const spellText = spellTexts(rota, calendar);
  const spells = assignments
    .flatMap(({ person, date, spells: own }) => own.map((spell) => ({ person, date, spell })))
    .sort((a, b) => Date.parse(a.spell.start) - Date.parse(b.spell.start));
  return table(
    [{ title: 'day' }, { title: 'person' }, { title: 'what' }],
    spells.map(({ person, date, spell }) => [
      dayName(calendar, calendar.dayOf(date)),
      nameOf(rota, person),
      spellText(person, spell),
    ]),
  );
}

/** `E 07:00–15:00 in Looe (7 h 24 min), pager for Looe; 11:00–12:00 Parish meeting` */
function spellTexts(rota: Rota, calendar: Calendar): (person: string, spell: Spell) => string {
  const { stations = [], beats = [] } = rota.scenario;
  const activitiesIn = activityTexts(rota, calendar);
  const stationName = new Map(stations.map(({ id, name }) => [id, name]));
  const beatName = new Map(beats.map(({ id, name }) => [id, name]));
  return (person, spell) => {
    const { kind, start, end, duty, beat, station, pager, workingMinutes, status } = spell;
    const fire = station === undefined ? undefined : (stationName.get(station) ?? station);
    const what = kind === 'duty' ? (duty ?? '') : 'on call';
    const where = beat === undefined ? '' : ` in ${beatName.get(beat) ?? beat}`;
    const carried = pager === true && fire !== undefined ? `, pager for ${fire}` : '';
    const ready = kind === 'on-call' && fire !== undefined ? ` for ${fire}` : '';
    const work = kind === 'duty' ? ` (${durationText(workingMinutes)})` : '';
    const asked = status === 'proposed' ? ', to be confirmed' : '';
    const text = `${what}${ready} ${clocksText(start, end)}${where}${work}${carried}${asked}`;
    return kind === 'duty' ? [text, ...activitiesIn(person, spell)].join('; ') : text;
  };
}

/** `07:00–15:00`; where both are the same, it is not a spell of no length. */
function clocksText(start: string, end: string): string {
  const [from, to] = [start, end].map((iso) => iso.slice(11, 16));
  return `${from ?? ''}–${to ?? ''}${from === to ? ' the next day' : ''}`;
}

function nameOf({ scenario }: Rota, person: string): string {
  return scenario.people.find(({ id }) => id === person)?.name ?? person;
}
