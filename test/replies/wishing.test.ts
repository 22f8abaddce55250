/** "I would like to patrol then": nobody has promised anything, and the next plan weighs it. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import type { DemandRecord, Rota, Scenario } from '../../src/domain/index.ts';
import { openingsOf } from '../../src/compile/openings.ts';
import { readinessOf } from '../../src/compile/options/on-call.ts';
import { registerOf } from '../../src/cover/register.ts';
import { scenarioWith } from '../../src/replies/scenario-with.ts';
import { standingReplies } from '../../src/replies/standing-replies.ts';
import { Answers, village, villageRota } from './village.ts';

const [FIRST, TUESDAY, FRIDAY, SECOND] = ['2031-06-02', '2031-06-03', '2031-06-06', '2031-06-09'] as const;

/** What the next plan of the same days reads. */
const planned = (answers: Answers, scenario: Scenario = village()): Scenario =>
  scenarioWith(scenario, standingReplies(answers.lines));

describe('a wish', () => {
  it('changes nothing of the rota, gives the time, and stands until something is settled', async () => {
    const answers = new Answers();
    const before = answers.days;
    expect(answers.wish('val', FRIDAY, { duty: 'D' })).toEqual([]);
    expect([answers.days, answers.states]).toEqual([before, ['wished']]);
    expect(planned(answers).requests).toEqual([
      { person: 'val', when: { dates: [FRIDAY] }, duty: 'D', want: true },
    ]);
    expect(planned(answers).availability?.at(-1)).toMatchObject({
      ...{ person: 'val', state: 'offered', start: '18:00', end: '22:00', for: 'duty' },
    });
    expect(await answers.accept('val', FRIDAY, { duty: 'D' })).toEqual([]);
    expect(answers.states).toEqual(['overtaken', 'firm']);
    expect(planned(answers).requests).toBeUndefined();
  });
  it('is what the next plan grants, where nothing speaks against it', async () => {
    const answers = new Answers();
    // Of two who could do the same evening for nothing, the one who would like to does it.
    const wishing: Scenario = {
      ...village(),
      demands: [{ ...evening, when: { dates: [TUESDAY] } } as DemandRecord],
    };
    for (const person of ['val', 'vic']) {
      const own = new Answers(villageRota(wishing));
      expect(own.wish(person, TUESDAY, { duty: 'D' })).toEqual([]);
      const rota = await plan(planned(own, wishing));
      expect(dutiesOn(rota, TUESDAY)).toContain(`${person} D`);
    }
    // Time that nobody gave is given by the wish alone.
    expect(answers.wish('vic', FRIDAY, { duty: 'D' })).toEqual([]);
    expect(dutiesOn(await plan(planned(answers)), FRIDAY)).toContain('vic D');
    expect(dutiesOn(await plan(village()), FRIDAY)).not.toContain('vic D');
  });
  it('against a duty is one too, and the later of two about a day holds', () => {
    const answers = new Answers();
    expect(answers.wish('pat', TUESDAY, { want: false })).toEqual([]);
    expect(answers.wish('val', TUESDAY, { duty: 'M' })).toEqual([]);
    expect(answers.wish('val', TUESDAY, { duty: 'M' })).toEqual([
      'date: the same wish; a wish that does not stand yet',
    ]);
    expect(answers.wish('val', TUESDAY, { duty: 'M', want: false })).toEqual([]);
    expect(answers.states).toEqual(['wished', 'overtaken', 'wished']);
    const scenario = planned(answers);
    expect(scenario.requests?.map(({ person, want }) => [person, want])).toEqual([
      ['pat', false],
      ['val', false],
    ]);
    expect(scenario.availability).toEqual(village().availability);
  });
  it('is taken back by declining, and of no plan without its day', () => {
    const answers = new Answers();
    expect(answers.wish('val', '2031-07-04')).toEqual([]);
    expect(planned(answers)).toEqual(village());
    const july = { ...village(), period: { from: '2031-07-01', days: 7 } };
    expect(planned(answers, july).requests).toHaveLength(1);
    expect(answers.decline('val', '2031-07-04')).toEqual([]);
    expect(planned(answers, july).requests).toBeUndefined();
    expect(answers.states).toEqual(['overtaken', 'declined']);
  });
  it('is refused with everything that is wrong with it', () => {
    const answers = new Answers();
    expect(answers.wish('val', FIRST)).toEqual(['date: Day, proposed; a day without a duty']);
    expect(answers.wish('pat', TUESDAY, { duty: 'D' })).toEqual([
      'duty: D; one of P, day',
      'date: Patrol, assigned; a day without a duty',
    ]);
    expect(answers.wish('val', '2031-05-01')).toEqual([
      `date: 2031-05-01; a day to come, ${FIRST} to 2032-06-15`,
    ]);
    expect(answers.swap({ person: 'val', date: FIRST, with: 'vic' })).toEqual([]);
    expect(answers.decide({ of: 1, yes: true, by: 'vic' })).toEqual([]);
    expect(answers.wish('val', FIRST)).toEqual([
      `date: ${FIRST}, on which a duty was given away; a day of which nothing is settled`,
    ]);
    const leave = [{ person: 'vic', kind: 'annual' as const, from: SECOND, through: SECOND }];
    const away = new Answers(villageRota(village()));
    const gone = new Answers({ ...away.made, assignments: [], scenario: { ...away.made.scenario, leave } });
    expect(gone.wish('vic', SECOND)).toEqual([
      `date: vic is away on ${SECOND}; a day on which they are there`,
    ]);
  });
  it('for a duty gives no time to a pager', () => {
    const crew = {
      ...village(),
      organisations: [...village().organisations, { id: 'FIRE', name: 'Fire', kind: 'fire' as const }],
      stations: [
        {
          ...{ id: 'S', name: 'Green', organisation: 'FIRE', place: 'Green', turnInMinutes: 6 },
          ...{ changeTimes: ['08:00', '18:00'], offeredCounts: true },
          pumps: [
            { id: 'P', crews: [{ state: 'STANDARD', seats: [{ kind: 'rider', count: 1, skills: [] }] }] },
          ],
        },
      ],
    };
    const people = crew.people.map((person) =>
      person.id === 'val'
        ? {
            ...person,
            turnIn: { S: 3 },
            roles: [...person.roles, { organisation: 'FIRE', kind: 'on-call' as const, station: 'S' }],
          }
        : person,
    );
    const dual = { ...crew, people } as Scenario;
    const answers = new Answers(villageRota(dual));
    expect(answers.wish('val', FRIDAY)).toEqual([]);
    const register = registerOf(planned(answers, dual));
    const val = register.people.get('val')!;
    const openings = openingsOf(register, val, readinessOf(register, val));
    expect(openings.promised(4)).toEqual([]);
    expect(openings.promised(1)).not.toEqual([]);
    const options = compile(register.scenario).index.people.get('val')!.allowed[4]!;
    expect([...new Set(options.map(({ form }) => form.duty?.id ?? 'off'))].sort()).toEqual(['D', 'M', 'off']);
    expect(options.every(({ form }) => form.onCall.length === 0)).toBe(true);
  });
});

const evening = village().demands![0]!;

async function plan(scenario: Scenario): Promise<Rota> {
  const compiled = compile(scenario);
  const settings = { limit: { work: 60 }, seed: 1, threads: 1, check: 'never' } as const;
  const world = { now: () => 0, interrupted: () => false, observe: () => undefined };
  const answer = await solve(compiled.problem, settings, world);
  return toRota(compiled, answer, { engine: 'test', limits: {} });
}

function dutiesOn({ assignments }: Rota, date: string): string[] {
  return assignments
    .filter((each) => each.date === date)
    .flatMap(({ person, spells }) => spells.map(({ duty }) => `${person} ${duty ?? ''}`));
}
