import type { DemandRecord } from '../../domain/index.ts';

/** A bit of everything that a neighbourhood team is asked for. */
export function demands(): DemandRecord[] {
  return [
    { kind: 'staffing', id: 'early-cover', duties: ['early'], when: {}, need: 1, strength: 'soft' },
    { kind: 'patrol-hours', id: 'town-hours', beats: ['MIL'], hoursPerWeek: 40 },
    { kind: 'patrol-hours', id: 'rural-hours', beats: ['HOL', 'STO'], hoursPerWeek: 24 },
    { kind: 'parish-visits', id: 'parish-visits', visits: 2, everyDays: 28, minutes: 45 },
    { kind: 'longest-gap', id: 'parish-gap', days: 21 },
    {
      kind: 'peak-presence',
      id: 'weekend-evenings',
      beats: ['MIL'],
      when: { weekdays: ['fri', 'sat'] },
      start: '18:00',
      end: '22:00',
      need: 2,
    },
    {
      kind: 'commitment',
      id: 'parish-meeting',
      name: 'Parish meeting',
      when: { rrule: 'FREQ=MONTHLY;BYDAY=2TU' },
      start: '19:00',
      end: '20:30',
      place: 'upper-hollow',
      need: 1,
    },
    {
      kind: 'staffing',
      id: 'drill',
      duties: ['DR'],
      when: { weekdays: ['tue'] },
      need: 6,
      roles: ['on-call'],
    },
  ];
}
