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
    presenceText(board.presence),
    Object.keys(required).length === 0 ? '' : `Required hours: ${told(required)}.\n`,
    (risks?.rows.length ?? 0) === 0 ? '\nNo risks are open.\n' : '',
    ...[risks, ...tables].map((each) => (each === undefined ? '' : printed(each))),
  ].join('');
}

function presenceText({ visible, abstracted }: Board['presence']): string {
  const parts = [
    ...(visible === undefined ? [] : [`${percent(visible)} of the duty hours are visible`]),
    ...(abstracted === undefined ? [] : [`${percent(abstracted)} of the hours in beats are outside the own`]),
  ];
  return parts.length === 0 ? '' : `${parts.join('; ')}.\n`;
}

/** What a board is shown, a table each, the risks first. */
export function boardTables({
  risks,
  pumps,
  visits,
  presence,
  hotspots,
  calls,
  tags,
  attendance,
  posts,
  leadership,
  expiries,
}: Board): PrintedTable[] {
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
      columns: columns(
        ['Demand', 24],
        ['Visits due', 12],
        ['Late', 10],
        ['Referred by', 40],
        ['Attendances saved', 18],
      ),
      rows: visits.map(({ demand, due, missing, referred, saved }) => [
        ...[demand, due, missing],
        Object.entries(referred)
          .map(([service, count]) => `${service} ${count}`)
          .join(', '),
        saved,
      ]),
    },
    {
      name: 'Presence',
      columns: columns(['Beat', 28], ['Visible (h)', 12], ['By own officers', 16]),
      rows: presence.beats.map(({ name, minutes, byOwn }) => [
        ...[name, hours(minutes), byOwn === undefined ? '' : percent(byOwn)],
      ]),
    },
    {
      name: 'Hotspots',
      columns: columns(['Hotspot', 20], ['Layer', 10], ['Beats', 40], ['Visible (h)', 12]),
      rows: hotspots.map(({ hotspot, layer, beats, minutes }) => [
        hotspot,
        layer,
        beats.join(', '),
        hours(minutes),
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
      name: 'Attendance',
      columns: columns(['Duty', 12], ['Attended', 10], ['Cancelled', 10], ['Part', 10], ['Planned with', 12]),
      rows: attendance.map(({ duty, attended, cancelled, expected }) => [
        ...[duty, attended, cancelled],
        ...[attended + cancelled === 0 ? '' : percent(attended / (attended + cancelled)), percent(expected)],
      ]),
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
      name: 'Leaders',
      columns: columns(['Organisation', 14], ['Leader', 28], ['Leads', 8], ['Most', 8]),
      rows: leadership.leaders.map(({ organisation, name, people, most }) => [
        ...[organisation, name, people],
        most ?? '',
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
