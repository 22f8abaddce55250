/** Nobody who has to be asked is assigned: they accept, decline, take what is open, swap, or let it lapse (K2). */
import { describe, expect, it } from 'vitest';
import { secondReading } from '../../src/compose.ts';
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { scenarioWith } from '../../src/replies/scenario-with.ts';
import { standingReplies } from '../../src/replies/standing-replies.ts';
import { weigh } from '../../src/replies/weigh.ts';
import { checkRota } from '../../src/rota/check.ts';
import { verdictOf } from '../../src/rota/verdict.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { Answers, MAY, village, villageRota } from './village.ts';

const [FIRST, TUESDAY, SECOND] = ['2031-06-02', '2031-06-03', '2031-06-09'] as const;

const required = (answers: Answers, person: string) =>
  hoursReport(answers.rota).find((each) => each.person === person)!.required[0]!;

describe('what was proposed', () => {
  it('counts as promised once it is accepted, and not before', async () => {
    const answers = new Answers();
    expect(required(answers, 'val')).toMatchObject({ promised: 0, proposed: 240 });
    expect(await answers.accept('val', FIRST)).toEqual([]);
    expect(required(answers, 'val')).toMatchObject({ promised: 240, proposed: 0 });
    expect(answers.days).toContain(`val ${FIRST} D committed`);
    expect(answers.days).toContain(`vic ${SECOND} D proposed`);
  });
  it('is gone once it is declined, and its holder is not asked for that time again', () => {
    const answers = new Answers();
    expect(answers.decline('val', FIRST)).toEqual([]);
    expect(answers.days).toEqual([`vic ${SECOND} D proposed`, `pat ${TUESDAY} P assigned`]);
    expect(answers.rota.scenario.availability?.at(-1)).toMatchObject({
      person: 'val',
      state: 'no',
      start: '18:00',
    });
    expect(required(answers, 'val')).toMatchObject({ promised: 0, proposed: 0 });
  });
  it('may be accepted, given back and accepted again', async () => {
    const answers = new Answers();
    await answers.accept('val', FIRST);
    expect(answers.decline('val', FIRST)).toEqual([]);
    expect(answers.days).not.toContain(`val ${FIRST} D committed`);
    expect(answers.states).toEqual(['overtaken', 'declined']);
    expect(await answers.accept('val', FIRST)).toEqual([]);
    expect(answers.days).toContain(`val ${FIRST} D committed`);
    expect(await answers.accept('val', FIRST)).toEqual([
      `date: D, committed; something proposed to val on ${FIRST}`,
    ]);
  });
  it('lapses at the time that the organisation gives, unless it was accepted', async () => {
    const rota = villageRota(village({ replyHours: 48 }));
    const early = new Answers(rota, '2031-05-31T16:59:00Z');
    const late = new Answers(rota, '2031-05-31T17:00:00Z');
    expect(early.days).toContain(`val ${FIRST} D proposed`);
    expect(late.days).not.toContain(`val ${FIRST} D proposed`);
    expect(await early.accept('val', FIRST)).toEqual([]);
    late.lines.push(...early.lines);
    expect(late.days).toContain(`val ${FIRST} D committed`);
    expect(late.days).toContain(`vic ${SECOND} D proposed`);
  });
  it('cannot be answered once it has begun', async () => {
    const late = new Answers(villageRota(), `${FIRST}T18:00:00Z`);
    const begun = `date: a duty that began at ${FIRST}T18:00+01:00; one that is still to come`;
    expect(await late.accept('val', FIRST)).toEqual([begun]);
    expect(late.decline('val', FIRST)).toEqual([begun]);
  });
  it('is not what was assigned: that needs no answer, and cannot be declined', async () => {
    const answers = new Answers();
    const found = 'date: P, assigned; something';
    expect(await answers.accept('pat', TUESDAY)).toEqual([`${found} proposed to pat on ${TUESDAY}`]);
    expect(answers.decline('pat', TUESDAY)).toEqual([`${found} that was proposed or accepted`]);
  });
});

