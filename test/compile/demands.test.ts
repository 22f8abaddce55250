/** Demands of every kind on one small ground, against numbers worked out by hand. */
import { describe, expect, it } from 'vitest';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile } from '../../src/compile/compile.ts';
import type { DemandOf, DemandRecord, Duty, Person, Scenario } from '../../src/domain/index.ts';
import { tabulate } from '../../solver/tables.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { tellShortfalls } from '../../src/rota/shortfalls.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { DUTIES, pcso, world } from './world.ts';

/** person → day → what they do; days left out are off. */
type Plan = Readonly<Record<string, Readonly<Record<number, string>>>>;

/** demand → [missing, points], of those not met; indicators are left out. */
function lacking(scenario: Scenario, plan: Plan): Record<string, [number, number]> {
  const { problem, index } = compile(scenario);
  const place = (id: string): number => {
    const found = problem.options.findIndex((option) => option.id === id);
    if (found < 0)
      throw new Error(`${id} is none of ${problem.options.map((option) => option.id).join(' ')}`);
    return found;
  };
  const rows = problem.people.map(({ id }) =>
    Array.from({ length: problem.days }, (_, day) => place(plan[id]?.[day] ?? 'off')),
  );
  return Object.fromEntries(
    shortfallsOf(problem, rows)
      .filter(({ demand }) => index.demands.get(demand)!.kind !== 'presence')
      .map(({ demand, missing, penalty }) => [demand, [missing, penalty]]),
  );
}

const asking = (demands: DemandRecord[], parts: Partial<Scenario> & Pick<Scenario, 'people'>): Scenario =>
  world({ stations: [], demands, ...parts });

const days = (option: string, ...which: number[]): Record<number, string> =>
  Object.fromEntries(which.map((day) => [day, option]));

describe('staffing', () => {
  const demand: DemandRecord = {
    kind: 'staffing',
    id: 'earlies',
    duties: ['early'],
    when: { dates: ['2026-06-02'] },
    need: 2,
    most: 2,
    weight: 7,
  };
  const scenario = asking([demand], {
    people: [pcso('a', 'town'), pcso('b', 'moor'), pcso('c', 'moor')],
  });
  it('counts people on the duty, anywhere, and prices those too few and too many', () => {
    expect(lacking(scenario, { a: days('E@town', 1) })).toEqual({ 'earlies@2026-06-02': [1, 7] });
    expect(lacking(scenario, { a: days('E@town', 1), b: days('L@moor', 1) })).toMatchObject({
      'earlies@2026-06-02': [1, 7],
    });
    expect(lacking(scenario, { a: days('E@town', 1), b: days('E@moor', 1) })).toEqual({});
    const demandOf = compile(scenario).problem.demands[0]!;
    expect([demandOf.under, demandOf.over]).toEqual([7, { at: [0], beyond: 7 }]);
  });
  it('does not count volunteers unless it says so', () => {
    const given = [{ person: 'v', state: 'offered' as const, when: {} }];
    const volunteer: Person = {
      ...pcso('v', 'town'),
      roles: [{ ...pcso('v', 'town').roles[0]!, kind: 'volunteer' }],
    };
    const plan = { v: days('E@town', 1) };
    const parts = { people: [volunteer], availability: given };
    expect(lacking(asking([demand], parts), plan)).toEqual({ 'earlies@2026-06-02': [2, 14] });
    expect(lacking(asking([{ ...demand, roles: ['volunteer'] }], parts), plan)).toEqual({
      'earlies@2026-06-02': [1, 7],
    });
  });
});

describe('patrol hours', () => {
  it('add up visible minutes of a beat in each week; a week cut short asks for its share', () => {
    const scenario = asking(
      [{ kind: 'patrol-hours', id: 'patrol', beats: ['moor'], hoursPerWeek: 21, weight: 2 }],
      {
        period: { from: '2026-06-01', days: 9 },
        people: [pcso('a', 'moor')],
      },
    );
    // 21 h − 2 × 8 h = 5 h; two days of seven ask for 6 h and have none.
    expect(lacking(scenario, { a: days('E@moor', 0, 6) })).toEqual({
      'patrol/moor@2026-06-01': [300, 600],
      'patrol/moor@2026-06-08': [360, 720],
    });
  });
});

describe('parish visits', () => {
  it('count duties long enough in the beat, in windows that follow each other', () => {
    const demand: DemandRecord = {
      kind: 'parish-visits',
      id: 'visits',
      visits: 2,
      everyDays: 7,
      minutes: 45,
      weight: 3,
    };
    const scenario = asking([demand], { people: [pcso('a', 'moor'), pcso('b', 'town')] });
    expect(lacking(scenario, { a: days('E@moor', 0, 1, 8), b: days('L@town', 3, 4, 9, 10) })).toEqual({
      'visits/heath@2026-06-08': [1, 3],
    });
    // Two parishes of the town nothing tells apart are asked together, at twice the price.
    expect(lacking(scenario, { a: days('E@moor', 0, 1, 8, 9), b: days('L@town', 3, 4, 9) })).toEqual({
      'visits/centre+edge@2026-06-08': [1, 6],
    });
    expect(
      Object.keys(
        lacking(asking([{ ...demand, minutes: 481 }], { people: [pcso('a', 'moor')] }), {
          a: days('E@moor', 0, 1),
        }),
      ),
    ).toHaveLength(4);
  });
});

describe('longest gap', () => {
  const gap = (parts: Partial<DemandRecord> = {}): Scenario =>
    asking(
      [
        {
          kind: 'longest-gap',
          id: 'gap',
          parishes: ['heath'],
          days: 21,
          weight: 20,
          ...parts,
        } as DemandRecord,
      ],
      {
        period: { from: '2026-06-01', days: 28 },
        people: [pcso('a', 'moor')],
      },
    );
  it('is one day too long between day 1 and day 23, and right between day 1 and day 22', () => {
    expect(lacking(gap(), { a: days('E@moor', 1, 23) })).toEqual({ 'gap/heath@2026-06-03': [1, 20] });
    expect(lacking(gap(), { a: days('E@moor', 1, 22) })).toEqual({});
  });
  it('is not ended by a visit too short to count', () => {
    expect(Object.keys(lacking(gap({ minutes: 481 }), { a: days('E@moor', 1, 12, 22) }))).toHaveLength(8);
  });
  it('goes on from the last visit known: stated, or worked in the beat before the period', () => {
    const stated = gap({ lastVisits: [{ parish: 'heath', date: '2026-05-20' }] });
    // Due by 10 June, day 9; visited on day 11: two days late.
    expect(Object.keys(lacking(stated, { a: days('E@moor', 11) }))).toEqual([
      'gap/heath@2026-05-21',
      'gap/heath@2026-05-22',
    ]);
    const worked = { ...stated, history: [{ person: 'a', date: '2026-05-30', duty: 'E', beat: 'moor' }] };
    expect(lacking(worked, { a: days('E@moor', 11) })).toEqual({});
  });
});

