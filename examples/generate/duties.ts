import type { Activity, Duty, Station } from '../../src/domain/index.ts';
import { DRILL_DAY } from './availability.ts';

/** Break that makes five shifts of eight hours 37 paid hours. */
const BREAK = 36;
/** Paid meal breaks in twelve hours: three in 24 hours, as the Grey Book counts them. */
const MEALS = 90;

export const PATROL: Activity = {
  id: 'patrol',
  name: 'Patrol on foot or by car',
  visible: true,
  releasable: true,
  loneAllowed: true,
};
export const DRILL: Activity = { id: 'drill', name: 'Drill at the station', releasable: true };
export const OFFICE: Activity = { id: 'office', name: 'Office and problem solving', releasable: true };

/** A patrol duty of twelve hours, for officers of three services. */
export function triServiceDuty(
  organisation: string,
  id: string,
  family: 'day' | 'late',
  start: string,
  end: string,
): Duty {
  return {
    id,
    name: `Tri-service ${family}`,
    organisation,
    roles: ['tri-service'],
    activity: PATROL.id,
    family,
    start,
    end,
    paidBreakMinutes: MEALS,
  };
}

/** A patrol duty of PCSOs: eight hours, 7 h 24 min of them paid. */
export function pcsoDuty(
  organisation: string,
  id: string,
  family: Duty['family'],
  start: string,
  end: string,
): Duty {
  const names = { early: 'Early', day: 'Day', late: 'Late', night: 'Night' };
  return {
    id,
    name: names[family],
    organisation,
    roles: ['pcso'],
    activity: PATROL.id,
    family,
    start,
    end,
    breakMinutes: BREAK,
  };
}

/** The usual set: earlies, days and lates in the window 07–24. */
export function pcsoDuties(organisation: string): Duty[] {
  return [
    pcsoDuty(organisation, 'E', 'early', '07:00', '15:00'),
    pcsoDuty(organisation, 'D', 'day', '10:00', '18:00'),
    pcsoDuty(organisation, 'L', 'late', '15:00', '23:00'),
    {
      ...pcsoDuty(organisation, 'X', 'late', '16:00', '24:00'),
      name: 'Weekend late',
      weekdays: ['fri', 'sat'],
    },
  ];
}

/** Evening and weekend duties of volunteers, inside those of PCSOs so that one can go along. */
export function volunteerDuties(organisation: string): Duty[] {
  const common = { organisation, roles: ['volunteer' as const], activity: PATROL.id };
  return [
    { id: 'VE', name: 'Volunteer evening', ...common, family: 'late', start: '18:00', end: '22:00' },
    {
      id: 'VW',
      name: 'Volunteer weekend',
      ...common,
      family: 'day',
      start: '10:00',
      end: '15:00',
      weekdays: ['sat', 'sun'],
    },
  ];
}

/** The weekly drill of a station: two paid hours for everyone who rides there. */
export function drillOf(station: Station): Duty {
  return {
    id: drillId(station.id),
    code: 'DR',
    name: `Drill ${station.name}`,
    organisation: station.organisation,
    roles: ['on-call'],
    activity: DRILL.id,
    family: 'late',
    start: '19:00',
    end: '21:00',
    weekdays: [DRILL_DAY],
    area: 'none',
  };
}

export function drillId(station: string): string {
  return `drill-${station}`;
}
