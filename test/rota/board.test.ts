/** What a board is shown: posts against people (T3, T13), figures by financial year (T8, T14), and what is open (T16). */
import { describe, expect, it } from 'vitest';
import { secondReading } from '../../src/compose.ts';
import type { Person, Post, Scenario } from '../../src/domain/index.ts';
import { type Board, boardOf } from '../../src/rota/board.ts';
import { establishmentOf } from '../../src/rota/establishment.ts';
import { leadershipOf } from '../../src/rota/leadership.ts';
import { addMonths } from '../../src/time/dates.ts';
import { ROTA, Said, SCENARIO } from '../hours/said.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const officer = (id: string, post: string, more: Partial<Person['roles'][number]> = {}): Person => ({
  id,
  name: id.toUpperCase(),
  roles: [{ organisation: 'POL', kind: 'pcso', post, weeklyHours: 37, ...more }],
});

const full = (id: string, more: Partial<Post> = {}): Post => ({ id, kind: 'pcso', weeklyHours: 37, ...more });

function staffed(posts: Post[], people: Person[]): Scenario {
  return small({
    period: { from: '2026-06-01', days: 28 },
    organisations: [
      { id: 'POL', name: 'Police', kind: 'police', posts },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
    ],
    people,
  });
}

const posts = (scenario: Scenario) => establishmentOf(scenario, '2026-06-01');

describe('a post is not a person', () => {
  it('is full with one person, or with two who share it', () => {
    const half = { weeklyHours: 18.5 };
    const found = posts(
      staffed([full('A'), full('B')], [officer('a', 'A'), officer('b', 'B', half), officer('c', 'B', half)]),
    );
    expect(found).toMatchObject([
      { post: 'A', filled: 1, holders: [{ person: 'a', name: 'A', weeklyHours: 37 }] },
      { post: 'B', filled: 1, holders: [{ person: 'b' }, { person: 'c' }] },
    ]);
    expect(found.every(({ vacantFrom }) => vacantFrom === undefined)).toBe(true);
  });
  it('is full when its parts add up, and not filled by another kind of role', () => {
    const parts = [16.4, 15.7, 4.9].map((weeklyHours, place) => officer(`p${place}`, 'A', { weeklyHours }));
    expect(posts(staffed([full('A')], parts))[0]!.vacantFrom).toBeUndefined();
    const volunteer = officer('v', 'A', { kind: 'volunteer' });
    expect(posts(staffed([full('A')], [volunteer]))).toMatchObject([{ filled: 0, holders: [] }]);
  });
  it('is empty, or held in part, from today on, and should have been advertised', () => {
    expect(
      posts(staffed([full('A'), full('B', { leadMonths: 3 })], [officer('b', 'B', { weeklyHours: 30 })])),
    ).toEqual([
      {
        organisation: 'POL',
        post: 'A',
        kind: 'pcso',
        holders: [],
        filled: 0,
        vacantFrom: '2026-06-01',
        hireBy: '2025-12-01',
      },
      {
        ...{ organisation: 'POL', post: 'B', kind: 'pcso', filled: 30 / 37 },
        holders: [{ person: 'b', name: 'B', weeklyHours: 30 }],
        ...{ vacantFrom: '2026-06-01', hireBy: '2026-03-01' },
      },
    ]);
  });
  it('is vacant the day after its holder leaves, unless another comes; overlaps are no vacancy', () => {
    const leaves = officer('a', 'A', { through: '2026-12-31' });
    expect(posts(staffed([full('A')], [leaves]))).toMatchObject([
      { filled: 1, vacantFrom: '2027-01-01', hireBy: '2026-07-01' },
    ]);
    const comes = officer('b', 'A', { from: '2026-12-01' });
    expect(posts(staffed([full('A')], [leaves, comes]))[0]!.vacantFrom).toBeUndefined();
    const late = officer('b', 'A', { from: '2027-01-04' });
    expect(posts(staffed([full('A')], [leaves, late]))).toMatchObject([{ vacantFrom: '2027-01-01' }]);
  });
  it('is not there before it begins nor after it ends', () => {
    const found = posts(
      staffed([full('A', { through: '2026-05-31' }), full('B', { from: '2026-09-01' })], [officer('a', 'A')]),
    );
    expect(found).toMatchObject([{ post: 'B', vacantFrom: '2026-09-01', hireBy: '2026-03-01' }]);
  });
});