describe('spread', () => {
  it('wants different weekdays and parts of the day', () => {
    const scenario = asking(
      [{ kind: 'spread', id: 'spread', beats: ['moor'], weekdays: 3, dayParts: 2, weight: 9 }],
      { people: [pcso('a', 'moor')] },
    );
    // Two Mondays and a Wednesday, all early.
    expect(lacking(scenario, { a: days('E@moor', 0, 7, 2) })).toEqual({
      'spread/moor/weekdays': [1, 9],
      'spread/moor/day-parts': [1, 9],
    });
    expect(lacking(scenario, { a: { ...days('E@moor', 0, 1), 2: 'L@moor' } })).toEqual({});
  });
});

describe('peak presence', () => {
  it('asks for people at every minute: an hour without the second costs 60 minutes', () => {
    const scenario = asking(
      [
        {
          kind: 'peak-presence',
          id: 'friday',
          beats: ['town'],
          when: { dates: ['2026-06-05'] },
          start: '13:00',
          end: '16:00',
          need: 2,
          weight: 5,
        },
      ],
      { people: [pcso('a', 'town'), pcso('b', 'town')] },
    );
    const plan = { a: days('E@town', 4), b: days('L@town', 4) };
    expect(lacking(scenario, plan)).toEqual({
      'friday@2026-06-05T13:00+01:00': [1, 300],
      'friday@2026-06-05T15:00+01:00': [1, 300],
    });
  });
});

describe('hotspots', () => {
  const demands: DemandRecord[] = [
    { kind: 'patrol-hours', id: 'seen', beats: ['town', 'moor'], hoursPerWeek: 8, weight: 10 },
    {
      kind: 'staffing',
      id: 'desk',
      duties: ['E'],
      beats: ['moor'],
      when: { dates: ['2026-06-01'] },
      need: 1,
    },
  ];
  const pointsOf = (...hotspots: NonNullable<Scenario['hotspots']>): Record<string, number> => {
    const { problem } = compile(world({ people: [pcso('a', 'moor')], demands, hotspots }));
    return Object.fromEntries(problem.demands.map(({ id, under }) => [id, under as number]));
  };
  const week = ['seen/town@2026-06-01', 'seen/moor@2026-06-01', 'seen/moor@2026-06-08'] as const;
  const at = (found: Record<string, number>): number[] => week.map((id) => found[id]!);
  const moor = { id: 'h', beats: ['moor'], weight: 0.5 };

  it('make presence in their beats weigh more while they hold; layers add up, of one layer the highest counts', () => {
    expect(at(pointsOf())).toEqual([10, 10, 10]);
    expect(at(pointsOf({ ...moor, layer: 'crime', through: '2026-06-07' }))).toEqual([10, 15, 10]);
    expect(
      at(
        pointsOf(
          { ...moor, layer: 'crime' },
          { ...moor, id: 'i', layer: 'crime', weight: 0.2 },
          { ...moor, id: 'j', layer: 'health', weight: 1 },
        ),
      ),
    ).toEqual([10, 25, 25]);
  });
  it('leave what asks for people, and what is lacking, as it was', () => {
    const fire = { ...moor, layer: 'fire' as const };
    expect(pointsOf(fire)['desk@2026-06-01']).toBe(pointsOf()['desk@2026-06-01']);
    const scenario = world({ people: [pcso('a', 'moor')], demands, hotspots: [fire] });
    expect(lacking(scenario, { a: days('E@moor', 0) })['seen/moor@2026-06-08']).toEqual([480, 480 * 15]);
  });
  it('are named where presence is lacking', () => {
    const { index } = compile(
      world({ people: [pcso('a', 'moor')], demands, hotspots: [{ ...moor, layer: 'fire' }] }),
    );
    expect(index.demands.get('seen/moor@2026-06-01')!.title).toBe('Moor: 8 h visible a week (hotspot: fire)');
  });
});

describe('beats emptied', () => {
  const demand: DemandRecord = {
    kind: 'beats-emptied',
    id: 'empty',
    beats: ['town', 'moor'],
    share: 0.5,
    weight: 4,
  };
  const people = [pcso('a', 'town'), pcso('b', 'moor')];
  const day = (parts: Partial<DemandRecord> = {}): Scenario =>
    asking([{ ...demand, ...parts } as DemandRecord], { period: { from: '2026-06-01', days: 1 }, people });

  it('lets one of two be empty at a share of a half, at every minute: an early in one beat is not for all day', () => {
    // From 08:00 to 20:00; the early ends at 15:00, the late begins at 14:00.
    expect(lacking(day(), { a: days('E@town', 0) })).toEqual({
      'empty@2026-06-01T15:00+01:00': [1, 1200],
    });
    expect(lacking(day(), { a: days('E@town', 0), b: days('L@moor', 0) })).toEqual({});
    expect(lacking(day(), { a: days('E@town', 0), b: days('E@moor', 0) })).toEqual({
      'empty@2026-06-01T15:00+01:00': [1, 1200],
    });
  });
  it('counts the beats empty in one piece of time together, at less than a half', () => {
    expect(lacking(day({ share: 0.4 }), { a: days('E@town', 0), b: days('L@moor', 0) })).toEqual({
      'empty@2026-06-01T08:00+01:00': [1, 1440],
      'empty@2026-06-01T15:00+01:00': [1, 1200],
    });
    expect(lacking(day({ share: 0.4 }), {})).toEqual({
      'empty@2026-06-01T08:00+01:00': [2, 2880],
      'empty@2026-06-01T14:00+01:00': [2, 480],
      'empty@2026-06-01T15:00+01:00': [2, 2400],
    });
  });
  it('asks for its own hours only, and for those of them that are planned', () => {
    expect(lacking(day({ start: '14:30', end: '15:00' }), {})).toEqual({
      'empty@2026-06-01T14:30+01:00': [1, 120],
    });
    expect(lacking(day({ start: '06:00', end: '14:00' }), {})).toEqual({
      'empty@2026-06-01T07:00+01:00': [1, 1680],
    });
    expect(lacking(day({ when: { dates: ['2026-06-02'] } }), {})).toEqual({});
  });
  it('cuts the time where somebody wanted may come or go, and nowhere else', () => {
    const pieces = (scenario: Scenario): string[] =>
      compile(scenario).problem.demands.map(({ id }) => id.replace('2026-06-01T', '').replace('+01:00', ''));
    expect(pieces(day())).toEqual([
      'empty/town@08:00',
      'empty/town@14:00',
      'empty/town@15:00',
      'empty/moor@08:00',
      'empty/moor@14:00',
      'empty/moor@15:00',
      'empty@08:00',
      'empty@14:00',
      'empty@15:00',
    ]);
    const early = { ...pcso('a', 'town'), roles: [{ ...pcso('a', 'town').roles[0]!, duties: ['E'] }] };
    expect(pieces({ ...day(), people: [early] })).toEqual([
      'empty/town@08:00',
      'empty/town@15:00',
      'empty/moor@08:00',
      'empty@08:00',
      'empty@15:00',
    ]);
  });
});

