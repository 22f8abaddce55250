/** Whom could this duty go to: ranked, with everything that follows for each, and why not the others. */
import { describe, expect, it } from 'vitest';
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { vacancyOf, type VacancyAsked } from '../../src/rota/vacancy.ts';
import { type Who, whoFor } from '../../src/rota/who.ts';
import { dayPatrol, police, rotaOf, small } from '../worked-examples/small.ts';

const [MONDAY, TUESDAY] = ['2031-06-02', '2031-06-03'] as const;

const officer = (id: string, more: Partial<Person['roles'][number]> = {}): Person => ({
  ...{ id, name: id.toUpperCase() },
  roles: [{ organisation: 'POL', kind: 'pcso', weeklyHours: 40, beat: 'town', ...more }],
});

const beat = (id: string, name: string) => ({
  ...{ id, name, organisation: 'POL' },
  parishes: [{ id: `${id} green`, name, place: 'here' }],
});

function team(more: Partial<Scenario> = {}): Scenario {
  return small({
    period: { from: MONDAY, days: 7 },
    organisations: [police([{ rule: 'daily-rest', strength: 'hard', params: { shortest: 660 } }])],
    places: [{ id: 'here', name: 'Here', lat: 51, lon: 0 }],
    beats: [beat('town', 'Town'), beat('moor', 'Moor')],
    people: ['amy', 'ben', 'cat', 'dan', 'eve'].map((id) => officer(id)),
    duties: [
      dayPatrol('07:00', '15:00', { id: 'E', name: 'Early' }),
      dayPatrol('15:00', '23:00', { id: 'L', name: 'Late', family: 'late' }),
      dayPatrol('18:00', '22:00', { id: 'V', name: 'Evening', roles: ['volunteer'], area: 'none' }),
    ],
    ...more,
  });
}

function who(
  rota: Rota,
  asked: VacancyAsked,
  { told = '2031-05-01', lastAsked = {} }: { told?: string; lastAsked?: Record<string, string> } = {},
): Who {
  const found = vacancyOf(rota, asked);
  if ('issues' in found) throw new Error(JSON.stringify(found.issues));
  const known = { lines: [], now: -Infinity };
  return whoFor(rota, found.vacancy, { known, told, lastAsked: new Map(Object.entries(lastAsked)) });
}

const names = ({ takers }: Who): string[] => takers.map(({ person }) => person);
const whyNot = ({ refused }: Who, id: string): readonly string[] | undefined =>
  refused.find(({ person }) => person === id)?.why;

describe('a duty that somebody has', () => {
  const rota = rotaOf(team(), [
    ['amy', TUESDAY, 'E', 'town'],
    ['ben', MONDAY, 'L', 'town'],
    ['cat', TUESDAY, 'L', 'town'],
    ['dan', MONDAY, 'E', 'town'],
  ]);

  it('goes to whoever has time for it, with hours and rest on both sides', () => {
    const found = who(rota, { person: 'amy', date: TUESDAY });
    expect(names(found).sort()).toEqual(['dan', 'eve']);
    expect(found.holder?.hours.contracts).toMatchObject([{ before: -1920, after: -2400 }]);
    const dan = found.takers.find(({ person }) => person === 'dan');
    expect(dan).toMatchObject({
      ...{ text: 'Early (E) in Town', toBeAsked: false, gaveTime: true, alike: 1 },
      rest: { before: 16 * 60 },
      hours: { work: { before: 480, after: 960 }, contracts: [{ before: -1920, after: -1440 }] },
    });
    expect(found.takers.find(({ person }) => person === 'eve')?.rest).toEqual({});
  });
  it('is refused with every reason', () => {
    const found = who(rota, { person: 'amy', date: TUESDAY });
    expect(whyNot(found, 'cat')).toEqual(['Has Late (L) in Town that day.']);
    expect(whyNot(found, 'ben')).toEqual([
      'BEN rests 3 h too little before Early (E) in Town on Tue 3 Jun; 11 h are required.',
    ]);
  });
  it('may go to somebody else who is busy if the holder takes theirs', () => {
    const few = { ...rota, scenario: team({ people: ['amy', 'ben', 'cat'].map((id) => officer(id)) }) };
    const assignments = rota.assignments.filter(({ person }) => person !== 'dan');
    const { takers, chains } = who({ ...few, assignments }, { person: 'amy', date: TUESDAY });
    expect(takers).toEqual([]);
    expect(chains.map(({ takes, relieves }) => [takes.person, relieves.person])).toEqual([['cat', 'amy']]);
  });
});

