import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Rota, Spell } from '../../src/domain/rota.ts';
import { legendOf } from '../../src/formats/rota-workbook/legend.ts';
import { rotaWorkbook } from '../../src/formats/rota-workbook.ts';
import { template } from '../../src/formats/template.ts';
import { unzipped } from './unzipped.ts';

const work: Spell = {
  kind: 'duty',
  start: '2026-06-01T07:00+01:00',
  end: '2026-06-01T15:00+01:00',
  duty: 'E',
  beat: 'MIL',
  workingMinutes: 444,
  paidMinutes: 444,
  status: 'assigned',
};
const standby: Spell = {
  kind: 'on-call',
  start: '2026-06-02T19:00+01:00',
  end: '2026-06-03T07:00+01:00',
  station: 'MILL',
  workingMinutes: 0,
  paidMinutes: 0,
  status: 'proposed',
};
const rota: Rota = {
  format: 'muster-rota',
  version: 1,
  state: 'draft',
  engine: '0',
  limits: {},
  scenario: template(),
  assignments: [
    { person: 'P1', date: '2026-06-01', code: 'E', spells: [work] },
    { person: 'F2', date: '2026-06-02', code: '12', spells: [standby] },
  ],
  summary: { hardBreaches: 0, tiers: [], shortfalls: 0, seconds: 0, seed: 1 },
};

type Reports = Parameters<typeof rotaWorkbook>[1];

