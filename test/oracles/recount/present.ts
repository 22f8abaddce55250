/** How many people are visible in some beats through a quarter hour, whenever their duties began. */
import { MINUTE, STEP } from './dates.ts';
import { pastDuties } from './past.ts';
import { dutyOf, isVisible, isWanted, type Who, type Worked } from './worked.ts';

export function presentAt(
  { scenario, pieces }: Worked,
  who: Who,
  beats: readonly string[],
  slot: number,
): number {
  const end = slot + STEP * MINUTE;
  const planned = pieces.filter(
    ({ person, spell, from, to }) =>
      spell.kind === 'duty' &&
      beats.includes(spell.beat ?? '') &&
      isVisible(scenario, dutyOf(scenario, spell).activity) &&
      from <= slot &&
      end <= to &&
      isWanted(scenario, who, person, spell, slot, end),
  );
  const past = pastDuties(scenario).filter(
    ({ person, spell, beat, from, to }) =>
      beats.includes(beat ?? '') &&
      from <= slot &&
      end <= to &&
      isWanted(scenario, who, person, spell, slot, end),
  );
  return planned.length + past.length;
}
