/** Ambulance responders and command units are crews like any other: same stations, same rule for who counts, same report. */
import { describe, expect, it } from 'vitest';
import { coverReport } from '../../src/cover/report.ts';
import type { Assignment, Person, Rota, Scenario, Station } from '../../src/domain/index.ts';
import { compile } from '../../src/compile/compile.ts';
import { rotaOf, small } from '../worked-examples/small.ts';

const station = (
  id: string,
  organisation: string,
  turnInMinutes: number,
  more: Partial<Station>,
): Station => ({
  id,
  name: id,
  organisation,
  place: 'town',
  turnInMinutes,
  changeTimes: ['07:00', '19:00'],
  pumps: [],
  ...more,
});
const seat = (
  kind: string,
  ...skills: string[]
): Station['pumps'][number]['crews'][number]['seats'][number] => ({
  kind,
  count: 1,
  skills,
});

const officer: Person = {
  id: 'tess',
  name: 'Tess',
  roles: [{ organisation: 'CC', kind: 'tri-service', beat: 'B', fireMode: 'onDutyRelease' }],
  skills: [{ skill: 'driver' }, { skill: 'responder', from: '2026-06-02' }],
};
const unitCrew = (id: string, skill: string): Person => ({
  id,
  name: id,
  roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'fire' }],
  skills: [{ skill }],
});

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 2 },
  organisations: [
    { id: 'CC', name: 'Council', kind: 'council' },
    { id: 'FIRE', name: 'Fire', kind: 'fire' },
    { id: 'AMB', name: 'Ambulance', kind: 'ambulance' },
  ],
  people: [officer, unitCrew('una', 'jicu'), unitCrew('ursula', 'driver')],
  places: ['town', 'village'].map((id) => ({ id, name: id, lat: 50, lon: -5 })),
  travel: {
    circuity: 1.4,
    speedKmh: { urban: 30, fringe: 45, rural: 50 },
    fixedMinutes: 0,
    overrides: [{ a: 'town', b: 'village', minutes: 12 }],
  },
  skills: [
    { id: 'driver', name: 'Driver', service: 'fire' },
    { id: 'jicu', name: 'Command unit', service: 'fire' },
    { id: 'responder', name: 'Responder', service: 'medical' },
  ],
  beats: [
    { id: 'B', name: 'B', organisation: 'CC', parishes: [{ id: 'v', name: 'Village', place: 'village' }] },
  ],
  duties: [
    {
      id: 'T',
      name: 'Day',
      organisation: 'CC',
      roles: ['tri-service'],
      activity: 'patrol',
      family: 'day',
      start: '07:00',
      end: '19:00',
    },
  ],
  stations: [
    station('fire', 'FIRE', 5, {
      pumps: [
        { id: 'pump', crews: [{ state: 'STANDARD', seats: [seat('driver', 'driver')] }] },
        {
          id: 'unit',
          name: 'Command unit',
          jumpCrewedWith: 'pump',
          crews: [{ state: 'STANDARD', seats: [seat('command', 'jicu'), seat('driver', 'driver')] }],
        },
      ],
    }),
    station('patch', 'AMB', 15, {
      pumps: [{ id: 'car', crews: [{ state: 'STANDARD', seats: [seat('responder', 'responder')] }] }],
    }),
  ],
  agreements: [{ id: 'tri', parties: ['CC', 'FIRE', 'AMB'], members: ['tess'], stations: ['fire', 'patch'] }],
  availability: ['una', 'ursula'].map((person) => ({
    person,
    state: 'offered' as const,
    when: {},
    start: '19:00',
    end: '07:00',
  })),
});

/** Tess patrols both days with a pager for a station; the crew of the unit is on call in the first night. */
function rota(pager: string): Rota {
  const base = rotaOf(SCENARIO, [
    ['tess', '2026-06-01', 'T', 'B'],
    ['tess', '2026-06-02', 'T', 'B'],
  ]);
  const night = (person: string): Assignment => ({
    person,
    date: '2026-06-01',
    code: '12',
    spells: [
      {
        kind: 'on-call',
        start: '2026-06-01T19:00+01:00',
        end: '2026-06-02T07:00+01:00',
        station: 'fire',
        workingMinutes: 0,
        paidMinutes: 0,
        status: 'committed',
      },
    ],
  });
  return {
    ...base,
    assignments: [
      ...base.assignments.map((each) => ({
        ...each,
        spells: each.spells.map((spell) => ({ ...spell, pager: true, station: pager })),
      })),
      night('una'),
      night('ursula'),
    ],
  };
}
const hours = (pager: string, pump: string): number =>
  coverReport(rota(pager), { pump })[0]!.minutes.STANDARD / 60;

describe('a responder car of the ambulance service', () => {
  it('has cover from an officer 12 minutes away, from the day they are signed off as a responder', () => {
    expect(hours('patch', 'car')).toBe(12);
    const [gap] = coverReport(rota('patch'), { pump: 'car' })[0]!.segments;
    expect(gap).toMatchObject({ state: 'OFF', mend: [['responder']] });
  });
  it('is too far for the pump, which must be there in five', () => {
    expect(hours('fire', 'pump')).toBe(12);
    expect(hours('fire', 'car')).toBe(0);
  });
  it('is chosen together with police duty: carrying its pager is an option of the patrol, beside none', () => {
    const options = compile(SCENARIO)
      .index.people.get('tess')!
      .options.map(({ id }) => id);
    expect(options.sort()).toEqual(['T@B', 'T@B!patch', 'off']);
  });
});

describe('a command unit', () => {
  it('goes with the riders of the pump, if one of them knows it', () => {
    const [pump, unit] = coverReport(rota('patch'), { station: 'fire' });
    expect([pump!.minutes.STANDARD / 60, unit!.minutes.STANDARD / 60]).toEqual([12, 12]);
    expect(unit!.segments.find(({ state }) => state === 'STANDARD')).toMatchObject({
      insteadOf: 'pump',
      seats: [
        { kind: 'command', rider: 'una' },
        { kind: 'driver', rider: 'ursula' },
      ],
    });
  });
});
