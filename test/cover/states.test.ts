/** States of pumps: worked examples, and matching against trying everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangement, crewOf, mendOf, type Rider, type Seat } from '../../src/cover/seats.ts';
import { pumpStates } from '../../src/cover/states.ts';
import type { CrewForm, Pump } from '../../src/domain/index.ts';
import { mostSeatsFilled } from '../oracles/matching.ts';

const seat = (kind: string, count: number, ...skills: string[]): CrewForm['seats'][number] => ({
  kind,
  count,
  skills,
});
const STANDARD: CrewForm = {
  state: 'STANDARD',
  seats: [seat('OIC', 1, 'OIC'), seat('driver', 1, 'ERD'), seat('BA', 2, 'BA')],
};
const FULL: CrewForm = { state: 'FULL', seats: [...STANDARD.seats, seat('any', 1)] };
const LIMITED: CrewForm = {
  state: 'LIMITED',
  seats: [seat('OIC', 1, 'OIC'), seat('driver', 1, 'ERD'), seat('any', 1)],
};
const pump = (id: string, ...crews: CrewForm[]): Pump => ({ id, crews });
const rider = (id: string, ...skills: string[]): Rider => ({ id, skills: new Set(skills) });

describe('one pump', () => {
  const a = rider('a', 'OIC', 'ERD', 'BA');
  const [b, c, d] = ['b', 'c', 'd'].map((id) => rider(id, 'BA')) as [Rider, Rider, Rider];
  const driver = rider('b', 'BA', 'ERD');

  it('is off the run where the only officer in charge is the only driver, and either mends it', () => {
    const [state] = pumpStates([a, b, c, d], [pump('P1', STANDARD)]);
    expect(state).toMatchObject({
      state: 'OFF',
      reasons: ['NO_OIC', 'NO_DRIVER'],
      mend: [['OIC', 'driver']],
    });
  });
  it('goes with a standard crew once somebody else drives', () => {
    const [state] = pumpStates([a, driver, c, d], [pump('P1', STANDARD)]);
    expect(state).toMatchObject({ state: 'STANDARD', reasons: [], mend: [] });
    const [oic, drives, ...wear] = state!.seats.map(({ kind, rider: who }) => `${kind} ${who!}`);
    expect([oic, drives, ...wear.sort()]).toEqual(['OIC a', 'driver b', 'BA c', 'BA d']);
  });
  it('goes limited with three where that is policy, else too few people are there', () => {
    const limited = pumpStates([a, driver, c], [pump('P1', STANDARD, LIMITED)]);
    expect(limited[0]).toMatchObject({ state: 'LIMITED', reasons: ['TOO_FEW'] });
    expect(pumpStates([a, driver, c], [pump('P1', STANDARD)])[0]).toMatchObject({
      state: 'OFF',
      reasons: ['TOO_FEW'],
      mend: [['OIC', 'driver', 'BA']],
    });
  });
  it('is short of one more wearer, or of an officer who lets the wearer sit behind', () => {
    const plain = ['x', 'y', 'z'].map((id) => rider(id, 'ERD'));
    expect(pumpStates([a, driver, ...plain], [pump('P1', STANDARD)])[0]).toMatchObject({
      state: 'OFF',
      reasons: ['NO_OIC', 'BA_SHORT'],
      mend: [['OIC', 'BA']],
    });
  });
  it('is full with a fifth rider', () => {
    expect(pumpStates([a, driver, c, d, rider('e', 'BA')], [pump('P1', FULL, STANDARD)])[0]).toMatchObject({
      state: 'FULL',
    });
  });
});

describe('two pumps', () => {
  const crew = ['a', 'b'].map((id) => rider(id, 'OIC', 'ERD', 'BA'));
  const wearers = ['c', 'd', 'e', 'f', 'g'].map((id) => rider(id, 'BA'));
  const pumps = [pump('P1', FULL, STANDARD), pump('P2', STANDARD, LIMITED)];

  it('crews the first before the second, with nobody twice', () => {
    const states = pumpStates([...crew, ...wearers], pumps);
    expect(states.map(({ state }) => state)).toEqual(['FULL', 'OFF']);
    expect(states[1]!.mend).toHaveLength(2);
  });
  it('takes the fifth rider of the first for a second that can go with them', () => {
    const more = [rider('h', 'OIC'), rider('i', 'ERD')];
    const states = pumpStates([...crew, ...wearers.slice(0, 3), ...more], [pumps[0]!, pump('P2', LIMITED)]);
    expect(states.map(({ state }) => state)).toEqual(['STANDARD', 'LIMITED']);
    const seated = states.flatMap(({ seats }) => seats.map(({ rider: who }) => who));
    expect(new Set(seated).size).toBe(seated.length);
  });
});

describe('where policy lets one person fill two seats', () => {
  const both = { ...STANDARD, combine: [['OIC', 'driver']] };
  const a = rider('a', 'OIC', 'ERD', 'BA');
  const wearers = ['b', 'c'].map((id) => rider(id, 'BA'));

  it('four are still aboard: the officer in charge drives and anybody comes along', () => {
    const [state] = pumpStates([a, ...wearers, rider('d', 'BA')], [pump('P1', both)]);
    expect(state!.state).toBe('STANDARD');
    const [oic, drives, ...others] = state!.seats;
    expect([oic, drives].map((each) => `${each!.kind} ${each!.rider!}`)).toEqual(['OIC a', 'driver a']);
    expect(others.map(({ kind }) => kind)).toEqual(['BA', 'BA', 'any']);
    expect(others.map(({ rider: who }) => who).sort()).toEqual(['b', 'c', 'd']);
    expect(pumpStates([a, ...wearers], [pump('P1', both)])[0]).toMatchObject({
      state: 'OFF',
      reasons: ['TOO_FEW'],
      mend: [['OIC', 'driver', 'BA', 'any']],
    });
  });
  it('three are enough where the form says so', () => {
    const [state] = pumpStates([a, ...wearers], [pump('P1', { ...both, riders: 3 })]);
    expect(state).toMatchObject({ state: 'STANDARD', mend: [] });
  });
});

describe('a vehicle that takes the riders of another', () => {
  const boat: Pump = {
    ...pump('boat', { state: 'STANDARD', seats: [seat('driver', 1, 'ERD'), seat('any', 1)] }),
    jumpCrewedWith: 'P1',
  };
  const crew = [rider('a', 'OIC'), rider('b', 'ERD'), rider('c', 'BA'), rider('d', 'BA')];

  it('goes instead of it, and asks for nobody more', () => {
    const states = pumpStates(crew, [pump('P1', STANDARD), boat]);
    expect(states.map(({ state, insteadOf }) => [state, insteadOf])).toEqual([
      ['STANDARD', undefined],
      ['STANDARD', 'P1'],
    ]);
  });
  it('takes nobody from a pump that is not its own', () => {
    const [, second, third] = pumpStates(crew, [pump('P1', STANDARD), pump('P2', LIMITED), boat]);
    expect([second!.state, third!.state]).toEqual(['OFF', 'OFF']);
    expect(pumpStates(crew.slice(1), [pump('P1', STANDARD), boat]).map(({ state }) => state)).toEqual([
      'OFF',
      'STANDARD',
    ]);
  });
});

describe('slower people', () => {
  const [a, b, c, d] = [rider('a', 'OIC'), rider('b', 'ERD'), rider('c', 'BA'), rider('d', 'BA')] as const;
  const within = (minutes: number, ...more: Rider[]) => ({ minutes, riders: [a, b, ...more] });

  it('make a pump that is off the run delayed, by the first time that is enough', () => {
    const slower = [within(20, c), within(60, c, d)];
    expect(pumpStates([a, b], [pump('P1', STANDARD)], slower)[0]).toMatchObject({
      state: 'DELAYED',
      delay: 60,
      seats: [],
      reasons: ['TOO_FEW', 'BA_SHORT'],
      mend: [['BA'], ['BA']],
    });
  });
  it('leave a limited crew what it is, and say when a standard one could be there', () => {
    const [state] = pumpStates(
      [a, b, c],
      [pump('P1', STANDARD, LIMITED)],
      [{ minutes: 20, riders: [a, b, c, d] }],
    );
    expect(state).toMatchObject({ state: 'LIMITED', delay: 20 });
  });
});

describe('for any riders and seats', () => {
  const kinds = ['OIC', 'ERD', 'BA'];
  const riders = fc
    .array(fc.subarray(kinds), { maxLength: 7 })
    .map((list) => list.map((skills, index) => rider(`r${index}`, ...skills)));
  const seats = fc
    .array(fc.constantFrom(...kinds, 'any'), { minLength: 1, maxLength: 6 })
    .map((list) => list.map((kind): Seat => ({ kind, skills: kind === 'any' ? [] : [kind] })));
  const each = (places: readonly Seat[]): Arrangement => places.map((place) => [place]);
  const fitting = (people: readonly Rider[], places: readonly Seat[]): number =>
    mostSeatsFilled(
      people.map(({ skills }) => places.map(({ kind }) => kind === 'any' || skills.has(kind))),
      places.map(() => 1),
    );

  it('fills as many seats as can be filled, by people who fit, each once', () => {
    fc.assert(
      fc.property(riders, seats, (people, places) => {
        const crew = crewOf(people, each(places));
        expect(places.length - crew.missing).toBe(fitting(people, places));
        const sitting = crew.places.flat().flatMap(({ rider: who }) => who ?? []);
        expect(new Set(sitting).size).toBe(sitting.length);
        for (const { kind, rider: who } of crew.places.flat()) {
          const skills = people.find(({ id }) => id === who)?.skills;
          expect(who === undefined || kind === 'any' || skills!.has(kind)).toBe(true);
        }
      }),
    );
  });
  it('is mended by the people said, and by no fewer', () => {
    let mended = 0;
    fc.assert(
      fc.property(riders, seats, (people, places) => {
        const mend = mendOf(people, [each(places)]);
        expect(mend).toHaveLength(crewOf(people, each(places)).missing);
        const added = mend.map((kindsLacking, index) => {
          const [kind] = kindsLacking;
          return rider(`new${index}`, ...(kind === 'any' ? [] : [kind!]));
        });
        expect(crewOf([...people, ...added], each(places)).missing).toBe(0);
        if (mend.length > 0) mended++;
      }),
    );
    expect(mended).toBeGreaterThan(0);
  });
});