describe('an open duty', () => {
  it('is theirs at once', async () => {
    const answers = new Answers();
    expect(await answers.accept('val', TUESDAY, { duty: 'D' })).toEqual([]);
    expect(answers.days).toContain(`val ${TUESDAY} D committed`);
    expect(checkRota(answers.rota, secondReading)).toMatchObject({ differences: [], findings: [] });
  });
  it('is refused with the reason, if something that binds would break', async () => {
    const answers = new Answers();
    await answers.accept('val', FIRST);
    expect(await answers.accept('val', TUESDAY, { duty: 'M' })).toEqual([
      `duty: M on ${TUESDAY}: Val Vine rests 1 h too little before Morning (M) on Tue 3 Jun; 11 h are required.; a duty that val could take`,
    ]);
    expect(await answers.accept('val', FIRST, { duty: 'M' })).toEqual([
      'date: D that day; a day without a duty',
    ]);
    expect(await answers.accept('val', '2031-06-06', { duty: 'D' })).toEqual([
      'duty: D on 2031-06-06; a duty that val could take',
    ]);
  });
  it('waits for a planner where duties are confirmed, and may be withdrawn or refused', async () => {
    const answers = new Answers(villageRota(village({ selfBooking: 'confirmed' })));
    await answers.accept('val', TUESDAY, { duty: 'D' });
    await answers.accept('vic', TUESDAY, { duty: 'D' });
    await answers.accept('val', '2031-06-10', { duty: 'D' });
    expect(answers.days).not.toContain(`val ${TUESDAY} D committed`);
    expect(answers.decide({ of: 1, yes: true, by: 'Val Vine' })).toEqual([
      'by: Val Vine; somebody else than whose days these are',
    ]);
    expect(answers.decide({ of: 1, yes: true, by: 'sgt' })).toEqual([]);
    expect(answers.decide({ of: 2, yes: false, by: 'sgt' })).toEqual([]);
    expect(answers.decline('val', '2031-06-10')).toEqual([]);
    expect(answers.states).toEqual(['firm', 'refused', 'overtaken', 'declined']);
    expect(answers.days).toContain(`val ${TUESDAY} D committed`);
    expect(answers.decide({ of: 2, yes: true, by: 'sgt' })).toEqual([
      'line: 2, refused; the number of a line that waits for an answer',
    ]);
  });
  it('cannot be taken where people are invited only', async () => {
    const answers = new Answers(villageRota(village({ selfBooking: 'invited' })));
    expect(await answers.accept('val', TUESDAY, { duty: 'D' })).toEqual([
      'duty: D; a duty that was proposed: Police invites people to its duties',
    ]);
    expect(await answers.accept('val', FIRST)).toEqual([]);
  });
});

describe('a swap', () => {
  it('changes both days once the other agrees', () => {
    const answers = new Answers();
    expect(answers.swap({ person: 'val', date: FIRST, with: 'vic', forDate: SECOND })).toEqual([]);
    expect(answers.days).toContain(`val ${FIRST} D proposed`);
    expect(answers.decide({ of: 1, yes: true, by: 'val' })).toEqual(['by: val; vic, who was asked']);
    expect(answers.decide({ of: 1, yes: true, by: 'vic' })).toEqual([]);
    expect(answers.days).toEqual([
      `val ${SECOND} D committed`,
      `vic ${FIRST} D committed`,
      `pat ${TUESDAY} P assigned`,
    ]);
    expect(checkRota(answers.rota, secondReading)).toMatchObject({ differences: [], findings: [] });
  });
  it('may hand a duty over for nothing, also one that was assigned', () => {
    const answers = new Answers();
    answers.swap({ person: 'pat', date: TUESDAY, with: 'pip' });
    answers.decide({ of: 1, yes: true, by: 'Pip Pryor' });
    expect(answers.days).toContain(`pip ${TUESDAY} P assigned`);
    expect(answers.days.some((day) => day.startsWith('pat'))).toBe(false);
  });
  it('is weighed by rules and cover before it is kept', () => {
    const answers = new Answers();
    const { made, lines } = answers;
    const now = createCalendar(made.scenario).minuteOf(MAY);
    const said = { by: 'pat', recorded: MAY };
    const days = [
      { person: 'pat', date: TUESDAY, duty: 'off' },
      { person: 'val', date: TUESDAY, duty: 'P' },
    ];
    const verdict = weigh(
      made,
      lines,
      { kind: 'swap', person: 'pat', with: 'val', days, confirm: false, ...said },
      now,
    );
    expect(verdict?.forbids).toEqual([expect.stringContaining('role not held')]);
    const given = weigh(
      made,
      lines,
      { kind: 'declined', person: 'val', date: FIRST, spells: spellsOf(answers), ...said },
      now,
    );
    expect(given).toMatchObject({
      forbids: [],
      loses: expect.arrayContaining([expect.stringContaining('1 person more missing')]) as unknown,
    });
  });
  it('is refused with all that is wrong', () => {
    const answers = new Answers();
    expect(answers.swap({ person: 'val', date: TUESDAY, with: 'val', forDate: FIRST })).toEqual([
      'with: val; somebody else than val',
    ]);
    expect(answers.swap({ person: 'val', date: TUESDAY, with: 'vic', forDate: SECOND })).toEqual([
      `date: nothing; a duty of val on ${TUESDAY}`,
    ]);
    expect(answers.swap({ person: 'val', date: FIRST, with: 'vic', forDate: FIRST })).toEqual([
      `for: nothing; a duty of vic on ${FIRST}`,
    ]);
  });
  it('is off when the other, or who asked, says no', () => {
    for (const by of ['vic', 'val']) {
      const answers = new Answers();
      answers.swap({ person: 'val', date: FIRST, with: 'vic' });
      expect(answers.decide({ of: 1, yes: false, by })).toEqual([]);
      expect(answers.states).toEqual(['refused']);
      expect(answers.days).toContain(`val ${FIRST} D proposed`);
    }
  });
});