describe('ring-fence', () => {
  it('wants four fifths of the funded hours in the area: one duty of two outside lacks 0.3 of 16 h', () => {
    const funded = pcso('a', 'town', {
      roles: [
        { organisation: 'POL', kind: 'pcso', beat: 'town', deputyBeats: ['moor'], fundedBy: 'council' },
      ],
    });
    const scenario = asking(
      [{ kind: 'ring-fence', id: 'fence', funder: 'council', beats: ['town'], share: 0.8, weight: 5 }],
      { people: [funded, pcso('b', 'moor')] },
    );
    const plan = { a: { 0: 'E@town', 1: 'E@moor' }, b: days('E@moor', 0, 1, 2) };
    // 0.8 × 960 − 480 = 288 minutes, in fifths of a minute.
    expect(lacking(scenario, plan)).toEqual({ fence: [1440, 1440] });
    expect(lacking(scenario, { a: { ...days('E@town', 0, 1, 2, 3), 4: 'E@moor' } })).toEqual({});
  });
});

describe('shares', () => {
  const deputy = pcso('a', 'town', {
    roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', deputyBeats: ['moor'] }],
  });
  it('of a beat’s visible hours are by its own officers: one of three is 40 % short of three fifths of 24 h', () => {
    const scenario = asking(
      [{ kind: 'named-officer', id: 'ours', beats: ['moor'], share: 0.6, weight: 10 }],
      {
        people: [deputy, pcso('b', 'moor')],
      },
    );
    const shared = { a: days('E@moor', 0, 1), b: days('E@moor', 2) };
    // 0.6 × 1440 − 480 = 384 minutes, in fifths of a minute.
    expect(lacking(scenario, shared)).toEqual({ 'ours/moor': [1920, 3840] });
    expect(lacking(scenario, { a: days('E@moor', 0), b: days('E@moor', 2, 3) })).toEqual({});
    expect(lacking(scenario, {})).toEqual({});
  });
  it('of everybody’s own hours are visible, window by window', () => {
    const office: Duty = { ...DUTIES[0]!, id: 'O', activity: 'office', area: 'none' };
    const scenario = asking(
      [{ kind: 'visibility', id: 'seen', share: 0.75, everyDays: 7, weight: 4, people: ['a'] }],
      { people: [deputy, pcso('b', 'moor')], duties: [...DUTIES, office] },
    );
    const plan = { a: { ...days('E@town', 0, 1, 7), 3: 'O@-', 8: 'O@-' }, b: days('O@-', 0) };
    // In the first week two of three, 75 % are 2¼; in the second one of two, 75 % are 1½.
    expect(lacking(scenario, plan)).toEqual({
      'seen/a@2026-06-01': [480, 480],
      'seen/a@2026-06-08': [960, 960],
    });
  });
  it('of everybody’s hours in beats are outside the own: who has none is not asked', () => {
    const scenario = asking([{ kind: 'abstraction', id: 'away', share: 0.25, weight: 4 }], {
      people: [deputy, pcso('b', 'moor', { roles: [{ organisation: 'POL', kind: 'pcso' }] })],
    });
    expect(lacking(scenario, { a: { ...days('E@town', 0, 1, 2), 3: 'E@moor' } })).toEqual({});
    expect(lacking(scenario, { a: { ...days('E@town', 0, 1), 3: 'E@moor' } })).toEqual({
      'away/a@2026-06-01': [480, 480],
    });
    expect(compile(scenario).problem.demands.map(({ id }) => id)).toEqual(['away/a@2026-06-01']);
  });
  it('tell what is missing in hours, not in parts of minutes', () => {
    const scenario = asking([{ kind: 'named-officer', id: 'ours', beats: ['moor'], share: 0.6 }], {
      people: [deputy, pcso('b', 'moor')],
    });
    const rota = rotaOf(scenario, [['a', '2026-06-01', 'E', 'moor']]);
    const compiled = compile(scenario);
    const [told] = tellShortfalls(compiled, optionRows(compiled, rota), tabulate(compiled.problem));
    expect(told?.missing).toBe('4 h 48 min');
  });
});

describe('a commitment', () => {
  const meeting = (parts: Partial<DemandRecord> = {}): DemandRecord =>
    ({
      kind: 'commitment',
      id: 'pact',
      name: 'PACT meeting',
      when: { rrule: 'FREQ=MONTHLY;BYDAY=2TU' },
      start: '19:00',
      end: '20:30',
      place: 'Hall',
      need: 1,
      weight: 11,
      ...parts,
    }) as DemandRecord;
  const people = [pcso('a', 'town'), pcso('b', 'moor')];

  it('is met by somebody on duty throughout who can get there and back', () => {
    const scenario = asking([meeting()], { people });
    expect(lacking(scenario, { a: days('E@town', 8) })).toEqual({ 'pact@2026-06-09': [1, 11] });
    expect(lacking(scenario, { a: days('L@town', 8) })).toEqual({});
    // From the moor it takes 92 minutes: there in time, but not back before the end of the late.
    expect(lacking(scenario, { b: days('L@moor', 8) })).toEqual({ 'pact@2026-06-09': [1, 11] });
  });
  it('of a named person is met by nobody else', () => {
    const scenario = asking([meeting({ people: ['b'], place: 'Moor', strength: 'hard' })], { people });
    expect(lacking(scenario, { a: days('L@town', 8) })).toEqual({ 'pact@2026-06-09': [1, 0] });
    expect(lacking(scenario, { b: days('L@moor', 8) })).toEqual({});
  });
  it('with a vehicle takes a crew with each of its skills', () => {
    const crewed = asking([meeting({ need: 2, vehicle: 'unit' })], {
      people: [pcso('a', 'town'), pcso('b', 'town'), pcso('c', 'town', { skills: [{ skill: 'BA' }] })],
      vehicles: [{ id: 'unit', name: 'Command unit', skills: ['BA'] }],
    });
    expect(lacking(crewed, { a: days('L@town', 8), b: days('L@town', 8) })).toEqual({
      'pact@2026-06-09': [1, 11],
    });
    expect(lacking(crewed, { a: days('L@town', 8), c: days('L@town', 8) })).toEqual({});
  });
});

