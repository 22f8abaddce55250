import type { CellObject } from 'write-excel-file/node';
import type { Assignment, Duty, Person, Scenario } from '../../domain/index.ts';
import type { Rota } from '../../domain/rota.ts';
import { createCalendar, type Calendar } from '../../time/calendar.ts';
import { legendOf } from './legend.ts';
import { dayTitle, FAMILY_COLOURS, header, text, WEEKEND, type RotaSheet } from './style.ts';

/** People × days: a row a person, a column an operational day, rota codes coloured by shift family, and a legend. */
export function rotaSheet(rota: Rota): RotaSheet {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const duties = new Map((scenario.duties ?? []).map((duty) => [duty.id, duty]));
  const roleOf = roleTitles(scenario);
  const assigned = new Map(rota.assignments.map((each) => [`${each.person} ${each.date}`, each]));
  return {
    sheet: 'Rota',
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    columns: [{ width: 20 }, { width: 38 }, ...days.map(() => ({ width: 5 }))],
    data: [
      [
        header('Person'),
        header('Role'),
        ...days.map((day) => header(dayTitle(day, calendar), { align: 'center', ...shade(day, calendar) })),
      ],
      ...scenario.people.map((person) => [
        text(person.name, { fontWeight: 'bold' }),
        text(roleOf(person)),
        ...days.map((day) =>
          cell(assigned.get(`${person.id} ${calendar.dateOf(day)}`), day, calendar, duties),
        ),
      ]),
      [],
      ...legend(rota),
    ],
  };
}

/** `pcso Milford, on-call Milton`: where people are, by name. */
function roleTitles({ organisations, stations = [], beats = [] }: Scenario): (person: Person) => string {
  const names = new Map([...organisations, ...stations, ...beats].map(({ id, name }) => [id, name]));
  return ({ roles }) =>
    roles
      .map(({ kind, beat, station, organisation }) => {
        const where = beat ?? station ?? organisation;
        return `${kind} ${names.get(where) ?? where}`;
      })
      .join(', ');
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
function legend(rota: Rota): CellObject[][] {
  return [
    ...legendOf(rota).map(({ code, family, meaning }) => [
      text(code, { backgroundColor: FAMILY_COLOURS[family], align: 'center' }),
      text(meaning),
    ]),
    [
      text('6, 12, …', { backgroundColor: FAMILY_COLOURS['on-call'], align: 'center' }),
      text('hours on call'),
    ],
    [text('+', { align: 'center' }), text('with a duty: fire pager carried, or on call before or after it')],
    [text('italic', { fontStyle: 'italic', align: 'center' }), text('proposed, not yet confirmed')],
  ];
}
