import type { Person, Rota } from '../../domain/index.ts';
import type { Calendar } from '../../time/calendar.ts';
import { clip, pad } from './table.ts';

const INITIALS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
const NAME_WIDTH = 22;

/**
 * People × days: a row a person, a column an operational day, rota codes in the cells, `·` for a day off, a number
 * for hours on call and a thin line before each Monday. People stand in the order given, under the heading of their
 * first role.
 */
export function grid(rota: Rota, calendar: Calendar, people: readonly Person[]): string {
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const cells = codes(rota);
  const wide = Math.max(2, ...[...cells.values()].map((code) => code.length));
  const row = (name: string, cell: (day: number) => string): string =>
    (
      pad(clip(name, NAME_WIDTH), NAME_WIDTH) +
      days.map((day) => (calendar.weekday(day) === 0 ? '│' : ' ') + pad(cell(day), wide)).join('')
    ).trimEnd();
  const lines = [
    row('', (day) => INITIALS[calendar.weekday(day)] ?? ''),
    row('', (day) => calendar.dateOf(day).slice(8)),
  ];
  let heading = '';
  for (const person of people) {
    const kind = headingOf(person);
    if (kind !== heading) lines.push('', kind);
    heading = kind;
    lines.push(row(person.name, (day) => cells.get(`${person.id} ${calendar.dateOf(day)}`) ?? '·'));
  }
  return `${lines.join('\n')}\n`;
}

/** The rota codes in use, each with what it stands for, one a line. */
export function legend(rota: Rota): string {
  const used = new Set(rota.assignments.flatMap(({ spells }) => spells.map(({ duty }) => duty)));
  const duties = (rota.scenario.duties ?? []).filter(({ id }) => used.has(id));
  const marks = '  +  pager carried, or on call around the duty; a number: hours on call; ·: off\n';
  return (
    duties.map(({ id, code, name, start, end }) => `  ${code ?? id}  ${name}, ${start}–${end}\n`).join('') +
    marks
  );
}

function codes(rota: Rota): ReadonlyMap<string, string> {
  return new Map(rota.assignments.map(({ person, date, code }) => [`${person} ${date}`, code]));
}

function headingOf({ roles }: Person): string {
  const [first] = roles;
  if (first === undefined) return '';
  return [first.kind, first.station ?? first.organisation].join(' · ');
}
