/** A pupil is never on duty without a tutor, until signed off (H28, P6). */
import { describe, expect, it } from 'vitest';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { checkNaively } from '../naive/index.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const officer = (id: string, more: Partial<Person['roles'][number]> = {}): Person => ({
  id,
  name: id.toUpperCase(),
  roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', ...more }],
});

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 2 },
  places: [{ id: 'square', name: 'Square', lat: 50, lon: -5 }],
  beats: [
    { id: 'town', name: 'Town', organisation: 'POL', parishes: [{ id: 'p', name: 'P', place: 'square' }] },
  ],
  people: [
    {
      ...officer('pip'),
      roles: [
        { organisation: 'POL', kind: 'pcso', beat: 'town', tutors: ['tom', 'tim'], through: '2026-06-01' },
        { organisation: 'POL', kind: 'pcso', beat: 'town', from: '2026-06-02' },
      ],
    },
    officer('tom'),
    officer('tim', { patrol: 'accompanied' }),
    officer('ann'),
  ],
  duties: [dayPatrol('08:00', '16:00'), dayPatrol('08:00', '14:00', { id: 'S', name: 'Short' })],
});

function untutored(...others: readonly (readonly [string, string])[]): [number, number] {
  const rota: Rota = rotaOf(SCENARIO, [
    ['pip', '2026-06-01', 'D', 'town'],
    ['pip', '2026-06-02', 'D', 'town'],
    ...others.map(([person, duty]) => [person, '2026-06-01', duty, 'town'] as const),
  ]);
  const compiled = compile(SCENARIO);
  const missed = shortfallsOf(compiled.problem, optionRows(compiled, rota));
  return [
    missed.filter(({ kind, strength }) => kind === 'tutoring' && strength === 'hard').length,
    checkNaively(rota).filter(({ rule, date }) => rule === 'tutoring' && date === '2026-06-01').length,
  ];
}

describe('a pupil with two tutors, signed off on the second day', () => {
  it('needs one of them for all of the duty, in both readings', () => {
    expect(untutored()).toEqual([1, 1]);
    expect(untutored(['tom', 'D'])).toEqual([0, 0]);
  });
  it('is not tutored by somebody else, by a tutor who goes home early, or by one who may not be alone', () => {
    expect(untutored(['ann', 'D'])).toEqual([1, 1]);
    expect(untutored(['tom', 'S'])).toEqual([1, 1]);
    expect(untutored(['tim', 'D'])).toEqual([1, 1]);
  });
});
