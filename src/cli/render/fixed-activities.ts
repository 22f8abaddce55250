import { registerOf } from '../../cover/register.ts';
import type { Rota, Spell } from '../../domain/index.ts';
import { fixedActivities } from '../../rota/fixed-activities.ts';
import type { Calendar } from '../../time/calendar.ts';

/** `11:00–11:15 Start of shift`, `19:00–20:30 Parish meeting (1 of 3 who can)`: what is fixed inside a person’s spell, by time. */
export function activityTexts(rota: Rota, calendar: Calendar): (person: string, spell: Spell) => string[] {
  const activities = fixedActivities(registerOf(rota.scenario, calendar), rota).sort(
    (a, b) => a.from - b.from,
  );
  return (person, { start, end }) => {
    const [from, to] = [calendar.minuteOf(start), calendar.minuteOf(end)];
    return activities
      .filter((each) => from <= each.from && each.to <= to && each.people.includes(person))
      .map(({ name, takes, people, ...time }) => {
        const [begins, ends] = [time.from, time.to].map((minute) => calendar.iso(minute).slice(11, 16));
        const choice = takes < people.length ? ` (${takes} of ${people.length} who can)` : '';
        return `${begins ?? ''}–${ends ?? ''} ${name}${choice}`;
      });
  };
}