describe('a cordon', () => {
  const cordon = (parts: Partial<DemandOf<'cordon'>> = {}): DemandRecord => ({
    kind: 'cordon',
    id: 'scene',
    name: 'Scene',
    from: '2026-06-02T08:00',
    through: '2026-06-02T16:00',
    need: 1,
    ...parts,
  });
  const people = [pcso('a', 'town'), pcso('b', 'town'), pcso('c', 'moor')];
  const duties = [...DUTIES, { ...DUTIES[0]!, id: 'D', family: 'day' as const, end: '19:00' }];
  const held = (parts: Partial<DemandOf<'cordon'>>, plan: Plan): ReturnType<typeof lacking> =>
    lacking(asking([cordon(parts)], { people, duties }), plan);

  it('is held in turns of four hours, by nobody for two of them in one duty', () => {
    // 08:00–12:00 and 12:00–16:00: either of them for a day from 07:00 to 19:00, the first for an early.
    expect(held({}, {})).toEqual({ scene: [2, 1200] });
    expect(held({}, { a: days('D@town', 1) })).toEqual({ scene: [1, 600] });
    expect(held({}, { a: days('D@town', 1), b: days('E@town', 1) })).toEqual({});
    expect(held({}, { a: days('E@town', 1), b: days('E@town', 1), c: days('E@moor', 1) })).toEqual({
      scene: [1, 600],
    });
    expect(held({ need: 2 }, { a: days('D@town', 1), b: days('D@town', 1), c: days('E@moor', 1) })).toEqual({
      scene: [1, 600],
    });
  });
  it('of longer turns takes fewer people, and the same person again on another duty', () => {
    expect(held({ reliefHours: 8 }, { a: days('D@town', 1) })).toEqual({});
    // 08:00–16:15, 16:15–00:30, 00:30–08:45 and 08:45–17:00: the two in the middle are nobody’s.
    const twoDays = { through: '2026-06-03T17:00', reliefHours: 9 };
    expect(held(twoDays, { a: days('D@town', 1) })).toEqual({ scene: [3, 1800] });
    expect(held(twoDays, { a: days('D@town', 1, 2) })).toEqual({ scene: [2, 1200] });
  });
  it('ends when a response car takes over, if that comes before its end', () => {
    const early = { a: days('E@town', 1) };
    const relieved = (from: string): ReturnType<typeof lacking> =>
      lacking(
        asking([cordon({ relievedBy: 'car' })], { people, vehicles: [{ id: 'car', name: 'Car', from }] }),
        early,
      );
    expect(relieved('2026-06-02T12:00')).toEqual({});
    expect(relieved('2026-06-02T12:01')).toEqual({ scene: [1, 600] });
    expect(relieved('2026-06-02T16:00')).toEqual({ scene: [1, 600] });
    expect(relieved('2026-06-02T08:00')).toEqual({ scene: [1, 600] });
  });
  it('counts the drive there and back, and skills for the turn alone', () => {
    const first = { through: '2026-06-02T12:00' };
    expect(held({ ...first, place: 'Hall' }, { a: days('E@town', 1) })).toEqual({});
    // From the moor it takes 92 minutes.
    expect(held({ ...first, place: 'Hall' }, { c: days('E@moor', 1) })).toEqual({ scene: [1, 600] });
    const trained = [pcso('a', 'town', { skills: [{ skill: 'BA', through: '2026-06-02T12:00' }] })];
    const skilled = asking([cordon({ ...first, skills: ['BA'] })], { people: trained });
    expect(lacking(skilled, { a: days('E@town', 1) })).toEqual({});
  });
  it('takes nobody with a pager, unless it may be left for a call', () => {
    const rider = pcso('a', 'town', {
      roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', fireMode: 'onDutyRelease' }],
      skills: [{ skill: 'BA' }],
    });
    const asked = (parts: Partial<DemandOf<'cordon'>>): Scenario => ({
      ...world({ people: [rider], demands: [cordon({ through: '2026-06-02T12:00', ...parts })] }),
      agreements: [{ id: 'joint', parties: ['POL', 'FIRE'], members: ['a'], stations: ['S'] }],
    });
    const scene = (parts: Partial<DemandOf<'cordon'>>, option: string): unknown =>
      lacking(asked(parts), { a: days(option, 1) })['scene'];
    expect(scene({}, 'E@town')).toBeUndefined();
    expect(scene({}, 'E@town!S')).toEqual([1, 600]);
    expect(scene({ releasable: true }, 'E@town!S')).toBeUndefined();
    expect(scene({ releasable: true, place: 'Town' }, 'E@town!S')).toBeUndefined();
    expect(scene({ releasable: true, place: 'Hall' }, 'E@town!S')).toEqual([1, 600]);
  });
  it('of which turns begin after the period is asked for the others', () => {
    const last = { from: '2026-06-14T19:00', through: '2026-06-15T11:00' };
    // 19:00–23:00, 23:00–03:00 and 03:00–07:00; the period ends at 07:00.
    expect(held(last, {})).toEqual({ scene: [3, 1800] });
    expect(held({ from: '2026-06-15T08:00', through: '2026-06-15T11:00' }, {})).toEqual({});
  });
});

