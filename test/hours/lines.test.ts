/** Two reporting lines (T4): who is above somebody, and whose lines they approve. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person, Role } from '../../src/domain/index.ts';
import { leadersOf, taskingLine, upTheLine } from '../../src/hours/lines.ts';
import { runs } from '../laws.ts';
import { ROTA, Said, SCENARIO } from './said.ts';

const POL = { organisation: 'POL', date: '2025-06-03' };

const person = (id: string, roles: Partial<Role>[]): Person => ({
  id,
  name: id.toUpperCase(),
  roles: roles.map((role) => ({ organisation: 'POL', kind: 'staff', ...role })),
});

describe('up the line', () => {
  it('are all who can be reached, circles or not, each once, and never the person', () => {
    const seen = { circles: 0, long: 0, none: 0 };
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const role = fc.record(
      {
        leader: fc.constantFrom(...ids, 'nobody-knows'),
        organisation: fc.constantFrom('POL', 'POL', 'POL', 'FIRE'),
        from: fc.constantFrom('2025-06-01', '2025-06-03', '2025-06-04'),
        through: fc.constantFrom('2025-06-02', '2025-06-03T12:00', '2025-06-30'),
      },
      { requiredKeys: ['organisation'] },
    );
    const team = fc.tuple(
      ...ids.map((id) => fc.array(role, { maxLength: 2 }).map((roles) => person(id, roles))),
    );
    fc.assert(
      fc.property(team, (people) => {
        const leads = (one: string, other: string): boolean =>
          people.some(
            ({ id, roles }) =>
              id === other &&
              roles.some(
                ({ leader, organisation, from, through }) =>
                  leader === one &&
                  organisation === 'POL' &&
                  (from ?? '2025-06-03') !== '2025-06-04' &&
                  through !== '2025-06-02',
              ),
          );
        const all = [...ids, 'nobody-knows'];
        const below = (start: string): Set<string> => {
          const found = new Set<string>();
          for (const _ of all)
            for (const one of all) if ([start, ...found].some((other) => leads(one, other))) found.add(one);
          return found;
        };
        for (const id of ids) {
          const above = upTheLine({ people }, id, POL);
          const expected = below(id);
          if (expected.delete(id)) seen.circles++;
          expect([...above].sort()).toEqual([...expected].sort());
          expect(above.slice(0, leadersOf({ people }, id, POL).length)).toEqual(
            leadersOf({ people }, id, POL),
          );
          if (above.length > 2) seen.long++;
          if (above.length === 0) seen.none++;
        }
      }),
      { numRuns: runs(200, 2000) },
    );
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0);
  });
  it('of a beat begin with who says what is done there', () => {
    const beats = [
      { id: 'moor', name: 'Moor', organisation: 'POL', taskedBy: 'a', parishes: [] },
      { id: 'town', name: 'Town', organisation: 'POL', parishes: [] },
    ];
    const people = [person('a', [{ leader: 'b' }, { organisation: 'FIRE', leader: 'f' }]), person('b', [])];
    expect(taskingLine({ people, beats }, 'moor', POL.date)).toEqual(['a', 'b']);
    for (const beat of ['town', undefined])
      expect(taskingLine({ people, beats }, beat, POL.date)).toEqual([]);
  });
});

describe('what somebody did is approved', () => {
  /** Val is led by Lee, Lee by Max; Fay by Val in the police, where she is not. */
  const led = (): Said => {
    const [val, ned, fay] = SCENARIO.people;
    const roles = val!.roles.map((role) => ({ ...role, leader: 'lee', through: '2025-06-20' }));
    const people: Person[] = [
      { ...val!, roles: [...roles, ...val!.roles.map((role) => ({ ...role, from: '2025-06-21' }))] },
      ned!,
      { ...fay!, roles: [...fay!.roles, { organisation: 'POL', kind: 'staff', leader: 'val' }] },
      { ...person('lee', [{ leader: 'max' }, { organisation: 'FIRE', leader: 'fay' }]), name: 'Lee Lead' },
      { ...person('max', [{}]), name: 'Max Mount' },
    ];
    const said = new Said({ ...ROTA, scenario: { ...SCENARIO, people } });
    for (const date of ['2025-06-03', '2025-06-24'])
      expect(said.record({ kind: 'attended', date })).toEqual([]);
    return said;
  };
  const wrong = (by: string): string[] => [`by: ${by}; lee or max, up the line from val in POL`];

  it('by their leader, or whoever is above that one for the same service, and by nobody else', () => {
    for (const by of ['lee', 'Lee Lead', 'max']) {
      const said = led();
      for (const other of ['sgt', 'fay', 'new']) expect(said.approve(1, other)).toEqual(wrong(other));
      expect(said.approve(1, 'val')).toContain('by: val; somebody else than who did it and who said so');
      expect(said.approve(1, by)).toEqual([]);
    }
  });
  it('by any supervisor on a day on which nobody leads them, or for a service in which nobody does', () => {
    const said = led();
    expect(said.approve(2, 'sgt')).toEqual([]);
    said.record({ kind: 'call-out', person: 'fay', by: 'fay', organisation: 'FIRE', ...CALL });
    expect(said.lines.at(-1)!.line).toMatchObject({ organisation: 'FIRE' });
    expect(said.approve(4, 'sgt')).toEqual([]);
  });
  it('by the next above where the leader said it; where nobody is, it has to be said by who did it', () => {
    const said = led();
    said.record({ kind: 'attended', date: '2025-06-10', by: 'lee' });
    expect(said.approve(3, 'lee')).toEqual(['by: lee; somebody else than who did it and who said so']);
    expect(said.approve(3, 'sgt')).toEqual(['by: sgt; max, up the line from val in POL']);
    expect(said.approve(3, 'max')).toEqual([]);
    said.record({ kind: 'training', person: 'lee', by: 'max', organisation: 'POL', ...CALL });
    expect(said.approve(5, 'sgt')).toEqual(['by: sgt; nobody but max leads lee, who has to say it anew']);
  });
});

const CALL = { start: 3 * 1440, end: 3 * 1440 + 60 };
