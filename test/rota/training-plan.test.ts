/** T2: what newcomers still have to learn is the catalogue of courses less what they bring with them. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Course, Person, Scenario, TrainingBlock } from '../../src/domain/index.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { openTrainingPlans, type TrainingPlan, trainingPlan } from '../../src/rota/training-plan.ts';
import { dayPatrol, small } from '../worked-examples/small.ts';

/** Told in another order than the one in which they are taken. */
const COURSES: readonly Course[] = [
  {
    ...{ id: 'fire', name: 'Fire', organisation: 'FIRE', for: ['tri-service'], days: 10 },
    ...{ gives: ['ba', 'rider'], after: ['council'] },
  },
  {
    ...{ id: 'police', name: 'Police', organisation: 'POL', for: ['tri-service', 'pcso'], days: 30 },
    ...{ gives: ['csas'], powers: ['traffic'], after: ['council'] },
  },
  { id: 'council', name: 'Council', organisation: 'CC', for: ['tri-service'], days: 2 },
];

const block = (course: string, from: string, through: string, passed?: boolean): TrainingBlock => ({
  ...{ course, from: `2026-${from}`, through: `2026-${through}` },
  ...(passed !== undefined && { passed }),
});

/** Two days, six weeks, two weeks. */
const BOOKED = [
  block('council', '06-04', '06-05'),
  block('police', '06-08', '07-17'),
  block('fire', '07-20', '07-31'),
];

function officer(more: Partial<Person> = {}): Person {
  const roles: Person['roles'] = [{ organisation: 'CC', kind: 'tri-service', from: '2026-06-01' }];
  return { id: 'tess', name: 'Tess Tri', roles, ...more };
}

function team(...people: Person[]): Scenario {
  return small({
    period: { from: '2026-06-01', days: 28 },
    organisations: [
      { id: 'POL', name: 'Police', kind: 'police' },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
      { id: 'CC', name: 'Council', kind: 'council' },
    ],
    skills: [
      { id: 'ba', name: 'Breathing apparatus', service: 'fire' },
      { id: 'rider', name: 'Rider', service: 'fire' },
      { id: 'csas', name: 'Accredited', service: 'police' },
    ],
    powers: [{ id: 'traffic', name: 'Direct traffic' }],
    courses: [...COURSES],
    people,
  });
}

function planned(more: Partial<Person> = {}, date = '2026-06-01'): TrainingPlan {
  const person = officer(more);
  const scenario = team(person);
  expect(validateScenario(scenario)).toEqual([]);
  return trainingPlan(scenario, person, date);
}

const states = ({ courses }: TrainingPlan): Record<string, string> =>
  Object.fromEntries(courses.map(({ course, state }) => [course, state]));

