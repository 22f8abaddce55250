import type { Duty } from '../../domain/index.ts';
import { FIRE, POLICE } from './organisations.ts';

/** Early and late patrol, a volunteer evening, the weekly drill night. */
export function duties(): Duty[] {
  const patrol = { organisation: POLICE, activity: 'patrol', area: 'beat' } as const;
  return [
    {
      id: 'E',
      name: 'Early',
      ...patrol,
      roles: ['pcso'],
      family: 'early',
      start: '07:00',
      end: '15:00',
      breakMinutes: 36,
    },
    {
      id: 'L',
      name: 'Late',
      ...patrol,
      roles: ['pcso'],
      family: 'late',
      start: '14:00',
      end: '22:00',
      breakMinutes: 36,
    },
    {
      id: 'V',
      name: 'Volunteer evening',
      ...patrol,
      roles: ['volunteer'],
      family: 'late',
      start: '18:00',
      end: '22:00',
    },
    {
      id: 'DR',
      name: 'Drill night',
      organisation: FIRE,
      roles: ['on-call'],
      activity: 'drill',
      family: 'late',
      start: '19:00',
      end: '21:00',
      weekdays: ['tue'],
      area: 'none',
    },
  ];
}