describe('leaders', () => {
  const led = (id: string, leader?: string, more: Partial<Person['roles'][number]> = {}): Person =>
    officer(id, 'A', { ...(leader !== undefined && { leader }), ...more });
  const leadership = (people: Person[], span?: number) => {
    const scenario = staffed([], people);
    const [first, ...others] = scenario.organisations;
    const limited = { ...first!, ...(span !== undefined && { spanOfControl: span }) };
    return leadershipOf({ ...scenario, organisations: [limited, ...others] }, '2026-06-01');
  };

  it('are told with how many people they lead that day, each once, in each organisation by itself', () => {
    const two = led('c', 'lee');
    const people = [
      ...[led('lee', 'top'), led('top'), led('a', 'lee'), led('b', 'lee', { from: '2026-06-02' })],
      { ...two, roles: [two.roles[0]!, { ...two.roles[0]!, kind: 'volunteer' as const }] },
      led('d', 'lee', { organisation: 'FIRE', kind: 'wholetime' }),
    ];
    expect(leadership(people, 2).leaders).toEqual([
      { organisation: 'POL', leader: 'lee', name: 'LEE', people: 2, most: 2 },
      { organisation: 'POL', leader: 'top', name: 'TOP', people: 1, most: 2 },
      { organisation: 'FIRE', leader: 'lee', name: 'LEE', people: 1 },
    ]);
  });
  it('are wanted for everybody in a paid role who does not lead, where there are any', () => {
    const people = [led('lee'), led('a', 'lee'), led('b'), led('v', undefined, { kind: 'volunteer' })];
    expect(leadership(people).unled).toEqual([{ organisation: 'POL', names: ['B'] }]);
    expect(leadership([led('a'), led('b')])).toEqual({ leaders: [], unled: [] });
    const gone = [led('lee'), led('a', 'lee'), led('b', undefined, { through: '2026-05-31' })];
    expect(leadership(gone).unled).toEqual([]);
  });
});