describe('a training plan', () => {
  it('has every course of the role, those that come first before the others, and says what is to be booked', () => {
    expect(planned()).toEqual({
      ...{ person: 'tess', name: 'Tess Tri', joins: '2026-06-01', beside: [] },
      courses: [
        ['council', 'Council', 'CC', 2],
        ['fire', 'Fire', 'FIRE', 10],
        ['police', 'Police', 'POL', 30],
      ].map(([course, name, organisation, days]) => ({
        ...{ course, name, organisation, state: 'not booked', days },
        ...{ booked: 0, toBook: days, blocks: [] },
      })),
    });
  });
  it('leaves out what is recognised of earlier training', () => {
    const plan = planned({
      recognised: ['police'],
      training: BOOKED.filter(({ course }) => course !== 'police'),
    });
    expect(states(plan)).toEqual({ council: 'booked', fire: 'booked', police: 'recognised' });
    expect(plan.courses.reduce((sum, { toBook }) => sum + toBook, 0)).toBe(0);
    expect(plan.deployableFrom).toBe('2026-08-01');
  });
  it('goes from booked to running to done as time goes by', () => {
    const on = (date: string): Record<string, string> => states(planned({ training: BOOKED }, date));
    expect(on('2026-06-03')).toEqual({ council: 'booked', fire: 'booked', police: 'booked' });
    expect(on('2026-06-05')).toEqual({ council: 'running', fire: 'booked', police: 'booked' });
    expect(on('2026-06-06')).toEqual({ council: 'done', fire: 'booked', police: 'booked' });
    expect(on('2026-07-17')).toEqual({ council: 'done', fire: 'booked', police: 'running' });
    expect(on('2026-08-01')).toEqual({ council: 'done', fire: 'done', police: 'done' });
  });
  it('is done where everything that a course leads to is held, and not where a part is', () => {
    const held = { skills: [{ skill: 'csas' }, { skill: 'ba' }], powers: [{ power: 'traffic' }] };
    expect(states(planned(held))).toEqual({ council: 'not booked', fire: 'not booked', police: 'done' });
    const lapsed = { ...held, powers: [{ power: 'traffic', through: '2026-05-31' }] };
    expect(states(planned(lapsed))['police']).toBe('not booked');
  });
  it('counts five days of a week, over as many blocks as there are', () => {
    const police = (...training: TrainingBlock[]): unknown =>
      planned({ training }).courses.find(({ course }) => course === 'police');
    // Mondays to Fridays of six weeks, the same with the last weekend, five weekends.
    expect(police(block('police', '06-08', '07-17'))).toMatchObject({ booked: 30, state: 'booked' });
    expect(police(block('police', '06-08', '07-19'))).toMatchObject({ booked: 30 });
    const weekends = ['06', '13', '20', '27'].map((day, place) =>
      block('police', `06-${day}`, `06-${['07', '14', '21', '28'][place]!}`),
    );
    expect(police(...weekends)).toMatchObject({ booked: 8, toBook: 22, state: 'not booked' });
  });
  it('asks for a course again that was not passed, and for no more of one that was', () => {
    const failed = planned({ training: [block('council', '05-28', '05-29', false)] });
    expect(failed.courses[0]).toMatchObject({ state: 'not booked', booked: 0, toBook: 2 });
    const passed = planned({ training: [block('council', '05-29', '05-29', true)] });
    expect(passed.courses[0]).toMatchObject({ state: 'done', toBook: 0 });
  });
  it('tells from when somebody can be deployed, unless days are to be booked', () => {
    expect(planned({ training: BOOKED }).deployableFrom).toBe('2026-08-01');
    expect(planned({ training: BOOKED.slice(1) })).not.toHaveProperty('deployableFrom');
    const trained = { recognised: ['council', 'police', 'fire'] };
    expect(planned(trained, '2026-05-01').deployableFrom).toBe('2026-06-01');
    expect(planned(trained, '2026-09-01').deployableFrom).toBe('2026-09-01');
  });
  it('is for roles that are held or will be, by the catalogue of that day', () => {
    const kind = (kind: 'pcso' | 'tri-service', through?: string): Person['roles'][number] => ({
      ...{ organisation: kind === 'pcso' ? 'POL' : 'CC', kind },
      ...(through !== undefined && { through }),
    });
    expect(Object.keys(states(planned({ roles: [kind('pcso')] })))).toEqual(['police']);
    expect(planned({ roles: [kind('tri-service', '2026-05-31'), kind('pcso')] }).courses).toHaveLength(1);
    const old = { ...COURSES[2]!, id: 'old', through: '2026-05-31' };
    const person = officer();
    const plan = trainingPlan({ ...team(person), courses: [...COURSES, old] }, person, '2026-05-01');
    expect(plan.courses.map(({ course }) => course)).not.toContain('old');
  });
  it('tells what is booked that no role needs', () => {
    const training = [block('council', '06-04', '06-05')];
    const plan = planned({ roles: [{ organisation: 'POL', kind: 'pcso' }], training });
    expect(plan.beside).toEqual(training);
  });
});

it('of a team, whoever has something left to do is told', () => {
  const ready = officer({ id: 'rob', recognised: ['council', 'police', 'fire'] });
  const scenario = team(ready, officer({ training: BOOKED }), officer({ id: 'una' }));
  expect(openTrainingPlans(scenario, '2026-06-01').map(({ person }) => person)).toEqual(['tess', 'una']);
  expect(openTrainingPlans(scenario, '2026-08-01').map(({ person }) => person)).toEqual(['una']);
});

it('nobody is planned for a duty while they are trained', () => {
  const scenario = {
    ...team(officer({ training: [block('council', '06-04', '06-05')] })),
    duties: [{ ...dayPatrol('08:00', '16:00'), organisation: 'CC', roles: ['tri-service' as const] }],
  };
  const { index } = compile(scenario);
  const days = index.people
    .get('tess')!
    .allowed.flatMap((options, day) =>
      options.some(({ form }) => form.duty !== undefined) ? [] : [index.register.calendar.dateOf(day)],
    );
  expect(days).toEqual(['2026-06-04', '2026-06-05']);
});
