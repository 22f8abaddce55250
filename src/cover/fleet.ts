/** Which pumps of a station there are at a time, and which of them can be driven. */
import type { Pump, Station } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { covers, type Interval, overlaps } from '../time/intervals.ts';

/** Pumps that exist in the whole of a stretch, first pump first. */
export function pumpsAt(calendar: Calendar, { pumps }: Station, [from, to]: Interval): Pump[] {
  return pumps.filter((pump) => covers([calendar.interval(pump)], from, to));
}

/** Whether the vehicle can go in all of a stretch, if somebody crews it. */
export function onTheRoad(calendar: Calendar, { outages = [] }: Pump, time: Interval): boolean {
  return !outages.some((outage) => overlaps(calendar.interval(outage), time));
}

/** Minutes at which pumps come, go, break down and are mended. */
export function fleetEdges(calendar: Calendar, { pumps }: Station): number[] {
  return pumps.flatMap((pump) => [pump, ...(pump.outages ?? [])].flatMap((held) => calendar.interval(held)));
}