async function rowsOf(of: Rota, reports: Reports): Promise<Map<string, unknown[][]>> {
  const sheets = await readExcelFile(Buffer.from(await rotaWorkbook(of, reports)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

function sheetsOf(reports: Reports): Promise<Map<string, unknown[][]>> {
  return rowsOf(rota, reports);
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

describe('a rota as a workbook', () => {
  it('has a row a person and a column a day, with codes and a legend', async () => {
    const grid = (await sheetsOf({ hours: [], shortfalls: [] })).get('Rota') ?? [];
    expect(grid[0]?.slice(0, 4)).toEqual(['Person', 'Role', 'Mon 1/6', 'Tue 2/6']);
    expect(grid[0]).toHaveLength(2 + 28);
    expect(grid[1]?.slice(0, 3)).toEqual(['Ada Brook', 'pcso Millbridge town', 'E']);
    expect(grid.find(([name]) => name === 'Lena Marsh')?.[3]).toBe('12');
    expect(grid.flat()).toContain('Early, 07:00–15:00');
  });

  it('gives hours as numbers and leaves out what does not apply', async () => {
    const hours = [
      { name: 'Ada Brook', workingMinutes: 8880, paidMinutes: 8880, readinessMinutes: 0 },
      {
        name: 'Ivy Jarrow',
        workingMinutes: 495,
        paidMinutes: 0,
        readinessMinutes: 0,
        requiredMinutes: 480,
        creditedMinutes: 495,
      },
    ];
    const rows = (await sheetsOf({ hours, shortfalls: [] })).get('Hours') ?? [];
    expect(rows[1]).toEqual(['Ada Brook', 148, 148, 0, null, null, null]);
    expect(rows[2]).toEqual(['Ivy Jarrow', 8.25, 0, 0, 8, 8.25, null]);
  });

  it('lists shortfalls, and says so where there are none', async () => {
    const shortfall = {
      demand: 'town-hours',
      when: 'week of 1 June',
      missing: '3 h',
      tier: 'rural',
      penalty: 90,
      reason: 'P2 is on leave',
    };
    expect((await sheetsOf({ hours: [], shortfalls: [shortfall] })).get('Shortfalls')?.[1]).toEqual([
      'town-hours',
      'week of 1 June',
      '3 h',
      'P2 is on leave',
      'rural',
      90,
    ]);
    expect((await sheetsOf({ hours: [], shortfalls: [] })).get('Shortfalls')?.[1]?.[0]).toBe(
      'Every demand is met.',
    );
  });

  it('shows each hour of a pump by its worst minute, where there are pumps', async () => {
    expect((await sheetsOf({ hours: [], shortfalls: [] })).has('Station weeks')).toBe(false);
    const segments = [
      { start: '2026-06-01T07:00+01:00', end: '2026-06-01T09:30+01:00', state: 'STANDARD' },
      { start: '2026-06-01T09:30+01:00', end: '2026-06-01T10:00+01:00', state: 'OFF' },
      { start: '2026-06-01T10:00+01:00', end: '2026-06-29T07:00+01:00', state: 'FULL' },
    ] as const;
    const cover = [{ station: 'MILL', pump: 'MILL-P1', segments }];
    const rows = (await sheetsOf({ hours: [], shortfalls: [], cover })).get('Station weeks') ?? [];
    expect(rows.filter(([station]) => station === 'Millbridge')).toHaveLength(28);
    expect(rows[0]?.slice(2, 6)).toEqual(['Day', '07', '08', '09']);
    expect(rows[1]?.slice(2, 7)).toEqual(['Mon 1/6', 'S', 'S', '–', 'F']);
  });

  it('keeps the hours of a pump below the clock on the days on which it changes', async () => {
    const states = async (date: string, offsets: readonly [string, string]): Promise<unknown[]> => {
      const scenario = { ...template(), period: { from: date, days: 1 } };
      const [off, on] = [`${date}T07:00${offsets[0]}`, `${dayAfter(date)}T02:00${offsets[1]}`];
      const segments = [
        { start: off, end: on, state: 'OFF' },
        { start: on, end: `${dayAfter(date)}T07:00${offsets[1]}`, state: 'FULL' },
      ] as const;
      const cover = [{ station: 'MILL', pump: 'MILL-P1', segments }];
      const rows = await rowsOf({ ...rota, scenario, assignments: [] }, { hours: [], shortfalls: [], cover });
      const [titles = [], day = []] = rows.get('Station weeks') ?? [];
      return ['00', '01', '02', '06'].map((clock) => day[titles.indexOf(clock)]);
    };
    expect(await states('2026-10-24', ['+01:00', '+00:00'])).toEqual(['–', '–', 'F', 'F']);
    expect(await states('2026-03-28', ['+00:00', '+01:00'])).toEqual(['–', null, 'F', 'F']);
  });

  it('tells duties with one code and the same times together', () => {
    const [first] = template().duties ?? [];
    const names = ['Mill', 'Holm', 'Stoke', 'Dale'];
    const duties = names.map((name) => ({
      ...first!,
      id: `drill-${name}`,
      code: 'DR',
      name: `Drill ${name}`,
    }));
    const assignments = duties.map(({ id }) => ({
      person: 'P1',
      date: '2026-06-01',
      code: 'DR',
      spells: [{ ...work, duty: id }],
    }));
    expect(legendOf({ scenario: { ...template(), duties }, assignments })).toEqual([
      {
        code: 'DR',
        family: first!.family,
        meaning: `Drill Mill, Drill Holm and 2 more, ${first!.start}–${first!.end}`,
      },
    ]);
  });

  it('prints landscape with its headings on every page, and makes room for long text', async () => {
    const reason = 'nobody is free '.repeat(20);
    const row = { demand: 'd', when: 'w', missing: '1', tier: 'rural', penalty: 1, reason };
    const files = unzipped(await rotaWorkbook(rota, { hours: [], shortfalls: [row] }));
    const file = (path: string): string => files.get(path) ?? '';
    expect(file('xl/workbook.xml')).toContain("'Rota'!$A:$B,'Rota'!$1:$1");
    expect(file('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]*landscape[^>]*fitToWidth="1"/);
    expect(file('xl/worksheets/sheet1.xml')).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(file('xl/worksheets/sheet3.xml')).toMatch(/<row r="2"[^>]* ht="52"/);
  });
});
