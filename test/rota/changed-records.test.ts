/** What is otherwise in the records is told a line a record, by name. */
import { expect, test } from 'vitest';
import { DEFAULT_TRAVEL } from '../../src/cover/travel.ts';
import type { Scenario } from '../../src/domain/index.ts';
import { changedRecords } from '../../src/rota/replanning/changed-records.ts';
import { pcso, world } from '../compile/world.ts';

const ada = pcso('a', 'town', { name: 'Ada Brook', skills: [{ skill: 'driver' }] });
const evening = { kind: 'never-alone', id: 'evening', start: '21:00', end: '07:00' } as const;
const before: Scenario = world({ people: [ada, pcso('b', 'town')], demands: [evening] });
const away = { person: 'a', kind: 'annual', from: '2026-06-03', through: '2026-06-05' } as const;
const drive = (minutes: number): Scenario['travel'] => ({
  ...DEFAULT_TRAVEL,
  overrides: [{ a: 'Town', b: 'Moor', minutes }],
});

test.each<[string, Partial<Scenario>, Partial<Scenario>, string[]]>([
  ['nothing', {}, {}, []],
  ['leave', {}, { leave: [away] }, ['Leave of Ada Brook (a), 2026-06-03 to 2026-06-05: new.']],
  [
    'leave taken back',
    { leave: [away] },
    {},
    ['Leave of Ada Brook (a), 2026-06-03 to 2026-06-05: no longer there.'],
  ],
  [
    'a skill',
    {},
    { people: [{ ...ada, skills: [] }, before.people[1]!] },
    ['Person Ada Brook (a): skills changed.'],
  ],
  ['a demand', {}, { demands: [] }, ['Demand evening: no longer there.']],
  [
    'a drive',
    { travel: drive(7) },
    { travel: drive(60) },
    ['The drive between Moor and Town takes 60 min, was 7 min.'],
  ],
  ['what was decided', {}, { locked: [{ person: 'a', date: '2026-06-03', duty: 'off' }] }, []],
])('%s', (_, old, now, lines) => {
  expect(changedRecords({ ...before, ...old }, { ...before, ...now })).toEqual(lines);
});