describe('reasons', () => {
  const stated = team({
    people: [
      officer('amy'),
      officer('ben', { beat: 'moor' }),
      officer('cat'),
      officer('dan', { duties: ['L'] }),
      officer('eve', { through: MONDAY }),
      officer('fay'),
      officer('gus'),
    ],
    leave: [{ person: 'cat', kind: 'annual', from: TUESDAY, through: TUESDAY }],
    restrictions: [{ person: 'fay', notBefore: '09:00' }],
    locked: [{ person: 'gus', date: TUESDAY, duty: 'off' }],
  });
  const found = who(rotaOf(stated, []), { date: TUESDAY, duty: 'E', beat: 'town' });

  it('are told of everybody with a role for it, and of nobody else', () => {
    expect(names(found)).toEqual(['amy']);
    expect(found.refused.map(({ person, why }) => [person, ...why])).toEqual([
      ['ben', 'Neither works in Town nor covers it.'],
      ['cat', 'Away then.'],
      ['eve', 'Role not held.'],
      ['fay', 'Restricted at that time.'],
      ['gus', 'Their day is fixed.'],
    ]);
  });
  it('are also what binds others: nobody may leave a court without its witness', () => {
    const court = team({
      demands: [
        {
          ...{ kind: 'commitment', id: 'court', name: 'Court', strength: 'hard', need: 1, place: 'here' },
          ...{ start: '10:00', end: '12:00', when: { dates: [TUESDAY] }, people: ['amy'] },
        },
      ],
    });
    const rota = rotaOf(court, [['amy', TUESDAY, 'E', 'town']]);
    const { takers, refused } = who(rota, { person: 'amy', date: TUESDAY });
    expect([takers, refused.map(({ why }) => why)]).toEqual([[], Array(4).fill(['Court.'])]);
  });
});

describe('volunteers', () => {
  const volunteer = (id: string): Person => ({
    ...{ id, name: id.toUpperCase() },
    roles: [{ organisation: 'POL', kind: 'volunteer', requiredHours: { hours: 16, per: 'month' } }],
  });
  const evenings = (person: string, state: 'offered' | 'no') => ({
    ...{ person, state, when: { weekdays: ['tue' as const] } },
    ...{ start: '17:00', end: '23:00' },
  });
  const rota = rotaOf(
    team({
      people: ['una', 'val', 'vic', 'wyn'].map(volunteer),
      availability: [evenings('vic', 'offered'), evenings('val', 'offered'), evenings('wyn', 'no')],
    }),
    [],
  );
  const gap = { date: TUESDAY, duty: 'V' };

  it('have to be asked, those who gave no time after the others; a no stays a no', () => {
    const found = who(rota, gap);
    expect(found.takers.map(({ person, toBeAsked, gaveTime }) => [person, toBeAsked, gaveTime])).toEqual([
      ['val', true, true],
      ['vic', true, true],
      ['una', true, false],
    ]);
    expect(whyNot(found, 'wyn')).toEqual(['Said no to that time.', 'Gave no time for it.']);
    expect(found.takers[0]?.hours.required).toMatchObject([{ before: 0, after: 240, whole: 928 }]);
  });
  it('have one duty a day, also one outside the time that they gave', () => {
    const busy = rotaOf(rota.scenario, [['una', TUESDAY, 'V']]);
    expect(whyNot(who(busy, gap), 'una')).toEqual(['Has Evening (V) that day.', 'Gave no time for it.']);
  });
  it('come in the order in which it is longest since anybody asked them, where nothing else tells them apart', () => {
    const asked = { val: '2031-05-02T09:00:00.000Z', vic: '2031-05-01T09:00:00.000Z' };
    expect(names(who(rota, gap, { lastAsked: asked }))).toEqual(['vic', 'val', 'una']);
    expect(names(who(rota, gap, { lastAsked: { val: asked.val } }))).toEqual(['vic', 'val', 'una']);
  });
});

describe('what people know', () => {
  const rota = rotaOf(team({ baseline: [{ person: 'ben', date: TUESDAY, duty: 'E', beat: 'town' }] }), [
    ['amy', TUESDAY, 'E', 'town'],
  ]);
  const found = who(rota, { person: 'amy', date: TUESDAY }, { told: '2031-06-01' });
  const departure = (id: string) => found.takers.find(({ person }) => person === id)?.departure;

  it('says what is owed for a rest day at short notice, and what standing down needs', () => {
    expect(departure('cat')).toMatchObject({
      ...{ kind: 'rest day worked', notice: 2, needs: 'agreement or exigency' },
      ...{ owed: 'overtime and time off', minutes: 480 },
    });
    expect(found.holder?.departure).toMatchObject({ kind: 'stood down', needs: 'agreement' });
  });
  it('is what was published, where that was another day', () => {
    expect(departure('ben')).toBe(undefined);
  });
});

describe('a question about a duty', () => {
  const rota = rotaOf(team(), [['amy', TUESDAY, 'E', 'town']]);
  const issues = (asked: VacancyAsked): string[] => {
    const found = vacancyOf(rota, asked);
    return 'issues' in found ? found.issues.map(({ where, found: what }) => `${where}: ${what}`) : [];
  };
  it('has to be about one that is there', () => {
    expect(issues({ person: 'amy', date: MONDAY })).toEqual([`date: no duty on ${MONDAY}`]);
    expect(issues({ date: '2031-07-01', duty: 'X', beat: 'sea' })).toEqual([
      'date: 2031-07-01',
      'duty: X',
      'beat: sea',
    ]);
    expect(issues({ date: TUESDAY, duty: 'V', beat: 'town' })).toEqual(['beat: town']);
    expect(issues({ date: TUESDAY, duty: 'E' })).toEqual([]);
  });
});