describe('a swap is no way round', () => {
  const NIGHT = {
    ...village().duties![2]!,
    id: 'N',
    name: 'Night',
    start: '22:00',
    end: '06:00',
    family: 'night' as const,
  };
  const nights = (more: Partial<Scenario>): Answers => {
    const scenario = { ...village(), duties: [...village().duties!, NIGHT], ...more };
    const rota = villageRota(scenario);
    const { spells, ...day } = rotaOf(scenario, [['pat', '2031-06-04', 'N']]).assignments[0]!;
    return new Answers({ ...rota, assignments: [...rota.assignments, { ...day, spells }] });
  };
  const given = { person: 'pat', date: '2031-06-04', with: 'pip' };
  const away = ['date: pip is not available on 2031-06-04; a day on which they are'];

  it('a restriction, or leave that begins in the night', () => {
    expect(nights({}).swap(given)).toEqual([]);
    expect(nights({ restrictions: [{ person: 'pip', noNights: true }] }).swap(given)).toEqual(away);
    const leave = [{ person: 'pip', kind: 'annual' as const, from: '2031-06-05', through: '2031-06-05' }];
    expect(nights({ leave }).swap(given)).toEqual(away);
  });
  it('time that has passed: it is agreed to before the duty begins, or never', () => {
    const answers = new Answers();
    answers.swap({ person: 'val', date: FIRST, with: 'vic' });
    const late = new Answers(answers.made, `${FIRST}T20:00:00Z`);
    late.lines.push(...answers.lines);
    expect(late.decide({ of: 1, yes: true, by: 'vic' })).toEqual([
      `date: a duty that began at ${FIRST}T18:00+01:00; one that is still to come`,
    ]);
    expect(late.decide({ of: 1, yes: false, by: 'vic' })).toEqual([]);
  });
  it('a plan that has changed since it was asked', () => {
    const answers = new Answers();
    answers.swap({ person: 'val', date: FIRST, with: 'vic' });
    const next = new Answers(rotaOf(village(), [['val', SECOND, 'D']]));
    next.lines.push(...answers.lines);
    expect(next.decide({ of: 1, yes: true, by: 'vic' })).toEqual([`line: nothing; D of val on ${FIRST}`]);
  });
  it('the planner, who confirms it where duties are confirmed; both may still withdraw', () => {
    for (const by of ['val', 'vic']) {
      const answers = new Answers(villageRota(village({ selfBooking: 'confirmed' })));
      answers.swap({ person: 'val', date: FIRST, with: 'vic' });
      answers.decide({ of: 1, yes: true, by: 'vic' });
      expect(answers.states).toEqual(['waits for confirmation']);
      expect(answers.decide({ of: 1, yes: true, by })).toEqual([
        `by: ${by}; somebody else than whose days these are`,
      ]);
      expect(answers.decide({ of: 1, yes: false, by })).toEqual([]);
      expect(answers.states).toEqual(['refused']);
    }
  });
  it('nor is asking twice', async () => {
    const answers = new Answers(villageRota(village({ selfBooking: 'confirmed' })));
    await answers.accept('val', TUESDAY, { duty: 'D' });
    expect(await answers.accept('val', TUESDAY, { duty: 'D' })).toEqual([
      'date: a duty that was asked for; nothing asked for yet',
    ]);
  });
});

