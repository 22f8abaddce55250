/** Names and dates for people, where the solver has ids and numbers. */
import type { Wording } from '../../solver/explain/say.ts';
import type { Compiled } from '../compile/compile.ts';
import type { About } from '../compile/demands/compiled.ts';
import type { OptionForm } from '../compile/option-book.ts';
import type { Register } from '../cover/register.ts';
import type { Calendar } from '../time/calendar.ts';

const DATE = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** `Mon 1 Jun`. */
export function dateText(date: string): string {
  return DATE.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
}

/** The words of a compiled scenario: people by name, days by date, options by what is done and where. */
export function wordingOf({ index: { register, options } }: Compiled): Wording {
  return {
    person: (id) => nameOf(register, id),
    day: (day) => dateText(register.calendar.dateOf(day)),
    option: (name) => {
      const form = options.find(name)?.form;
      return form === undefined ? tagText(register, name) : optionText(register, form);
    },
  };
}

/** `Early (E) in Hayle town with a pager for Hayle, on call 19:00–07:00`; `off` where nothing is done. */
export function optionText(register: Register, { duty, beat, pager, onCall }: OptionForm): string {
  const periods = onCall.map(({ start, end }) => `${start}–${end}`).join(' and ');
  const ready = periods === '' ? '' : `on call ${periods}`;
  if (duty === undefined) return ready === '' ? 'off' : ready;
  const area = beat === undefined ? '' : ` in ${register.beats.get(beat)?.name ?? beat}`;
  const carried =
    pager === undefined ? '' : ` with a pager for ${register.stations.get(pager)?.name ?? pager}`;
  return `${duty.name} (${duty.id})${area}${carried}${ready === '' ? '' : `, ${ready}`}`;
}

export function nameOf(register: Register, person: string): string {
  return register.people.get(person)?.record.name ?? person;
}

function tagText(register: Register, tag: string): string {
  const duty = register.duties.get(tag);
  if (duty !== undefined) return `${duty.name} (${duty.id})`;
  return tag.startsWith('in:') ? `duty in ${register.beats.get(tag.slice(3))?.name ?? tag.slice(3)}` : tag;
}

/** `Tue 2 Jun`, `Mon 1 Jun to Sun 7 Jun` for whole operational days; with times otherwise. */
export function spanText(calendar: Calendar, { from, to }: Pick<About, 'from' | 'to'>): string {
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const first = days.find((day) => calendar.dayStart(day) === from);
  const last = days.find((day) => calendar.dayStart(day + 1) === to);
  if (first !== undefined && last !== undefined) {
    const [one, other] = [first, last].map((day) => dateText(calendar.dateOf(day)));
    return first === last ? (one ?? '') : `${one ?? ''} to ${other ?? ''}`;
  }
  const [start, end] = [calendar.iso(from), calendar.iso(to)];
  const sameDate = start.slice(0, 10) === end.slice(0, 10);
  const momentText = (iso: string): string => `${dateText(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
  return `${momentText(start)}${sameDate ? `–${end.slice(11, 16)}` : ` to ${momentText(end)}`}`;
}