describe('a meeting of the shift', () => {
  const meeting = (parts: Partial<DemandOf<'shift-meeting'>> = {}): DemandRecord => ({
    kind: 'shift-meeting',
    id: 'briefing',
    name: 'Briefing',
    duties: ['E', 'late'],
    at: 'start',
    when: { dates: ['2026-06-02'] },
    need: 2,
    ...parts,
  });
  const people = [pcso('a', 'town'), pcso('b', 'town'), pcso('c', 'moor')];
  const meet = (parts: Partial<DemandOf<'shift-meeting'>>, more: Partial<Scenario> = {}) =>
    compile(asking([meeting(parts)], { people, ...more })).index.demands;
  const times = (...asked: Parameters<typeof meet>): string[] =>
    [...meet(...asked).values()].map(({ from, to }) => `${from}–${to}`);

  it('is when all have begun, or before the first ends; without a quorum it asks nothing', () => {
    // Minutes after 07:00 on the first of June: 14:00 and 14:45 of the second.
    expect(times({})).toEqual([`${1440 + 7 * 60}–${1440 + 7 * 60 + 15}`]);
    expect(times({ at: 'end', minutes: 20 })).toEqual([`${1440 + 8 * 60 - 20}–${1440 + 8 * 60}`]);
    expect(times({ need: 0 })).toEqual([]);
  });
  it('lacks whoever of the quorum is not there, at the price of a person', () => {
    const scenario = asking([meeting()], { people });
    expect(lacking(scenario, {})).toEqual({ 'briefing@2026-06-02': [2, 120] });
    expect(lacking(scenario, { a: days('E@town', 1), b: days('L@town', 1) })).toEqual({});
    expect(lacking(scenario, { a: days('E@town', 1), b: days('L@town', 2) })).toEqual({
      'briefing@2026-06-02': [1, 60],
    });
  });
  it('is for people on its duties, whoever else is there', () => {
    const long = { ...DUTIES[0]!, id: 'D', family: 'day' as const, end: '19:00' };
    const scenario = asking([meeting()], { people, duties: [...DUTIES, long] });
    expect(lacking(scenario, { a: days('D@town', 1), b: days('L@town', 1) })).toEqual({
      'briefing@2026-06-02': [1, 60],
    });
  });
  it('is of the duties that may be worked on the day', () => {
    const weekend = [DUTIES[0]!, { ...DUTIES[1]!, weekdays: ['sat' as const] }];
    expect(times({}, { duties: weekend })).toEqual([`1440–${1440 + 15}`]);
    const later = [DUTIES[0]!, { ...DUTIES[1]!, from: '2026-06-03' }];
    expect(times({}, { duties: later })).toEqual([`1440–${1440 + 15}`]);
    expect(times({ duties: ['L'] }, { duties: weekend })).toEqual([]);
  });
  it('is remote unless it has a place, to which people drive in their duty', () => {
    const early = { a: days('E@town', 1), c: days('E@moor', 1) };
    const at = (place?: string) =>
      lacking(asking([meeting({ duties: ['E'], at: 'end', ...(place && { place }) })], { people }), early);
    expect(at()).toEqual({});
    expect(at('Town')).toEqual({ 'briefing@2026-06-02': [1, 60] });
  });
});

describe('visits due', () => {
  it('leave room by each date for all that fell due by then, also before the period', () => {
    const demand: DemandRecord = {
      kind: 'visits-due',
      id: 'swv',
      skill: 'BA',
      perDuty: 2,
      weight: 1,
      due: [
        { date: '2026-05-20', visits: 1, beat: 'town' },
        { date: '2026-06-03', visits: 3, beat: 'town' },
        { date: '2026-06-05', visits: 2 },
      ],
    };
    const scenario = asking([demand], {
      people: [pcso('a', 'town', { skills: [{ skill: 'BA' }] }), pcso('b', 'town')],
    });
    // One duty by the first day, 4 visits by the third need two; 6 by the fifth need three.
    expect(lacking(scenario, { a: days('E@town', 0, 4), b: days('E@town', 1, 2) })).toEqual({
      'swv/town@2026-06-03': [2, 2],
      'swv/all@2026-06-03': [2, 2],
      'swv/all@2026-06-05': [2, 2],
    });
  });
});

describe('skill hours', () => {
  it('add up minutes of duty by people with the skill while it is valid', () => {
    const scenario = asking([{ kind: 'skill-hours', id: 'medic', skill: 'BA', hoursPerDay: 10, weight: 1 }], {
      period: { from: '2026-06-01', days: 2 },
      people: [pcso('a', 'town', { skills: [{ skill: 'BA', through: '2026-06-01' }] })],
    });
    expect(lacking(scenario, { a: days('E@town', 0, 1) })).toEqual({
      'medic@2026-06-01': [120, 120],
      'medic@2026-06-02': [600, 600],
    });
  });
});

