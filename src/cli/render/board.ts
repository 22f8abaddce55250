import type { PrintedTable } from '../../formats/tables-workbook.ts';
import type { Board } from '../../rota/board.ts';
import { percent } from './cover.ts';
import { columns, printed } from './printed-tables.ts';

/** The risks first, then the figures, a table each; tables without rows are left out. */
export function boardText(board: Board): string {
  const [risks, ...tables] = boardTables(board);
  const { name, first, last, people, required } = board;
  const told = (figures: Readonly<Record<string, number>>): string =>
    Object.entries(figures)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ');
  return [
    `${name}, ${first} to ${last}\n`,
    `People by role: ${told(people)}.\n`,
    Object.keys(required).length === 0 ? '' : `Required hours: ${told(required)}.\n`,
    (risks?.rows.length ?? 0) === 0 ? '\nNo risks are open.\n' : '',
    ...[risks, ...tables].map((each) => (each === undefined ? '' : printed(each))),
  ].join('');
}

/** What a board is shown, a table each, the risks first. */
export function boardTables({ risks, pumps, visits, calls, tags, posts, expiries }: Board): PrintedTable[] {
  const hours = (minutes: number): number => Math.round((minutes / 60) * 10) / 10;
  return [
    {
      name: 'Open risks',
      columns: columns(['Kind', 10], ['Risk', 90]),
      rows: risks.map(({ kind, text }) => [kind, text]),
    },
    {
      name: 'Fire cover',
      columns: columns(
        ['Station', 16],
        ['Pump', 16],
        ['Planned', 10],
        ['Target', 10],
        ['No crew (h)', 12],
        ['Longest gap (h)', 14],
      ),
      rows: pumps.map(({ station, pump, planned, target, off, longestGap }) => [
        ...[station, pump, percent(planned), target === undefined ? '' : percent(target)],
        ...[hours(off), hours(longestGap)],
      ]),
    },
    {
      name: 'Prevention',
      columns: columns(['Demand', 24], ['Visits due', 12], ['Late', 10], ['Referred by', 40]),
      rows: visits.map(({ demand, due, missing, referred }) => [
        ...[demand, due, missing],
        Object.entries(referred)
          .map(([service, count]) => `${service} ${count}`)
          .join(', '),
      ]),
    },
    {
      name: 'Calls',
      columns: columns(
        ['Organisation', 16],
        ['From', 12],
        ['Through', 12],
        ['Calls (h)', 10],
        ['Work (h)', 10],
        ['Share', 10],
      ),
      rows: calls.map(({ organisation, first, last, calls: minutes, working, share }) => [
        ...[organisation, first, last, hours(minutes), hours(working), percent(share)],
      ]),
    },
    {
      name: 'What was done',
      columns: columns(['Year', 10], ['Tag', 14], ['Times', 8], ['Hours', 10]),
      rows: tags.map(({ year, tag, times, minutes }) => [year, tag, times, hours(minutes)]),
    },
    {
      name: 'Establishment',
      columns: columns(
        ['Organisation', 14],
        ['Post', 28],
        ['Held by', 36],
        ['Filled', 10],
        ['Vacant from', 12],
        ['Advertise by', 12],
      ),
      rows: posts.map(({ organisation, post, holders, filled, vacantFrom = '', hireBy = '' }) => [
        ...[
          organisation,
          post,
          holders.map(({ name }) => name).join(', '),
          percent(filled),
          vacantFrom,
          hireBy,
        ],
      ]),
    },
    {
      name: 'Ending soon',
      columns: columns(['Person', 22], ['Kind', 10], ['What', 28], ['Through', 12], ['Last needed', 12]),
      rows: expiries.map(({ name, kind, what, through, lastNeeded = '' }) => [
        name,
        kind,
        what,
        through,
        lastNeeded,
      ]),
    },
  ];
}