describe('who says what is done in a beat', () => {
  const beat = (id: string, taskedBy?: string) => ({
    ...{ id, name: id, organisation: 'POL' },
    parishes: [{ id: `${id} green`, name: 'Green', place: 'Green' }],
    ...(taskedBy !== undefined && { taskedBy }),
  });
  const lead = (id: string, name: string, leader?: string): Person => ({
    ...{ id, name },
    roles: [{ organisation: 'POL', kind: 'staff', ...(leader !== undefined && { leader }) }],
  });
  /** Val has the Monday evening in the east, Vic the next in the west; Pip says what is done in the north. */
  const answers = (west = 'wes'): Answers => {
    const plain = village({ selfBooking: 'confirmed' });
    const scenario: Scenario = {
      ...plain,
      beats: [beat('east', 'eve'), beat('west', west), beat('north', 'pip'), beat('south')],
      people: [
        ...plain.people,
        ...[lead('eve', 'Eve East', 'top'), lead('wes', 'Wes West', 'top'), lead('top', 'Tom Top')],
      ],
    };
    const rota = villageRota(scenario);
    const places: Readonly<Record<string, string>> = { val: 'east', vic: 'west', pat: 'north' };
    return new Answers({
      ...rota,
      assignments: rota.assignments.map(({ spells, ...day }) => ({
        ...day,
        spells: spells.map((spell) => ({ ...spell, beat: places[day.person]! })),
      })),
    });
  };
  const asked = (
    person: string,
    date: string,
    other: string,
    more = answers(),
    forDate?: string,
  ): Answers => {
    expect(more.swap({ person, date, with: other, forDate })).toEqual([]);
    expect(more.decide({ of: 1, yes: true, by: other })).toEqual([]);
    return more;
  };

  it('confirms or refuses what waits for a planner there, or whoever is above them, and nobody else', () => {
    for (const by of ['eve', 'EVE EAST', 'top']) {
      const found = asked('val', FIRST, 'vic');
      const wrong = 'eve or top, who say what is done there';
      expect(found.decide({ of: 1, yes: true, by: 'wes' })).toEqual([`by: wes; ${wrong}`]);
      expect(found.decide({ of: 1, yes: false, by: 'sgt' })).toEqual([`by: sgt; ${wrong}`]);
      expect(found.decide({ of: 1, yes: true, by })).toEqual([]);
      expect(found.states).toEqual(['firm']);
    }
    expect(asked('val', FIRST, 'vic').decide({ of: 1, yes: false, by: 'eve' })).toEqual([]);
    expect(asked('val', FIRST, 'vic').decide({ of: 1, yes: false, by: 'val' }), 'withdrawn').toEqual([]);
  });
  it('is for both beats of a swap whoever is above both, else either', () => {
    const both = asked('val', FIRST, 'vic', answers(), SECOND);
    expect(both.decide({ of: 1, yes: true, by: 'eve' })).toEqual([
      'by: eve; top, who say what is done there',
    ]);
    expect(both.decide({ of: 1, yes: true, by: 'Tom Top' })).toEqual([]);
    const apart = asked('val', FIRST, 'vic', answers('pat'), SECOND);
    expect(apart.decide({ of: 1, yes: true, by: 'pat' })).toEqual([]);
  });
  it('never confirms their own: whoever is above them does, or a planner if nobody is', () => {
    const own = asked('pat', TUESDAY, 'pip');
    expect(own.decide({ of: 1, yes: true, by: 'pip' })).toEqual([
      'by: pip; somebody else than whose days these are',
    ]);
    expect(own.decide({ of: 1, yes: true, by: 'sgt' })).toEqual([]);
  });
});

