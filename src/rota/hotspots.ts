/** Presence where more is at stake. */
import type { Hotspot, Rota } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { overlaps } from '../time/intervals.ts';
import { visibleDuties } from './presence.ts';

export interface HotspotFigures {
  readonly hotspot: string;
  readonly layer: Hotspot['layer'];
  readonly beats: readonly string[];
  /** Visible minutes planned there while it holds. */
  readonly minutes: number;
}

/** Visible hours in the beats of each hotspot that holds on some day of the rota. */
export function hotspotsOf({ scenario, assignments }: Rota): HotspotFigures[] {
  const calendar = createCalendar(scenario);
  const shown = visibleDuties(scenario);
  const spells = assignments.flatMap((day) => day.spells);
  return (scenario.hotspots ?? [])
    .filter((hotspot) => overlaps(calendar.interval(hotspot), [0, calendar.dayStart(calendar.days)]))
    .map((hotspot): HotspotFigures => {
      const held = calendar.interval(hotspot);
      const there = spells.filter(({ duty = '', beat = '', start }) => {
        const minute = calendar.minuteOf(start);
        return shown.has(duty) && hotspot.beats.includes(beat) && held[0] <= minute && minute < held[1];
      });
      return {
        hotspot: hotspot.id,
        layer: hotspot.layer,
        beats: hotspot.beats,
        minutes: there.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0),
      };
    });
}