describe('supervision', () => {
  const led = (id: string, ...leaders: string[]): Person => ({
    ...pcso(id, 'moor'),
    roles: leaders.map((leader) => ({ ...pcso(id, 'moor').roles[0]!, leader })),
  });
  const talks = (more: Partial<DemandOf<'supervision'>> = {}): DemandRecord => ({
    ...{ kind: 'supervision', id: 'talks', everyDays: 7, weight: 5, ...more },
  });
  const team = [led('a', 'lee'), pcso('lee', 'town')];
  const indicators = (scenario: Scenario): string[] =>
    compile(scenario).problem.demands.flatMap(({ id, kind }) => (kind === 'presence' ? [id] : []));

  it('has somebody and their leader on duty at once in each window, wherever they are', () => {
    const scenario = asking([talks()], { people: team });
    const plan = { a: days('E@moor', 0, 1), lee: { 1: 'E@town', 8: 'L@town' } };
    expect(lacking(scenario, plan)).toEqual({ 'talks/a@2026-06-08': [1, 5] });
    expect(lacking(scenario, { ...plan, a: days('L@moor', 1, 8) })).toEqual({});
    expect(lacking(scenario, { a: days('E@moor', 0, 8), lee: days('E@town', 1, 9) })).toEqual({
      'talks/a@2026-06-01': [1, 5],
      'talks/a@2026-06-08': [1, 5],
    });
  });
  it('tells duties apart that share too little: early and late have an hour, from 14:00 to 15:00', () => {
    const plan = { a: days('E@moor', 0, 7), lee: days('L@town', 0, 7) };
    expect(lacking(asking([talks({ minutes: 60 })], { people: team }), plan)).toEqual({});
    const tooLong = asking([talks({ minutes: 61 })], { people: team });
    expect(Object.keys(lacking(tooLong, plan))).toEqual(['talks/a@2026-06-01', 'talks/a@2026-06-08']);
    expect(lacking(tooLong, { ...plan, lee: days('E@town', 0, 7) })).toEqual({});
  });
  it('has one indicator a day where all duties overlap, one for each time to meet where they do not', () => {
    const period = { from: '2026-06-01', days: 7 };
    const every = (minutes: number): string[] =>
      indicators(asking([talks({ minutes })], { period, people: team }));
    expect(every(60)).toHaveLength(7);
    expect(every(60)[0]).toBe('talks/a/lee@2026-06-01T14:00+01:00');
    expect(every(61)).toHaveLength(14);
  });
  it('needs no day on which one of them is away', () => {
    const period = { from: '2026-06-01', days: 7 };
    const leave = [{ person: 'lee', kind: 'annual' as const, from: '2026-06-01', through: '2026-06-05' }];
    expect(indicators(asking([talks()], { period, people: team, leave }))).toHaveLength(2);
    const gone = [{ ...leave[0]!, through: '2026-06-08' }];
    const scenario = asking([talks()], { period, people: team, leave: gone });
    expect(indicators(scenario)).toEqual([]);
    expect(lacking(scenario, { a: days('E@moor', 0) })).toEqual({ 'talks/a@2026-06-01': [1, 5] });
  });
  it('asks nothing in a window cut short, by the period, by the demand, or by who joins or leaves', () => {
    const windows = (more: Partial<DemandOf<'supervision'>>, people = team): string[] =>
      compile(asking([talks(more)], { people })).problem.demands.flatMap(({ id, kind }) =>
        kind === 'supervision' ? [id] : [],
      );
    expect(windows({ everyDays: 9 })).toEqual(['talks/a@2026-06-01']);
    expect(windows({ everyDays: undefined })).toEqual([]);
    expect(windows({ from: '2026-06-03', through: '2026-06-13' })).toEqual(['talks/a@2026-06-03']);
    const joins = { ...team[0]!, from: '2026-06-02' };
    expect(windows({}, [joins, team[1]!])).toEqual(['talks/a@2026-06-08']);
  });
  it('is with either of two leaders, or with that of the roles that are meant', () => {
    const both = led('a', 'lee', 'max');
    const roles = [both.roles[0]!, { ...both.roles[1]!, kind: 'volunteer' as const }];
    const people = [{ ...both, roles }, pcso('lee', 'town'), pcso('max', 'town')];
    const plan = { a: days('E@moor', 0, 7), max: days('E@town', 0, 7) };
    expect(lacking(asking([talks()], { people }), plan)).toEqual({});
    const found = lacking(asking([talks({ roles: ['pcso'] })], { people }), plan);
    expect(Object.keys(found)).toEqual(['talks/a@2026-06-01', 'talks/a@2026-06-08']);
  });
  it('is asked of those named; for a leader who is not rostered it asks nothing and says so', () => {
    const clerk: Person = { ...pcso('max', 'town'), roles: [{ organisation: 'POL', kind: 'staff' }] };
    const people = [...team, led('b', 'lee'), led('c', 'max'), clerk];
    const kinds = (more: Partial<DemandOf<'supervision'>>): string[] =>
      compile(asking([talks({ everyDays: 14, ...more })], { people })).problem.demands.flatMap(
        ({ id, kind }) => (kind === 'supervision' ? [id] : []),
      );
    expect(kinds({})).toEqual(['talks/a@2026-06-01', 'talks/b@2026-06-01']);
    expect(kinds({ people: ['b'] })).toEqual(['talks/b@2026-06-01']);
    expect(compile(asking([talks()], { people })).index.notes).toEqual([
      'talks: no duties are planned here for max; nothing is asked of them, nor of those whom only they lead.',
    ]);
  });
});

describe('crews', () => {
  const firefighters = ['f', 'g', 'h'].map((id): Person => ({
    id,
    name: id,
    roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S' }],
    skills: [{ skill: 'BA' }],
  }));
  const scenario = world({
    period: { from: '2026-06-06', days: 1 },
    people: firefighters,
    availability: firefighters.map(({ id }) => ({ person: id, state: 'offered' as const, when: {} })),
  });
  it('cost the minutes of each block without one, whoever else is missing', () => {
    // A Saturday: 20 points a minute, 360 minutes a block.
    expect(lacking(scenario, { f: days('~07-19', 0), g: days('~13-01', 0) })).toEqual({
      'S/P/STANDARD@2026-06-06T07:00+01:00': [1, 7200],
      'S/P/STANDARD@2026-06-06T19:00+01:00': [1, 7200],
      'S/P/STANDARD@2026-06-07T01:00+01:00': [2, 7200],
    });
  });
  it('cost half as much again on a weekday from 07:00 to 19:00, and three times at a key station', () => {
    const key = {
      ...scenario,
      period: { from: '2026-06-01', days: 1 },
      stations: scenario.stations!.map((station) => ({ ...station, key: true })),
    };
    expect(Object.values(lacking(key, {})).map(([, points]) => points)).toEqual([32400, 32400, 21600, 21600]);
  });
  it('of neighbours: both off the run cost on top of each', () => {
    const [station] = scenario.stations!;
    const two = {
      ...scenario,
      stations: [station!, { ...station!, id: 'T', name: 'Other', changeTimes: ['07:00', '19:00'] }],
      demands: [
        { kind: 'neighbours' as const, id: 'pair', pairs: [['S', 'T']] as [string, string][], weight: 10 },
      ],
    };
    const both = Object.entries(lacking(two, { f: days('~07-19', 0), g: days('~07-13', 0) })).filter(([id]) =>
      id.startsWith('pair'),
    );
    expect(both).toEqual([
      ['pair/S+T@2026-06-06T13:00+01:00', [1, 3600]],
      ['pair/S+T@2026-06-06T19:00+01:00', [1, 3600]],
      ['pair/S+T@2026-06-07T01:00+01:00', [1, 3600]],
    ]);
  });
});

