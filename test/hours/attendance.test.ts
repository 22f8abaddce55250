/** What comes to pass of what is planned (K12): by kind of duty in planning, of a person only where the organisation says so. */
import { describe, expect, it } from 'vitest';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { personHoursText } from '../../src/cli/render/person-hours.ts';
import { compile } from '../../src/compile/compile.ts';
import { secondReading } from '../../src/compose.ts';
import type { Organisation, Rota, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { boardOf } from '../../src/rota/board.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';
import { ROTA, Said, SCENARIO } from './said.ts';

/** Four evenings in June, of which one was cancelled and two were worked, and a morning. */
function said(): Said {
  const lines = new Said();
  lines.record({ kind: 'attended', date: '2025-06-03', duty: 'D' });
  lines.record({ kind: 'cancelled', date: '2025-06-10' });
  lines.record({ kind: 'attended', date: '2025-06-17', duty: 'D' });
  lines.record({ kind: 'attended', date: '2025-06-18', duty: 'M' });
  return lines;
}

const known = (lines: Said) => ({ lines: lines.lines, now: 0 });

describe('attendance', () => {
  it('is counted by kind of duty, beside the part that plans reckon with', () => {
    const [evening, morning] = SCENARIO.duties!;
    const scenario = { ...SCENARIO, duties: [{ ...evening!, attendance: 0.75 }, morning!] };
    const found = boardOf({ ...ROTA, scenario }, known(said()), secondReading).attendance;
    expect(found).toEqual([{ duty: 'D', expected: 0.75, attended: 2, cancelled: 1 }]);
  });
  it('of one person is counted only where an organisation does so, and shown to them', () => {
    const counting = (attendancePerPerson: boolean): Rota => {
      const organisations = SCENARIO.organisations.map((each): Organisation =>
        each.id === 'POL' ? { ...each, attendancePerPerson } : each,
      );
      return { ...ROTA, scenario: { ...SCENARIO, organisations } };
    };
    const [val] = hoursReport(counting(true), known(said()));
    expect(val!.attendance).toEqual({ attended: 3, cancelled: 1 });
    expect(personHoursText(val!)).toContain('3 duties attended, 1 cancelled.');
    expect(
      hoursReport(counting(true), known(said())).find(({ person }) => person === 'fay')!.attendance,
    ).toBe(undefined);
    expect(hoursReport(counting(false), known(said()))[0]!.attendance).toBe(undefined);
  });
  it('of less than all asks for more: three evenings of 4 h reckoned with at 75 % are 9 h', () => {
    const scenario = (hoursPerWeek: number): Scenario =>
      small({
        period: { from: '2025-06-02', days: 7 },
        places: [{ id: 'green', name: 'Green', lat: 50, lon: -5 }],
        beats: [
          { id: 'b', name: 'B', organisation: 'POL', parishes: [{ id: 'p', name: 'P', place: 'green' }] },
        ],
        people: [{ id: 'val', name: 'Val', roles: [{ organisation: 'POL', kind: 'volunteer', beat: 'b' }] }],
        availability: [{ person: 'val', state: 'offered', when: {} }],
        duties: [{ ...dayPatrol('18:00', '22:00', { attendance: 0.75 }), roles: ['volunteer'] }],
        demands: [{ kind: 'patrol-hours', id: 'seen', beats: ['b'], hoursPerWeek, roles: ['volunteer'] }],
      });
    const missing = (hoursPerWeek: number): number => {
      const rota = rotaOf(
        scenario(hoursPerWeek),
        ['02', '04', '06'].map((day) => ['val', `2025-06-${day}`, 'D', 'b'] as const),
      );
      const compiled = compile(rota.scenario);
      const [shortfall] = shortfallsOf(compiled.problem, optionRows(compiled, rota));
      return shortfall?.missing ?? 0;
    };
    expect([missing(9), missing(12)]).toEqual([0, 180]);
  });
});
