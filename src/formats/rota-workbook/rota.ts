import type { CellObject } from 'write-excel-file/node';
import type { Assignment, Duty, Person } from '../../domain/index.ts';
import type { Rota } from '../../domain/rota.ts';
import { createCalendar, type Calendar } from '../../time/calendar.ts';
import { FAMILY_COLOURS, header, text, WEEKEND, type RotaSheet } from './style.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** People × days: a row a person, a column an operational day, rota codes coloured by shift family, and a legend. */
export function rotaSheet(rota: Rota): RotaSheet {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const duties = new Map((scenario.duties ?? []).map((duty) => [duty.id, duty]));
  const assigned = new Map(rota.assignments.map((each) => [`${each.person} ${each.date}`, each]));
  return {
    sheet: 'Rota',
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    columns: [{ width: 22 }, { width: 20 }, ...days.map(() => ({ width: 6 }))],
    data: [
      [
        header('Person'),
        header('Role'),
        ...days.map((day) => header(dayTitle(day, calendar), shade(day, calendar))),
      ],
      ...scenario.people.map((person) => [
        text(person.name, { fontWeight: 'bold' }),
        text(roleTitle(person)),
        ...days.map((day) =>
          cell(assigned.get(`${person.id} ${calendar.dateOf(day)}`), day, calendar, duties),
        ),
      ]),
      [],
      ...legend(rota, duties),
    ],
  };
}

/** `Mon 1/6`: short enough for a narrow column. */
function dayTitle(day: number, calendar: Calendar): string {
  const [, month, date] = calendar.dateOf(day).split('-').map(Number);
  return `${WEEKDAYS[calendar.weekday(day)] ?? ''} ${date ?? ''}/${month ?? ''}`;
}

function roleTitle({ roles }: Person): string {
  return roles.map(({ kind, beat, station }) => [kind, beat ?? station].filter(Boolean).join(' ')).join(', ');
}

function cell(
  assignment: Assignment | undefined,
  day: number,
  calendar: Calendar,
  duties: ReadonlyMap<string, Duty>,
): CellObject {
  if (assignment === undefined) return text('', shade(day, calendar));
  const duty = assignment.spells.find((spell) => spell.duty !== undefined)?.duty;
  const family = duty === undefined ? 'on-call' : duties.get(duty)?.family;
  const isProposed = assignment.spells.some(({ status }) => status === 'proposed');
  return text(assignment.code, {
    align: 'center',
    ...(family === undefined ? shade(day, calendar) : { backgroundColor: FAMILY_COLOURS[family] }),
    ...(isProposed && { fontStyle: 'italic' }),
  });
}

function shade(day: number, calendar: Calendar): CellObject {
  return calendar.weekday(day) >= 5 ? { backgroundColor: WEEKEND } : {};
}

/** Every code in use with what it stands for; italics are proposals that somebody has still to confirm. */
function legend(rota: Rota, duties: ReadonlyMap<string, Duty>): CellObject[][] {
  const used = new Set(rota.assignments.flatMap(({ spells }) => spells.map(({ duty }) => duty)));
  const codes = [...duties.values()].filter(({ id }) => used.has(id));
  return [
    ...codes.map((duty) => [
      text(duty.code ?? duty.id, { backgroundColor: FAMILY_COLOURS[duty.family], align: 'center' }),
      text(`${duty.name}, ${duty.start}–${duty.end}`),
    ]),
    [
      text('oc, +', { backgroundColor: FAMILY_COLOURS['on-call'], align: 'center' }),
      text('on call; + with a duty'),
    ],
    [text('italic', { fontStyle: 'italic', align: 'center' }), text('proposed, not yet confirmed')],
  ];
}
