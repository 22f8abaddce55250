import { z } from 'zod';
import { id, localTime, moment, validity, weekday } from './primitives.ts';

export const character = z.enum(['urban', 'fringe', 'rural']);

/** A public place. Nobody's home is ever a place. */
export const place = z.strictObject({
  id: id.describe('Short name.'),
  name: z.string().describe('Name on the map.'),
  lat: z.number().min(-90).max(90).describe('Latitude, degrees (WGS84).'),
  lon: z.number().min(-180).max(180).describe('Longitude, degrees (WGS84).'),
  character: character.optional().describe('Sets the driving speed; left out: rural.'),
  population: z.int().min(0).optional().describe('Residents.'),
  source: z.string().optional().describe('Where the coordinates come from.'),
});
export type Place = z.infer<typeof place>;

/** How long a drive takes: great-circle distance × circuity / speed + a fixed part, unless overridden. */
export const travel = z.strictObject({
  circuity: z.number().min(1).describe('Road distance / great-circle distance.'),
  speedKmh: z
    .strictObject({
      urban: z.number().positive().describe('km/h between urban places.'),
      fringe: z.number().positive().describe('km/h where one end is on a town fringe.'),
      rural: z.number().positive().describe('km/h where one end is rural.'),
    })
    .describe('Average speed; the slower end decides.'),
  fixedMinutes: z.number().min(0).describe('Minutes to get going and to park.'),
  overrides: z
    .array(
      z.strictObject({
        a: z.string().describe('Place.'),
        b: z.string().describe('Place; the drive takes as long both ways.'),
        minutes: z.number().min(0).describe('Minutes by road.'),
        ...validity,
        reason: z.string().optional().describe('River, ferry, bridge closed, …'),
      }),
    )
    .optional()
    .describe('Pairs for which the formula is wrong. The last that holds on a day counts.'),
});
export type Travel = z.infer<typeof travel>;

/** The public's smallest unit: a parish or ward, visited from time to time. */
export const parish = z.strictObject({
  id: id.describe('Short name.'),
  name: z.string().describe('Name.'),
  place: z.string().describe('Place at its centre.'),
});
export type Parish = z.infer<typeof parish>;

/** A named officer's area: one or more parishes. */
export const beat = z.strictObject({
  id: id.describe('Short name, shown in the rota.'),
  name: z.string().describe('Name.'),
  organisation: z.string().describe('Who polices it.'),
  character: character.optional().describe('urban, fringe or rural; left out: rural.'),
  parishes: z.array(parish).min(1).describe('Its parishes or wards.'),
  taskedBy: z
    .string()
    .optional()
    .describe(
      'Person who says what is done there; where duties taken or swapped wait for a planner, that is them. Left out: nobody in particular.',
    ),
  ...validity,
});
export type Beat = z.infer<typeof beat>;

/** How many people with which skill ride; one person fills one seat. */
export const crewForm = z.strictObject({
  state: z.enum(['FULL', 'STANDARD', 'LIMITED']).describe('What the pump is with this crew.'),
  seats: z
    .array(
      z.strictObject({
        kind: z.string().describe('Seat, e.g. OIC, driver, BA, any.'),
        count: z.int().min(1).describe('How many such seats.'),
        skills: z
          .array(z.string())
          .describe('Any one of these skills fills the seat; empty: anyone who is a rider of the station.'),
      }),
    )
    .min(1)
    .describe('The seats.'),
  combine: z
    .array(z.array(z.string()).min(2).describe('Kinds of seat, e.g. OIC and driver.'))
    .optional()
    .describe('Seats of different kinds that one person may fill together; left out: one seat a person.'),
  riders: z
    .int()
    .min(1)
    .optional()
    .describe('Fewest people aboard, however seats are combined; left out: as many as there are seats.'),
  weight: z.int().min(0).optional().describe('Points per minute in which not even this crew can be formed.'),
});
export type CrewForm = z.infer<typeof crewForm>;

/** A fire engine and the crews it may go with, best first. */
export const pump = z.strictObject({
  id: id.describe('Short name.'),
  name: z.string().optional().describe('Name.'),
  crews: z.array(crewForm).min(1).describe('Crew forms; the pump is off the run if none can be formed.'),
  target: z.number().min(0).max(1).optional().describe('Share of minutes at STANDARD or better aimed at.'),
  jumpCrewedWith: z
    .string()
    .optional()
    .describe(
      'Another vehicle of the station whose riders it takes: only one of the two goes at a time. Left out: it has riders of its own.',
    ),
  outages: z
    .array(
      z.strictObject({
        from: moment.describe('First day (or minute).'),
        through: moment.describe('Last day (or minute).'),
        reason: z.string().optional().describe('Repair, service, on loan, …'),
      }),
    )
    .optional()
    .describe('When the vehicle itself is off the road, whoever is there.'),
  ...validity,
});
export type Pump = z.infer<typeof pump>;

/** A fire station with its pumps. People count there if they can be there within its turn-in time. */
export const station = z.strictObject({
  id: id.describe('Short name.'),
  name: z.string().describe('Name.'),
  organisation: z.string().describe('Fire service.'),
  place: z.string().describe('Where it stands.'),
  turnInMinutes: z.number().min(0).describe('Longest time in which a person must get there, minutes.'),
  slowerMinutes: z
    .array(z.number().positive())
    .optional()
    .describe('Slower turn-in times that are still worth something (20, 60, 180), ascending: DELAYED cover.'),
  changeTimes: z
    .array(localTime)
    .min(1)
    .describe(
      'Clock times at which on-call periods may begin and end, ascending from the operational day start.',
    ),
  offeredCounts: z
    .boolean()
    .optional()
    .describe('true: offered time is available without being confirmed; left out: false.'),
  master: z
    .strictObject({
      system: z.string().describe('Name of the system.'),
      staleMinutes: z
        .int()
        .min(1)
        .optional()
        .describe('Minutes after which what it said last is too old; left out: 60.'),
    })
    .optional()
    .describe('Another system that is the one master of who is there now; left out: Muster is.'),
  key: z.boolean().optional().describe('Kept on the run before others: its minutes weigh three times.'),
  pumps: z.array(pump).min(1).describe('First pump first: it is crewed before the second.'),
  crewedHours: z
    .array(
      z.strictObject({
        start: localTime.describe('From this time.'),
        end: localTime.describe('To this time.'),
        weekdays: z.array(weekday).optional().describe('On these days; left out: all.'),
        seats: z.int().min(1).describe('People of a wholetime watch, complete crews, not rostered here.'),
      }),
    )
    .optional()
    .describe(
      'Hours in which a wholetime watch crews the first pump, so that it asks nothing of on-call people.',
    ),
  ...validity,
});
export type Station = z.infer<typeof station>;

/** A vehicle or other thing of which there is only so much: command unit, horse, van. */
export const vehicle = z.strictObject({
  id: id.describe('Short name.'),
  name: z.string().describe('Name.'),
  base: z.string().optional().describe('Place it stands at.'),
  capacity: z.int().min(1).optional().describe('How many of it there are; left out: 1.'),
  skills: z.array(z.string()).optional().describe('Skills of which its crew needs one each.'),
  ...validity,
});
export type Vehicle = z.infer<typeof vehicle>;
