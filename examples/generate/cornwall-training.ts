import type { Course, Person, TrainingBlock } from '../../src/domain/index.ts';

const course = (id: string, name: string, organisation: string, days: number): Course => ({
  ...{ id, name, organisation, for: ['tri-service'], days },
});

/** Two days with the council and six weeks with the police, then fire and medical: what an officer learns. */
export const COURSES: readonly Course[] = [
  course('council', 'Council induction', 'CC', 2),
  {
    ...course('police', 'Police training', 'DCP', 30),
    ...{ gives: ['csas'], powers: ['name-and-address'], after: ['council'] },
  },
  { ...course('fire', 'Firefighter training', 'CFRS', 10), gives: ['ba', 'rider'], after: ['council'] },
  { ...course('medical', 'Community responder', 'SWAST', 5), gives: ['responder'], after: ['council'] },
];

/** Everybody started in July 2024, before the accreditation of September. */
const COUNCIL: TrainingBlock = { course: 'council', from: '2024-07-18', through: '2024-07-19', passed: true };
const POLICE: TrainingBlock = { course: 'police', from: '2024-07-22', through: '2024-08-30', passed: true };
/** Newcomers to fire, signed off in June. */
const FIRE: TrainingBlock = { course: 'fire', from: '2026-05-11', through: '2026-05-22', passed: true };

/** One in three came from the crew of the town, one in three was a PCSO there; the rest learnt everything anew. */
const BROUGHT: readonly (readonly string[])[] = [['fire', 'medical'], ['police'], []];

/** What the officers of a town need not learn, and what they have learnt. */
export function learnt(index: number, isNewToFire: boolean): Pick<Person, 'recognised' | 'training'> {
  const brought = (BROUGHT[index % BROUGHT.length] ?? []).filter((id) => !(isNewToFire && id === 'fire'));
  return {
    ...(brought.length > 0 && { recognised: brought }),
    training: [COUNCIL, ...(brought.includes('police') ? [] : [POLICE]), ...(isNewToFire ? [FIRE] : [])],
  };
}