it.each([
  ['2026-08-31', -6, '2026-02-28'],
  ['2024-08-31', -6, '2024-02-29'],
  ['2026-03-15', -6, '2025-09-15'],
  ['2026-12-31', 2, '2027-02-28'],
])('%s and %i months are %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

describe('the board', () => {
  const said = new Said();
  said.record({ kind: 'attended', date: '2025-06-03', tag: 'visit' });
  said.record({ kind: 'attended', date: '2025-06-10', tag: 'visit' });
  const before = { start: Date.parse('2025-03-31T18:00+01:00'), end: Date.parse('2025-03-31T19:30+01:00') };
  const minute = (time: number): number => (time - Date.parse('2025-06-01T00:00+01:00')) / 60_000;
  said.record({ kind: 'training', start: minute(before.start), end: minute(before.end), tag: 'log' });
  const now = 40 * 24 * 60;
  const board = (scenario: Partial<Scenario> = {}): Board =>
    boardOf(
      { ...ROTA, scenario: { ...ROTA.scenario, ...scenario } },
      { lines: said.lines, now },
      secondReading,
    );

  it('is shown what was done by tag and financial year, April to March', () => {
    expect(said.lines).toHaveLength(3);
    expect(board().tags).toEqual([
      { tag: 'log', year: '2024/25', times: 1, minutes: 90 },
      { tag: 'visit', year: '2025/26', times: 2, minutes: 540 },
    ]);
  });
  it('is shown the hours in hotspots, and attendances that visits for several services save', () => {
    const beats = [
      { id: 'b', name: 'B', organisation: 'POL', parishes: [{ id: 'p', name: 'P', place: 'g' }] },
    ];
    const scenario: Scenario = {
      ...SCENARIO,
      places: [{ id: 'g', name: 'Green', lat: 50, lon: -5 }],
      beats,
      skills: [{ id: 'home', name: 'Home visits', service: 'fire' }],
      people: SCENARIO.people.map((each) => ({
        ...each,
        skills: [{ skill: 'home' }],
        roles: [{ organisation: 'POL', kind: 'pcso', beat: 'b' }],
      })),
      duties: SCENARIO.duties!.map(({ area: _area, ...duty }) => ({ ...duty, roles: ['pcso'] })),
      hotspots: [
        { id: 'quay', layer: 'crime', beats: ['b'], weight: 1, through: '2025-06-16' },
        { id: 'gone', layer: 'fire', beats: ['b'], weight: 1, through: '2025-05-16' },
      ],
      demands: [
        {
          ...{ kind: 'visits-due', id: 'homes', skill: 'home', perDuty: 2 },
          due: [
            { date: '2025-06-12', visits: 3, beat: 'b', services: ['police', 'fire', 'ambulance'] },
            { date: '2025-06-20', visits: 1, beat: 'b', services: ['police', 'fire'] },
            { date: '2025-06-30', visits: 5, beat: 'b' },
          ],
        },
      ],
    };
    const evenings = ['2025-06-03', '2025-06-10', '2025-06-17', '2025-06-24'];
    const shown = (worked: readonly string[]) =>
      boardOf(
        rotaOf(
          scenario,
          worked.map((date) => ['val', date, 'D', 'b'] as const),
        ),
        { lines: [], now: 0 },
        secondReading,
      );
    expect(shown(evenings).hotspots).toEqual([
      { hotspot: 'quay', layer: 'crime', beats: ['b'], minutes: 480 },
    ]);
    // Nine are due and eight fit: the late one may be one for three services.
    expect(shown(evenings).visits).toMatchObject([{ due: 9, missing: 1, saved: 2 * 2 + 1 }]);
    expect(shown(evenings.slice(2)).visits).toMatchObject([{ missing: 5, saved: 0 }]);
  });
  it('is shown who is seen where, by whose officers, and who is taken elsewhere', () => {
    const beat = (id: string) => ({
      ...{ id, name: id.toUpperCase(), organisation: 'POL' },
      parishes: [{ id: `${id}-parish`, name: id, place: 'g' }],
    });
    const role = { organisation: 'POL', kind: 'pcso' } as const;
    const scenario = staffed(
      [],
      [
        { id: 'ann', name: 'Ann', roles: [{ ...role, beat: 'b', deputyBeats: ['c'] }] },
        { id: 'bob', name: 'Bob', roles: [{ ...role, beat: 'c' }] },
      ],
    );
    const rota = rotaOf(
      {
        ...scenario,
        places: [{ id: 'g', name: 'Green', lat: 50, lon: -5 }],
        beats: [beat('b'), beat('c'), beat('d')],
        activities: [...scenario.activities!, { id: 'desk', name: 'Desk' }],
        duties: [
          dayPatrol('08:00', '16:00'),
          dayPatrol('09:00', '13:00', { id: 'O', name: 'Office', activity: 'desk', area: 'none' }),
        ],
      },
      [
        ['ann', '2026-06-01', 'D', 'b'],
        ['ann', '2026-06-02', 'D', 'c'],
        ['bob', '2026-06-03', 'D', 'c'],
        ['bob', '2026-06-04', 'O'],
      ],
    );
    const { presence } = boardOf(rota, { lines: [], now: 0 }, secondReading);
    expect(presence).toEqual({
      beats: [
        { beat: 'b', name: 'B', minutes: 480, byOwn: 1 },
        { beat: 'c', name: 'C', minutes: 960, byOwn: 0.5 },
        { beat: 'd', name: 'D', minutes: 0 },
      ],
      visible: 24 / 28,
      abstracted: 1 / 3,
    });
  });
  it('is told of leaders with more people than one leads, and of people whom nobody leads', () => {
    const { people } = ROTA.scenario;
    const staff = (id: string, leader?: string): Person =>
      officer(id, 'A', { kind: 'staff', ...(leader !== undefined && { leader }) });
    const found = (spanOfControl: number): string[] =>
      board({
        organisations: [
          { id: 'POL', name: 'Police', kind: 'police', spanOfControl },
          { id: 'FIRE', name: 'Fire service', kind: 'fire' },
        ],
        people: [...people, staff('lee'), staff('a', 'lee'), staff('b', 'lee'), staff('c')],
      }).risks.flatMap(({ kind, text }) => (kind === 'leaders' ? [text] : []));
    const unled = 'Nobody in particular leads C in POL.';
    expect(found(1)).toEqual(['LEE leads 2 people in POL, where 1 is most.', unled]);
    expect(found(2)).toEqual([unled]);
  });
  it('is told what is open, kind by kind', () => {
    const { risks } = board({
      organisations: [
        { id: 'POL', name: 'Police', kind: 'police', posts: [full('A', { leadMonths: 1 })] },
        { id: 'FIRE', name: 'Fire service', kind: 'fire' },
      ],
    });
    const texts = (kind: string): string[] =>
      risks.filter((risk) => risk.kind === kind).map(({ text }) => text);
    expect(texts('law')).toContain(
      'Nobody states daily-rest (Working Time Regulations 1998, reg. 10) for 1 person.',
    );
    expect(texts('posts')).toEqual([
      'A is not full from 2025-06-01 on; to be advertised by 2025-05-01, which is past.',
    ]);
    expect(texts('hours')).toEqual(['Ned New is behind their required hours, 2025-06-01 to 2025-06-30.']);
    expect([...new Set(risks.map(({ kind }) => kind))]).toEqual(['law', 'posts', 'hours']);
  });
  it('is told of newcomers whose courses are not booked, once they join within the rota', () => {
    const [val, ned, fay] = ROTA.scenario.people;
    const course = { organisation: 'POL', for: ['volunteer' as const], days: 2 };
    const courses = [
      { id: 'police', name: 'Police', ...course },
      { id: 'aid', name: 'First aid', ...course, days: 1 },
    ];
    const told = (from: string): string[] =>
      board({
        courses,
        people: [
          { ...val!, recognised: ['police', 'aid'] },
          {
            ...{ ...ned!, from },
            training: [{ course: 'police', from: '2025-07-05', through: '2025-07-05' }],
          },
          fay!,
        ],
      })
        .risks.filter(({ kind }) => kind === 'training')
        .map(({ text }) => text);
    const risk = 'Ned New has training to be booked: Police (1 day), First aid (1 day).';
    expect(told('2025-06-30')).toEqual([risk]);
    expect(told('2025-07-01')).toEqual([]);
  });
});
