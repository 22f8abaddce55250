import type { Person, Rota } from '../../domain/index.ts';
import type { Calendar } from '../../time/calendar.ts';
import { legendOf } from '../../formats/rota-workbook/legend.ts';
import { clip, pad } from './table.ts';

const INITIALS = ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
/** A name of usual length; longer ones are cut. */
const NAME_WIDTH = 22;

/**
 * People × days: a row a person, a column an operational day, rota codes in the cells, `·` for a day off, a number
 * for hours on call and a thin line before each Monday. People stand in the order given, under the heading of their
 * first role: of on-call people their station, of everybody else the employer.
 */
export function grid(rota: Rota, calendar: Calendar, people: readonly Person[]): string {
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const cells = codes(rota);
  const wide = Math.max(2, ...[...cells.values()].map((code) => code.length));
  const nameWidth = Math.min(NAME_WIDTH, Math.max(0, ...people.map(({ name }) => Array.from(name).length)));
  const row = (name: string, cell: (day: number) => string): string =>
    (
      pad(clip(name, nameWidth), nameWidth) +
      days.map((day) => (calendar.weekday(day) === 0 ? '│' : ' ') + pad(cell(day), wide)).join('')
    ).trimEnd();
  const lines = [
    row('', (day) => INITIALS[calendar.weekday(day)] ?? ''),
    row('', (day) => calendar.dateOf(day).slice(8)),
  ];
  const headingOf = headings(rota.scenario);
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
  const entries = [
    ...legendOf(rota).map(({ code, meaning }) => [code, meaning]),
    ['+', 'with a duty: pager carried, or on call before or after it'],
    ['6, 12', 'hours on call'],
    ['·', 'off'],
  ];
  const wide = Math.max(...entries.map(([code = '']) => code.length));
  return entries.map(([code = '', meaning = '']) => `  ${pad(code, wide)}  ${meaning}\n`).join('');
}

function codes(rota: Rota): ReadonlyMap<string, string> {
  return new Map(rota.assignments.map(({ person, date, code }) => [`${person} ${date}`, code]));
}

/** `on-call · Looe`, `pcso · Devon & Cornwall Police` */
function headings({ organisations, stations = [] }: Rota['scenario']): (person: Person) => string {
  const names = new Map([...organisations, ...stations].map(({ id, name }) => [id, name]));
  return ({ roles: [first] }) => {
    if (first === undefined) return '';
    const { kind, organisation, station = organisation } = first;
    const at = kind === 'on-call' ? station : organisation;
    return `${kind} · ${names.get(at) ?? at}`;
  };
}
