import { z } from 'zod';
import { course } from './course.ts';
import { demand } from './demand.ts';
import { activity, dayRecord, duty, shiftPattern, workedMinutes } from './duty.ts';
import { hotspot } from './hotspot.ts';
import { agreement, organisation } from './organisation.ts';
import { override } from './override.ts';
import {
  accountEntry,
  availability,
  callOut,
  leave,
  person,
  power,
  request,
  restriction,
  skill,
} from './person.ts';
import { beat, place, station, travel, vehicle } from './place.ts';
import { date, localTime } from './primitives.ts';
import { standDown } from './stand-down.ts';

/** The whole input of one planning run: a snapshot of dated records plus a period. */
export const scenario = z.strictObject({
  format: z.literal('muster-scenario').describe('Always muster-scenario.'),
  version: z.literal(1).describe('Version of this form.'),
  name: z.string().describe('Name of the scenario.'),
  description: z.string().optional().describe('What it is for.'),
  period: z
    .strictObject({
      from: date.describe('First operational day planned.'),
      days: z.int().min(1).max(400).describe('Number of days planned.'),
    })
    .describe('What is planned.'),
  zone: z.string().optional().describe('IANA time zone; left out: Europe/London.'),
  dayStart: localTime
    .optional()
    .describe('Clock time at which an operational day starts, so that a night is one duty; left out: 07:00.'),
  organisations: z.array(organisation).min(1).describe('Police force, fire service, council, …'),
  places: z.array(place).optional().describe('Public places.'),
  travel: travel.optional().describe('Travel times; left out: circuity 1.4, 30/45/50 km/h, 2 minutes.'),
  skills: z.array(skill).optional().describe('Skills.'),
  powers: z.array(power).optional().describe('Powers.'),
  courses: z.array(course).optional().describe('Courses for newcomers to a role.'),
  activities: z.array(activity).optional().describe('Activities.'),
  duties: z.array(duty).optional().describe('Duty templates (rota codes).'),
  patterns: z.array(shiftPattern).optional().describe('Shift patterns.'),
  beats: z.array(beat).optional().describe('Beats and their parishes.'),
  hotspots: z.array(hotspot).optional().describe('Beats in which more is at stake.'),
  stations: z.array(station).optional().describe('Fire stations and their pumps.'),
  vehicles: z.array(vehicle).optional().describe('Shared vehicles and other resources.'),
  agreements: z.array(agreement).optional().describe('Agreements between organisations.'),
  people: z.array(person).min(1).describe('People.'),
  availability: z.array(availability).optional().describe('What people said about their time.'),
  leave: z.array(leave).optional().describe('Leave and other absence.'),
  callOuts: z.array(callOut).optional().describe('Calls that people answered, for the rest after them.'),
  restrictions: z.array(restriction).optional().describe('Limits on duties.'),
  requests: z.array(request).optional().describe('Wishes.'),
  demands: z.array(demand).optional().describe('What must be covered, besides the crews of the pumps.'),
  standDowns: z.array(standDown).optional().describe('Times in which less is asked for than usual.'),
  locked: z
    .array(dayRecord)
    .optional()
    .describe('Assignments that must not change; those of people who have to be asked: what they accepted.'),
  baseline: z
    .array(dayRecord)
    .optional()
    .describe('Published rota or standing pattern; departures cost points.'),
  wholeBaseline: z
    .boolean()
    .optional()
    .describe(
      'true: the baseline has days off too, and of days without a record nothing was published; left out: whoever has a record in it is off on the days without one.',
    ),
  overrides: z.array(override).optional().describe('Rules set aside for somebody for some days.'),
  history: z.array(dayRecord).optional().describe('What was worked before the period.'),
  accounts: z
    .array(accountEntry)
    .optional()
    .describe('Hours added to and taken from accounts of time; they stay from period to period.'),
  worked: z.array(workedMinutes).optional().describe('Minutes worked before the period, for long averages.'),
});
export type Scenario = z.infer<typeof scenario>;
