/** Only who is cleared for health data is given a task that needs it (T12, H30), from the day they are until it lapses. */
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Scenario } from '../../src/domain/index.ts';
import { checkRota } from '../../src/rota/check.ts';
import { checkNaively } from '../naive/index.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 4 },
  skills: [{ id: 'health-approval', name: 'Cleared for health data', service: 'medical' }],
  people: ['ann', 'cleo'].map((id) => ({
    ...{ id, name: id, roles: [{ organisation: 'POL', kind: 'pcso' as const }] },
    ...(id === 'cleo' && {
      skills: [{ skill: 'health-approval', from: '2026-06-02', through: '2026-06-03' }],
    }),
  })),
  duties: [dayPatrol('09:00', '17:00', { area: 'none', skills: ['health-approval'] })],
});

it('T12 a task with a data class is for the cleared alone, and only while they are', () => {
  const { people } = compile(SCENARIO).index;
  const days = (id: string): number[] =>
    people
      .get(id)!
      .allowed.flatMap((open, day) => (open.some(({ form }) => form.duty !== undefined) ? [day] : []));
  expect([days('ann'), days('cleo')]).toEqual([[], [1, 2]]);
  const rota = rotaOf(SCENARIO, [
    ['cleo', '2026-06-01', 'D'],
    ['cleo', '2026-06-02', 'D'],
    ['ann', '2026-06-03', 'D'],
  ]);
  const found = checkRota(rota, checkNaively).findings.map(({ person, date }) => `${person} ${date}`);
  expect(found).toEqual(['ann 2026-06-03', 'cleo 2026-06-01']);
});