describe('readiness', () => {
  const ready = { kind: 'on-call' as const, workingMinutes: 0, paidMinutes: 0, status: 'proposed' as const };
  const spell = (date: string, from: string, to: string) => ({
    ...ready,
    start: `${date}T${from}+01:00`,
    end: `${date}T${to}+01:00`,
  });
  const called = (...spells: ReturnType<typeof spell>[]): Rota => {
    const rota = villageRota();
    const date = spells[0]!.start.slice(0, 10);
    return { ...rota, assignments: [...rota.assignments, { person: 'vic', date, code: '4', spells }] };
  };
  it('of whoever takes a duty may not be at the same time, and is answered before', () => {
    const at = (from: string, to: string, status: 'proposed' | 'committed'): string[] => {
      const spells = { ...spell(FIRST, from, to), status };
      return new Answers(called(spells as ReturnType<typeof spell>)).swap({
        person: 'val',
        date: FIRST,
        with: 'vic',
      });
    };
    expect(at('12:00', '16:00', 'proposed')).toEqual([
      `date: readiness proposed to vic on ${FIRST}; a day on which none waits for an answer`,
    ]);
    expect(at('20:00', '23:00', 'committed')).toEqual([
      `date: vic has readiness on ${FIRST}; a day with time for it`,
    ]);
    expect(at('12:00', '16:00', 'committed')).toEqual([]);
  });
  it('that has begun is past; what is still to come that day can be declined', () => {
    const made = called(spell(FIRST, '07:00', '12:00'), spell(FIRST, '19:00', '23:00'));
    const answers = new Answers(made, `${FIRST}T09:00:00Z`);
    expect(answers.decline('vic', FIRST)).toEqual([]);
    const [left] = answers.rota.assignments.filter(({ person, date }) => person === 'vic' && date === FIRST);
    expect(left?.spells.map(({ start }) => start)).toEqual([`${FIRST}T07:00+01:00`]);
  });
});

it('leave that comes later wins over what was accepted, and the plan says so', async () => {
  const leave = [{ person: 'val', kind: 'sick' as const, from: FIRST, through: FIRST }];
  const answers = new Answers();
  await answers.accept('val', FIRST);
  const sick = new Answers({ ...answers.made, scenario: { ...answers.made.scenario, leave } });
  sick.lines.push(...answers.lines);
  expect(sick.rota.scenario.locked ?? []).toEqual([]);
  expect(checkRota(sick.rota, secondReading).summary.hardBreaches).toBeGreaterThan(0);
});

it('what is wrong with others does not speak against an answer', async () => {
  const wednesdays = village().availability!.map((line) => ({
    ...line,
    when: { weekdays: ['wed' as const] },
  }));
  const scenario = { ...village(), availability: wednesdays };
  const answers = new Answers(villageRota(scenario));
  await answers.accept('val', FIRST);
  const { made, rota } = answers;
  const broken = checkRota(made, secondReading).breaches.filter(({ strength }) => strength === 'hard');
  expect(broken.map(({ person }) => person)).toContain('vic');
  expect(verdictOf(made, rota).forbids).toEqual([]);
});

describe('what was answered to one plan', () => {
  it('binds the next that is made of the same days: accepted days are locked, declined times are not available', async () => {
    const answers = new Answers();
    await answers.accept('val', FIRST);
    answers.decline('vic', SECOND);
    const next = scenarioWith(village(), standingReplies(answers.lines));
    expect(next.locked).toEqual([{ person: 'val', date: FIRST, duty: 'D', agreed: true }]);
    expect(next.availability?.at(-1)).toMatchObject({ person: 'vic', state: 'no' });
  });
  it('leaves a plan of other people, duties or days as it is', async () => {
    const answers = new Answers();
    await answers.accept('val', FIRST);
    const later = { ...village(), period: { from: '2031-07-01', days: 14 } };
    expect(scenarioWith(later, standingReplies(answers.lines))).toBe(later);
    const others = { ...village(), duties: village().duties!.filter(({ id }) => id !== 'D') };
    expect(scenarioWith(others, standingReplies(answers.lines))).toBe(others);
  });
});

function spellsOf({ made }: Answers): { start: string; end: string }[] {
  return made.assignments[0]!.spells.map(({ start, end }) => ({ start, end }));
}