describe('what follows from people and vehicles', () => {
  const accompanied = pcso('new', 'town', {
    roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', patrol: 'accompanied' }],
  });
  it('a companion is there for all of an accompanied duty: from 18 to 22 with somebody from 16 to 20 is not', () => {
    const scenario = world({
      stations: [],
      people: [accompanied, pcso('a', 'town')],
      duties: [
        ...DUTIES,
        { ...DUTIES[1]!, id: 'M', start: '18:00', end: '22:00' },
        { ...DUTIES[1]!, id: 'K', start: '16:00', end: '20:00' },
      ],
    });
    const first = Object.entries(lacking(scenario, { new: days('M@town', 0), a: days('K@town', 0) }));
    expect(first[0]).toEqual(['accompany/town/M@2026-06-01', [1, 0]]);
    expect(lacking(scenario, { new: days('M@town', 0), a: days('L@town', 0) })).toEqual({});
  });
  it('a companion has two along and not three, and two accompanied people make no pair', () => {
    const people = [1, 2, 3].map((number) => ({ ...accompanied, id: `n${number}`, name: `n${number}` }));
    const scenario = world({ stations: [], people: [...people, pcso('a', 'town')] });
    const on = days('E@town', 0);
    expect(lacking(scenario, { n1: on, n2: on, a: on })).toEqual({});
    expect(lacking(scenario, { n1: on, n2: on, n3: on, a: on })).toMatchObject({
      'accompany/town/E@2026-06-01': [1, 0],
    });
    expect(lacking(scenario, { n1: on, n2: on })).toMatchObject({ 'accompany/town/E@2026-06-01': [2, 0] });
  });
  it('a companion has along as many as the person may: one, or nobody', () => {
    const people = [1, 2].map((number) => ({ ...accompanied, id: `n${number}`, name: `n${number}` }));
    const on = days('E@town', 0);
    const of = (takesAlong: number): object =>
      lacking(
        world({ stations: [], people: [...people, pcso('a', 'town', { takesAlong }), pcso('b', 'town')] }),
        { n1: on, n2: on, a: on },
      );
    expect(of(2)).toEqual({});
    expect(of(1)).toMatchObject({ 'accompany/town/E@2026-06-01': [1, 0] });
    expect(of(0)).toMatchObject({ 'accompany/town/E@2026-06-01': [2, 0] });
  });
  it('two companions for two duties that overlap: neither is there for one whose companion leaves before it', () => {
    const scenario = world({
      stations: [],
      people: [
        { ...accompanied, id: 'n1', name: 'n1' },
        { ...accompanied, id: 'n2', name: 'n2' },
        pcso('a', 'town', { takesAlong: 1 }),
        pcso('b', 'town', { takesAlong: 1 }),
      ],
      duties: [
        { ...DUTIES[0]!, id: 'X', start: '08:00', end: '16:00' },
        { ...DUTIES[0]!, id: 'Y', start: '08:00', end: '12:00' },
        { ...DUTIES[0]!, id: 'Z', start: '10:00', end: '14:00' },
        { ...DUTIES[0]!, id: 'W', start: '09:30', end: '12:00' },
      ],
    });
    const on = { n1: days('Y@town', 0), n2: days('Z@town', 0), a: days('X@town', 0) };
    expect(lacking(scenario, { ...on, b: days('X@town', 0) })).toEqual({});
    expect(lacking(scenario, { ...on, b: days('Y@town', 0) })).toEqual({});
    // In the two hours that both are out there are two companions, but b came too late to have been with either.
    expect(Object.keys(lacking(scenario, { ...on, b: days('W@town', 0) }))).toContain(
      'accompany/town/Y@2026-06-01+Z@2026-06-01',
    );
  });
  it('a duty that is never done alone has somebody else in the beat', () => {
    const scenario = world({
      stations: [],
      people: [pcso('a', 'town'), pcso('b', 'town')],
      activities: [{ id: 'patrol', name: 'Patrol', visible: true, loneAllowed: false }],
    });
    expect(lacking(scenario, { a: days('E@town', 0), b: days('E@town', 0) })).toEqual({});
    expect(lacking(scenario, { a: days('E@town', 0), b: days('L@town', 0) })).toEqual({
      'pair/town/E@2026-06-01': [1, 0],
      'pair/town/L@2026-06-01': [1, 0],
    });
  });
  it('a vehicle is in one place at a time, commitments counted', () => {
    const scenario = world({
      stations: [],
      people: [pcso('a', 'town'), pcso('b', 'town')],
      duties: DUTIES.map((duty) => ({ ...duty, vehicle: 'van' })),
      vehicles: [{ id: 'van', name: 'Van' }],
      demands: [
        {
          kind: 'commitment',
          id: 'show',
          name: 'Show',
          when: { dates: ['2026-06-02'] },
          start: '09:00',
          end: '10:00',
          need: 1,
          vehicle: 'van',
          weight: 1,
        },
      ],
    });
    expect(lacking(scenario, { a: days('E@town', 0), b: days('L@town', 0) })).toMatchObject({
      'vehicle/van@2026-06-01T14:00+01:00': [1, 0],
    });
    expect(lacking(scenario, { a: days('E@town', 1) })).toEqual({
      'vehicle/van@2026-06-02T09:00+01:00': [1, 0],
    });
  });
});

describe('hours in which nobody is alone', () => {
  const night = (parts: Partial<DemandRecord> = {}): DemandRecord =>
    ({ kind: 'never-alone', id: 'evening', start: '21:00', end: '07:00', ...parts }) as DemandRecord;
  const people = [pcso('a', 'town'), pcso('b', 'town'), pcso('c', 'moor')];

  it('ask for somebody else in the beat in the part of a duty that lies in them, of a late from 21:00 to 22:00', () => {
    const scenario = asking([night()], { people });
    const late = { 'evening/town/L@2026-06-02T21:00+01:00': [1, 0] };
    expect(lacking(scenario, { a: days('L@town', 1), b: days('E@town', 1), c: days('L@moor', 1) })).toEqual({
      ...late,
      'evening/moor/L@2026-06-02T21:00+01:00': [1, 0],
    });
    expect(lacking(scenario, { a: days('L@town', 1), b: days('L@town', 1) })).toEqual({});
    expect(lacking(asking([night({ beats: ['moor'] })], { people }), { a: days('L@town', 1) })).toEqual({});
    expect(lacking(asking([night({ roles: ['volunteer'] })], { people }), { a: days('L@town', 1) })).toEqual(
      {},
    );
    expect(
      lacking(asking([night({ when: { dates: ['2026-06-01'] } })], { people }), { a: days('L@town', 1) }),
    ).toEqual({});
  });
  it('cost points a minute where they are soft', () => {
    const soft = asking([night({ strength: 'soft' })], { people });
    const weighed = asking([night({ strength: 'soft', weight: 7 })], { people });
    const plan = { a: days('L@town', 1) };
    expect(lacking(soft, plan)).toEqual({ 'evening/town/L@2026-06-02T21:00+01:00': [1, 240] });
    expect(lacking(weighed, plan)).toEqual({ 'evening/town/L@2026-06-02T21:00+01:00': [1, 420] });
  });
  it.each([
    ['the clocks go forward', '2026-03-28', '2026-03-28T23:00+00:00', 7 * 60],
    ['nothing changes', '2026-06-06', '2026-06-06T23:00+01:00', 8 * 60],
    ['the clocks go back', '2026-10-24', '2026-10-24T23:00+01:00', 9 * 60],
  ])(
    'last through a night in which %s, though it begins before the first of their days',
    (_, from, start, minutes) => {
      const nights = { ...DUTIES[1]!, id: 'N', start: '23:00', end: '07:30' };
      const scenario = asking([night({ strength: 'soft', weight: 1 })], {
        ...{ period: { from, days: 1 }, duties: [nights] },
        people: [pcso('a', 'town')],
      });
      expect(lacking(scenario, { a: days('N@town', 0) })).toEqual({
        [`evening/town/N@${start}`]: [1, minutes],
      });
    },
  );
  it('reach from the day before into a period whose days begin at midnight, and out of it after the last', () => {
    const early = { ...DUTIES[0]!, start: '00:00', end: '08:00' };
    const nights = { ...DUTIES[1]!, id: 'N', start: '22:00', end: '06:00' };
    const scenario = asking([night()], {
      ...{ period: { from: '2026-06-01', days: 1 }, dayStart: '00:00', duties: [early, nights] },
      people: [pcso('a', 'town'), pcso('b', 'town')],
    });
    expect(lacking(scenario, { a: days('E@town', 0), b: days('N@town', 0) })).toEqual({
      'evening/town/E@2026-06-01T00:00+01:00': [1, 0],
      'evening/town/N@2026-06-01T22:00+01:00': [1, 0],
    });
  });
  it('are not kept by the own night before, where it overlaps', () => {
    const nights = { ...DUTIES[1]!, id: 'N', start: '22:00', end: '08:00' };
    const scenario = asking([night({ end: '07:30' })], {
      duties: [DUTIES[0]!, nights],
      people: [pcso('a', 'town'), pcso('b', 'town')],
      history: ['a', 'b'].map((person) => ({ person, date: '2026-05-31', duty: 'N', beat: 'town' })),
    });
    const early = 'evening/town/E@2026-06-01T07:00+01:00';
    expect(lacking(scenario, { a: days('E@town', 0) })).toEqual({});
    const [history] = scenario.history!;
    expect(lacking({ ...scenario, history: [history!] }, { a: days('E@town', 0) })).toEqual({
      [early]: [1, 0],
    });
  });
});

