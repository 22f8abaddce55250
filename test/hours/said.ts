/** A volunteer with a month of duties, and what may be said of it. */
import type { NumberedLine, Rota, Scenario } from '../../src/domain/index.ts';
import { approvalOf } from '../../src/hours/approval.ts';
import { type Recording, recordingOf } from '../../src/hours/recording.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

export const SCENARIO: Scenario = small({
  period: { from: '2025-06-01', days: 30 },
  dayStart: '00:00',
  people: [
    {
      id: 'val',
      name: 'Val Vine',
      roles: [{ organisation: 'POL', kind: 'volunteer', requiredHours: { hours: 16, per: 'month' } }],
    },
    {
      id: 'new',
      name: 'Ned New',
      roles: [
        {
          organisation: 'POL',
          kind: 'volunteer',
          from: '2025-06-16',
          requiredHours: { hours: 16, per: 'month' },
        },
      ],
    },
    { id: 'fay', name: 'Fay Fox', roles: [{ organisation: 'FIRE', kind: 'wholetime' }] },
  ],
  duties: [
    { ...dayPatrol('18:00', '22:30', { breakMinutes: 30, area: 'none' }), roles: ['volunteer'] },
    { ...dayPatrol('09:00', '13:00', { id: 'M', name: 'Morning', area: 'none' }), roles: ['volunteer'] },
  ],
});

/** Val patrols on four evenings: 16 h. */
export const ROTA: Rota = rotaOf(
  SCENARIO,
  ['2025-06-03', '2025-06-10', '2025-06-17', '2025-06-24'].map((date) => ['val', date, 'D'] as const),
);

export const CALENDAR = createCalendar(SCENARIO);
export const JULY = '2025-07-01T09:00:00Z';

/** Lines as they come one after another; each must be taken. */
export class Said {
  readonly lines: NumberedLine[] = [];
  readonly #rota: Rota;

  constructor(rota: Rota = ROTA) {
    this.#rota = rota;
  }

  /** Says something; returns what is wrong with it: nothing if it was kept. */
  record(recording: Partial<Recording> & Pick<Recording, 'kind'>, instant = JULY): string[] {
    return this.#keep(
      recordingOf(this.#rota, this.lines, { person: 'val', by: 'val', ...recording }, instant),
    );
  }

  approve(number: number, by: string): string[] {
    return this.#keep(approvalOf(this.#rota, this.lines, number, by, JULY));
  }

  #keep(said: ReturnType<typeof recordingOf> | ReturnType<typeof approvalOf>): string[] {
    if ('issues' in said)
      return said.issues.map(({ where, found, expected }) => `${where}: ${found}; ${expected}`);
    this.lines.push({ number: this.lines.length + 1, line: said.line });
    return [];
  }
}

/** The elapsed minute of a local time. */
export function minute(local: string): number {
  return CALENDAR.minuteOf(local);
}
