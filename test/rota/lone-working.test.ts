/** Lone working on one small ground: stretches, check-ins, who could come and what allows it, worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { compile } from '../../src/compile/compile.ts';
import { loneWorkingOf, type LoneStretch } from '../../src/rota/lone-working.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { tellShortfalls } from '../../src/rota/shortfalls.ts';
import { DUTIES, pcso, world } from '../compile/world.ts';
import { checkNaively } from '../naive/index.ts';
import { rotaOf } from '../worked-examples/small.ts';

const LATE = DUTIES[1]!;

function stretchesOf(rota: Rota): readonly LoneStretch[] {
  return loneWorkingOf(rota, checkNaively).stretches;
}

/** `07:00–14:00 allowed`. */
function spans(parts: readonly Pick<LoneStretch, 'from' | 'to' | 'verdict'>[]): string[] {
  return parts.map(({ from, to, verdict }) => `${from.slice(11, 16)}–${to.slice(11, 16)} ${verdict}`);
}

const people = [pcso('a', 'town'), pcso('b', 'town'), pcso('c', 'moor')];

describe('an early and a late that overlap for an hour', () => {
  const scenario = world({
    people,
    stations: [],
    demands: [
      { kind: 'never-alone', id: 'evening', start: '21:00', end: '07:00' },
      { kind: 'back-up', id: 'near', minutes: 60, start: '12:00', end: '24:00' },
    ],
  });
  const rota = rotaOf(scenario, [
    ['a', '2026-06-01', 'E', 'town'],
    ['b', '2026-06-01', 'L', 'town'],
    ['c', '2026-06-01', 'E', 'moor'],
  ]);
  const stretches = stretchesOf(rota);
  const of = (person: string): LoneStretch => stretches.find((one) => one.person === person)!;

  it('leave each alone for the rest, cut where something changes', () => {
    expect(spans(stretches)).toEqual([
      '07:00–14:00 unwanted',
      '07:00–15:00 unwanted',
      '15:00–22:00 forbidden',
    ]);
    expect(spans(of('a').slots)).toEqual(['07:00–12:00 allowed', '12:00–14:00 unwanted']);
    expect(spans(of('b').slots)).toEqual(['15:00–21:00 unwanted', '21:00–22:00 forbidden']);
  });
  it('have them check in every hour while they are alone', () => {
    expect(of('a').checkIns.map((at) => at.slice(11, 16))).toEqual([
      '08:00',
      '09:00',
      '10:00',
      '11:00',
      '12:00',
      '13:00',
    ]);
    const organisations = scenario.organisations.map((each) => ({ ...each, checkInMinutes: 300 }));
    const [first] = stretchesOf({ ...rota, scenario: { ...scenario, organisations } });
    expect(first!.checkIns).toEqual(['2026-06-01T12:00+01:00']);
  });
  it('say who could come, from the farthest parish to the farthest, and that nobody can', () => {
    const [slot] = of('a').slots;
    expect(slot!.backUp).toMatchObject({ person: 'c', beat: 'moor' });
    expect(slot!.backUp!.minutes).toBeCloseTo(95.4, 1);
    expect(of('c').slots.map(({ backUp }) => backUp?.person)).toEqual(['a', 'a']);
    expect(of('b').slots.map(({ backUp }) => backUp)).toEqual([undefined, undefined]);
  });
  it('are told with every ground, for and against', () => {
    expect(of('b').slots[1]!.grounds).toEqual([
      { kind: 'activity', verdict: 'allowed', text: 'Patrol: may be alone' },
      { kind: 'person', verdict: 'allowed', text: 'independent' },
      {
        ...{ kind: 'never-alone', demand: 'evening', verdict: 'forbidden' },
        text: 'evening: nobody alone (21:00–07:00)',
      },
      { kind: 'back-up', demand: 'near', verdict: 'unwanted', text: 'near: no back-up within 60 min' },
    ]);
    expect(of('a').slots[0]!.grounds.map(({ text }) => text)).toEqual([
      'Patrol: may be alone',
      'independent',
      'evening: not asked here (21:00–07:00)',
      'near: not asked at this time',
    ]);
  });
  it('are those of one person, where one is named, with what the second reading finds of that person', () => {
    const { stretches: own, findings } = loneWorkingOf(rota, checkNaively, 'b');
    expect(own).toEqual([of('b')]);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'Never alone in these hours: b on Mon 1 Jun (evening).',
    ]);
    expect(loneWorkingOf(rota, checkNaively, 'a').findings).toEqual([]);
  });
  it('lack back-up in the shortfalls as hours, and company as what binds', () => {
    const compiled = compile(scenario);
    const told = tellShortfalls(compiled, optionRows(compiled, rota)).map(({ sentence }) => sentence);
    expect(told).toEqual([
      expect.stringMatching(
        /^Mon 1 Jun 21:00–22:00: L in Town: nobody alone 21:00–07:00: 1 person missing; /,
      ),
      expect.stringMatching(/^Town: back-up within 60 min: not for 9 h; /),
      expect.stringMatching(/^Moor: back-up within 60 min: not for 3 h; /),
    ]);
  });
});

