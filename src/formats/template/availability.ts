import type { Availability } from '../../domain/index.ts';

/** What the volunteers and the on-call people offer. */
export function availability(): Availability[] {
  return [...volunteerTime(), ...fireTime()];
}

function volunteerTime(): Availability[] {
  return ['V1', 'V2'].map((person): Availability => ({
    person,
    state: 'offered',
    when: { weekdays: person === 'V1' ? ['wed', 'fri', 'sat'] : ['tue', 'fri', 'sat'] },
    start: '17:00',
    end: '23:00',
  }));
}

/** Half of them are free by day, half by night, and all at weekends: a weekday is what is hard to cover. */
function fireTime(): Availability[] {
  return Array.from({ length: 8 }, (_, index) => `F${index + 1}`).flatMap((person, index): Availability[] => [
    {
      person,
      state: 'offered',
      when: { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] },
      ...(index % 2 === 0 ? { start: '07:00', end: '19:00' } : { start: '19:00', end: '07:00' }),
    },
    { person, state: 'offered', when: { weekdays: ['sat', 'sun'] } },
    { person, state: 'offered', when: { weekdays: ['tue'] }, start: '19:00', end: '21:00' },
  ]);
}
