/** What is not covered is told with its reasons: worked by hand on small scenarios, and lawful on drawn ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Person, Rota, Scenario, When } from '../../src/domain/index.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { tellShortfalls, type ToldShortfall } from '../../src/rota/shortfalls.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { rotaOf, small } from '../worked-examples/small.ts';

function told(rota: Rota): ToldShortfall[] {
  const compiled = compile(rota.scenario);
  return tellShortfalls(compiled, optionRows(compiled, rota));
}

function officer(id: string, powers: readonly string[], kind: 'pcso' | 'volunteer' = 'pcso'): Person {
  return {
    id,
    name: id,
    roles: [{ organisation: 'POL', kind }],
    powers: powers.map((power) => ({ power })),
  };
}

const duty = {
  organisation: 'POL',
  roles: ['pcso' as const, 'volunteer' as const],
  activity: 'patrol',
  area: 'none' as const,
};

const DAILY: When = { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] };

const thursday = small({
  period: { from: '2026-06-01', days: 4 },
  organisations: [
    {
      id: 'POL',
      name: 'Police',
      kind: 'police',
      ruleSets: [{ id: 'law', rules: [{ rule: 'longest-run', params: { longest: 3 } }] }],
    },
  ],
  powers: [{ id: 'traffic', name: 'Direct traffic' }],
  duties: [
    { ...duty, id: 'E', name: 'Early', family: 'early', start: '07:00', end: '15:00' },
    { ...duty, id: 'L', name: 'Late', family: 'late', start: '15:00', end: '23:00' },
  ],
  people: [
    officer('there', ['traffic']),
    officer('busy', ['traffic']),
    officer('away', ['traffic']),
    officer('tired', ['traffic']),
    officer('silent', ['traffic'], 'volunteer'),
    officer('new', []),
    officer('newer', []),
  ],
  leave: [{ person: 'away', kind: 'annual', from: '2026-06-04', through: '2026-06-04' }],
  demands: [
    {
      kind: 'staffing',
      id: 'match',
      duties: ['E'],
      when: { dates: ['2026-06-04'] },
      need: 5,
      roles: ['pcso', 'volunteer'],
      powers: ['traffic'],
    },
    {
      kind: 'staffing',
      id: 'evening',
      duties: ['L'],
      when: { dates: ['2026-06-04'] },
      need: 1,
      tier: 'commitments',
    },
  ],
});

describe('somebody who is never on duty with their leader', () => {
  const led = officer('led', []);
  const scenario = {
    ...thursday,
    people: [
      { ...led, roles: [{ ...led.roles[0]!, leader: 'lee' }] },
      officer('lee', []),
      officer('other', []),
    ],
    leave: [{ person: 'lee', kind: 'annual' as const, from: '2026-06-01', through: '2026-06-03' }],
    demands: [{ kind: 'supervision' as const, id: 'talks', everyDays: 4 }],
  };
  const sentences = (more: Partial<Scenario> = {}): string[] =>
    told(rotaOf({ ...scenario, ...more }, [['led', '2026-06-04', 'E']])).map(({ sentence }) => sentence);

  it('is told with both of them, and nobody else', () => {
    expect(sentences()).toEqual([
      'Mon 1 Jun to Thu 4 Jun: led on duty with lee for 30 min in 4 days: 1 day missing; 2 could have: 2 still could (a longer search may use them).',
    ]);
  });
  it('is told with who is away, where there is no day for both', () => {
    const leave = [{ ...scenario.leave[0]!, through: '2026-06-04' }];
    expect(sentences({ leave })).toEqual([
      'Mon 1 Jun to Thu 4 Jun: led on duty with lee for 30 min in 4 days: 1 day missing; 2 could have: 1 out of reach or there for only a part, 1 on leave.',
    ]);
  });
});

describe('five people asked for on a Thursday morning, one there', () => {
  const [match, ...others] = told(
    rotaOf(thursday, [
      ['there', '2026-06-04', 'E'],
      ['busy', '2026-06-04', 'L'],
      ['tired', '2026-06-01', 'E'],
      ['tired', '2026-06-02', 'E'],
      ['tired', '2026-06-03', 'E'],
    ]),
  );
  it('says of everybody else once what kept them', () => {
    expect(match?.sentence).toBe(
      'Thu 4 Jun: 5 people on Early (E) wanted, 1 there; 4 could have: 1 on another duty, 1 on leave, ' +
        '1 at their limit (Longest run of days), 1 not offering the time; 2 lack the power (Direct traffic).',
    );
    expect(match).toMatchObject({ demand: 'match', missing: '4 people', strength: 'soft', tier: 'rural' });
  });
  it('tells nothing else: the evening has its officer', () => expect(others).toEqual([]));
});

it('says where a better rota was in reach', () => {
  const [match] = told(
    rotaOf(thursday, [
      ['there', '2026-06-04', 'E'],
      ['busy', '2026-06-04', 'L'],
    ]),
  );
  expect(match?.reasons).toContainEqual({ kind: 'open', people: 1 });
});

it('of a cordon asks who could hold the turn that is nobody’s, and of a meeting who meets', () => {
  const asked: Scenario = {
    ...thursday,
    people: [
      ...thursday.people,
      { id: 'dawn', name: 'dawn', roles: [{ organisation: 'POL', kind: 'pcso', duties: ['E'] }] },
    ],
    demands: [
      {
        ...{ kind: 'cordon', id: 'scene', name: 'Cordon at Mill Lane', need: 1, reliefHours: 2 },
        ...{ from: '2026-06-04T13:00', through: '2026-06-04T17:00' },
      },
      {
        ...{
          kind: 'shift-meeting',
          id: 'briefing',
          name: 'Briefing',
          duties: ['late'],
          at: 'start',
          need: 1,
        },
        when: { dates: ['2026-06-04'] },
      },
    ],
  };
  const sentences = told(
    rotaOf(asked, [
      ['there', '2026-06-04', 'E'],
      ['busy', '2026-06-04', 'E'],
    ]),
  ).map(({ sentence }) => sentence);
  const could = '6 could have: 5 still could (a longer search may use them), 1 on leave';
  expect(sentences).toEqual([
    `Thu 4 Jun 13:00–17:00: Cordon at Mill Lane: 1 person missing; ${could}.`,
    `Thu 4 Jun 15:00–15:15: Briefing: 1 person missing; ${could}.`,
  ]);
});

describe('a pump for which two firefighters have said nothing of the day', () => {
  const firefighter = (id: string, skills: readonly string[]): Person => ({
    id,
    name: id,
    roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'brae' }],
    skills: skills.map((skill) => ({ skill })),
    turnIn: { brae: 4 },
  });
  const brae = small({
    period: { from: '2026-06-01', days: 2 },
    places: [{ id: 'brae', name: 'Brae', lat: 50.1, lon: -5.1 }],
    stations: [
      {
        id: 'brae',
        name: 'Brae',
        organisation: 'FIRE',
        place: 'brae',
        turnInMinutes: 5,
        changeTimes: ['07:00', '19:00'],
        pumps: [
          {
            id: 'P1',
            crews: [
              {
                state: 'STANDARD',
                seats: [
                  { kind: 'OIC', count: 1, skills: ['oic'] },
                  { kind: 'BA', count: 1, skills: ['ba'] },
                ],
              },
            ],
          },
        ],
      },
    ],
    skills: [
      { id: 'oic', name: 'Officer in charge', service: 'fire' },
      { id: 'ba', name: 'Breathing apparatus', service: 'fire' },
    ],
    people: [firefighter('nights', ['oic', 'ba']), firefighter('silent', ['ba']), firefighter('new', [])],
    availability: [
      { person: 'nights', state: 'offered', when: DAILY, start: '19:00', end: '07:00' },
      { person: 'new', state: 'offered', when: DAILY },
    ],
  });
  it('counts the daytime of the gap, who gave none of it, and who cannot fill the seats', () => {
    expect(told(rotaOf(brae, [])).map(({ sentence }) => sentence)).toEqual([
      'Brae: P1 with a STANDARD crew: not for 48 h, mostly for want of OIC, BA; 24 h of it Mon–Fri 07:00–19:00, ' +
        'when 2 of the 2 qualified gave no time; 2 could have: 1 of use only with others, ' +
        '1 not offering the time; 1 lacks the skill (OIC/BA).',
    ]);
  });
});

describe('in any rota', () => {
  const cases = scenario({ people: 4, days: 8 }).chain((drawn) => drawnRota(compile(drawn)));

  it('every shortfall has a reason, and no more people are counted than could by role', () => {
    const seen = { told: 0, staffing: 0, people: 0 };
    fc.assert(
      fc.property(cases, ({ rota }) => {
        for (const each of told(rota)) {
          expect(each.why).not.toBe('');
          expect(each.reasons).not.toEqual([]);
          expect(each.sentence).toContain(each.why);
          const counted = each.reasons
            .filter(({ kind }) => kind !== 'against')
            .reduce((sum, { people }) => sum + people, 0);
          const able = eligible(rota.scenario, each.demand);
          expect(counted).toBeLessThanOrEqual(able);
          seen.told++;
          seen.people += counted;
          if (each.demand === 'earlies') seen.staffing++;
        }
      }),
      { numRuns: runs(25, 300) },
    );
    for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
  });
});

/** People whom the records of a demand allow by their roles alone. */
function eligible({ people, demands = [], duties = [], stations = [] }: Scenario, id: string): number {
  const demand = demands.find((one) => one.id === id);
  const station = stations.find((one) => id.startsWith(`${one.id}/`));
  const duty = (kind: string): boolean => duties.some(({ roles }) => roles.some((role) => role === kind));
  const allows = (person: Person): boolean => {
    if (station !== undefined)
      return person.roles.some(({ fireMode, station: own }) => fireMode !== undefined || own === station.id);
    if (demand?.kind === 'commitment' && demand.people !== undefined)
      return demand.people.includes(person.id) && person.roles.some(({ kind }) => duty(kind));
    if (demand?.kind === 'staffing' || demand?.kind === 'commitment')
      return person.roles.some(
        ({ kind }) => (demand.roles ?? ['pcso', 'tri-service', 'staff']).includes(kind) && duty(kind),
      );
    return true;
  };
  return people.filter(allows).length;
}