describe('what forbids being alone', () => {
  const alone = (parts: Partial<Scenario>, person: Partial<Person> = {}): LoneStretch => {
    const scenario = world({ people: [pcso('a', 'town', person)], ...parts });
    return stretchesOf(rotaOf(scenario, [['a', '2026-06-02', 'L', 'town']]))[0]!;
  };
  const led = { organisation: 'POL', kind: 'pcso', beat: 'town', patrol: 'accompanied' } as const;
  const against = ({ slots }: LoneStretch): string[] =>
    slots[0]!.grounds.filter(({ verdict }) => verdict === 'forbidden').map(({ kind }) => kind);
  it('is the activity, or the person by role or by restriction, and nothing else here', () => {
    const guard = { id: 'patrol', name: 'Guard', visible: true, loneAllowed: false };
    expect(against(alone({}))).toEqual([]);
    expect(against(alone({ activities: [guard] }))).toEqual(['activity']);
    expect(against(alone({}, { roles: [led] }))).toEqual(['person']);
    expect(
      against(alone({ restrictions: [{ person: 'a', noLone: true, through: '2026-06-02T15:00' }] })),
    ).toEqual(['person']);
    expect(against(alone({ restrictions: [{ person: 'a', noLone: true, through: '2026-06-01' }] }))).toEqual(
      [],
    );
  });
});

describe('a night in which the clocks change', () => {
  const duties = [{ ...LATE, id: 'N', start: '23:00', end: '03:00' }];
  it.each([
    ['forward', '2026-03-28', ['00:00+00:00', '02:00+01:00']],
    ['back', '2026-10-24', ['00:00+01:00', '01:00+01:00', '01:00+00:00', '02:00+00:00']],
  ])('%s: check-ins stay an hour apart, whatever the clocks show', (_, from, times) => {
    const scenario = world({ period: { from, days: 1 }, duties, people });
    const [stretch] = stretchesOf(rotaOf(scenario, [['a', from, 'N', 'town']]));
    expect(stretch!.checkIns.map((at) => at.slice(11))).toEqual(times);
  });
});

it('somebody still there from the night before keeps company', () => {
  const scenario = world({
    people,
    duties: [DUTIES[0]!, { ...LATE, id: 'N', start: '22:00', end: '08:00' }],
    history: [{ person: 'b', date: '2026-05-31', duty: 'N', beat: 'town' }],
  });
  expect(spans(stretchesOf(rotaOf(scenario, [['a', '2026-06-01', 'E', 'town']])))).toEqual([
    '08:00–15:00 allowed',
  ]);
});

it('a bridge that opens at noon brings the nearest back-up nearer', () => {
  const scenario = world({
    people,
    travel: {
      ...{ circuity: 1.4, speedKmh: { urban: 30, fringe: 45, rural: 50 }, fixedMinutes: 2 },
      overrides: ['Town', 'Edge'].map((a) => ({ a, b: 'Moor', minutes: 25, from: '2026-06-01T12:00' })),
    },
  });
  const [stretch] = stretchesOf(
    rotaOf(scenario, [
      ['a', '2026-06-01', 'E', 'town'],
      ['c', '2026-06-01', 'E', 'moor'],
    ]),
  );
  expect(stretch!.slots.map(({ to, backUp }) => [to.slice(11, 16), Math.round(backUp!.minutes)])).toEqual([
    ['12:00', 95],
    ['15:00', 25],
  ]);
});

it('the nearest of several is told, and one with the skill asked for is wanted minute by minute', () => {
  const hall = { id: 'hall', name: 'Hall', place: 'Hall' };
  const ground = world({ people });
  const medic = pcso('c', 'moor', { skills: [{ skill: 'BA', through: '2026-06-01T12:00' }] });
  const scenario = {
    ...ground,
    people: [pcso('a', 'town'), pcso('b', 'hall'), medic],
    beats: [...ground.beats!, { id: 'hall', name: 'Hall', organisation: 'POL', parishes: [hall] }],
    demands: [{ kind: 'back-up' as const, id: 'medic', minutes: 120, beats: ['town'], skills: ['BA'] }],
  };
  const rota = rotaOf(scenario, [
    ['c', '2026-06-01', 'E', 'moor'],
    ['b', '2026-06-01', 'E', 'hall'],
    ['a', '2026-06-01', 'E', 'town'],
  ]);
  const { slots } = stretchesOf(rota).find(({ person }) => person === 'a')!;
  expect(slots.map(({ backUp }) => backUp?.person)).toEqual(['b', 'b']);
  expect(spans(slots)).toEqual(['07:00–12:00 allowed', '12:00–15:00 unwanted']);
});