describe('back-up', () => {
  const near = (parts: Partial<DemandRecord> = {}): DemandRecord =>
    ({ kind: 'back-up', id: 'near', weight: 2, ...parts }) as DemandRecord;
  const people = [pcso('a', 'town'), pcso('b', 'town'), pcso('c', 'moor')];
  const plan = { a: days('E@town', 0), c: days('L@moor', 0) };

  it('is somebody else in the beat or near enough, minute by minute', () => {
    // Between Town and Moor it is 95 minutes, from Edge 93: the farthest counts.
    expect(lacking(asking([near({ minutes: 94 })], { people }), plan)).toEqual({
      'near/town@2026-06-01T07:00+01:00': [1, 840],
      'near/town@2026-06-01T14:00+01:00': [1, 120],
      'near/moor@2026-06-01T14:00+01:00': [1, 120],
      'near/moor@2026-06-01T15:00+01:00': [1, 840],
    });
    expect(lacking(asking([near({ minutes: 96 })], { people }), plan)).toEqual({
      'near/town@2026-06-01T07:00+01:00': [1, 840],
      'near/moor@2026-06-01T15:00+01:00': [1, 840],
    });
    const both = { a: days('E@town', 0), b: days('E@town', 0) };
    expect(lacking(asking([near({ minutes: 0 })], { people }), both)).toEqual({});
  });
  it('is asked for in its beats and hours only', () => {
    expect(lacking(asking([near({ beats: ['moor'], end: '14:30' })], { people }), plan)).toEqual({
      'near/moor@2026-06-01T14:00+01:00': [1, 60],
    });
  });
  it('is as far away as the road is at the time', () => {
    const bridge = { a: 'Town', b: 'Moor', minutes: 20, from: '2026-06-01T14:30' };
    const edge = { a: 'Edge', b: 'Moor', minutes: 20 };
    const scenario = asking([near()], {
      people,
      travel: {
        ...{ circuity: 1.4, speedKmh: { urban: 30, fringe: 45, rural: 50 }, fixedMinutes: 2 },
        overrides: [bridge, edge],
      },
    });
    expect(lacking(scenario, plan)).toEqual({
      'near/town@2026-06-01T07:00+01:00': [1, 840],
      'near/town@2026-06-01T14:00+01:00': [1, 60],
      'near/moor@2026-06-01T14:00+01:00': [1, 60],
      'near/moor@2026-06-01T15:00+01:00': [1, 840],
    });
  });
  it('is nobody who must be looked after, and nobody without the skill asked for', () => {
    const [a, b] = people as [Person, Person];
    const duties = [DUTIES[0]!];
    const led = { ...b, roles: [{ ...b.roles[0]!, patrol: 'accompanied' as const }] };
    const both = { a: days('E@town', 0), b: days('E@town', 0) };
    const lack = { 'near/town@2026-06-01T07:00+01:00': [1, 960] };
    expect(lacking(asking([near()], { duties, people: [a, b] }), both)).toEqual({});
    expect(lacking(asking([near()], { duties, people: [a, led] }), both)).toEqual(lack);
    expect(lacking(asking([near({ skills: ['BA'] })], { duties, people: [a, b] }), both)).toEqual(lack);
    expect(lacking(asking([near({ roles: ['volunteer'] })], { duties, people: [a, b] }), both)).toEqual(lack);
  });
  it('may be somebody who carries a fire pager', () => {
    const agreement = { id: 'joint', parties: ['POL', 'FIRE'], members: ['b'], stations: ['S'] };
    const carrier = pcso('b', 'town', {
      roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', fireMode: 'onDutyRelease', station: 'S' }],
      turnIn: { S: 1 },
    });
    const beats = [
      {
        id: 'town',
        name: 'Town',
        organisation: 'POL',
        parishes: [{ id: 'centre', name: 'Centre', place: 'Town' }],
      },
    ];
    const scenario = world({
      ...{
        demands: [near()],
        people: [pcso('a', 'town'), carrier],
        duties: [DUTIES[0]!],
        agreements: [agreement],
        beats,
      },
    });
    const lack = (option: string): string[] =>
      Object.keys(lacking(scenario, { a: days('E@town', 0), b: days(option, 0) })).filter((id) =>
        id.startsWith('near'),
      );
    expect(lack('E@town!S')).toEqual([]);
    expect(lack('off')).toEqual(['near/town@2026-06-01T07:00+01:00']);
  });
});
