import { expect } from 'vitest';
import { createCalendar } from '../../../src/time/calendar.ts';
import { demandNamed, demandsOf, one, personNamed, type Claims } from './asking.ts';

export const pcsoNeighbourhood: Claims = {
  P1: (scenario) => {
    const activities = scenario.activities ?? [];
    for (const attribute of ['visible', 'releasable', 'loneAllowed'] as const) {
      expect(new Set(activities.map((activity) => activity[attribute])).size).toBeGreaterThan(1);
    }
  },
  P2: (scenario) => {
    const beats = scenario.beats?.map(({ id }) => id) ?? [];
    for (const { roles } of scenario.people) {
      expect(beats).toContain(roles[0]?.beat);
      expect(roles[0]?.deputyBeats?.length).toBeGreaterThan(0);
      expect(roles[0]?.deputyBeats).not.toContain(roles[0]?.beat);
    }
    const owned = new Set(scenario.people.map(({ roles }) => roles[0]?.beat));
    const deputised = new Set(scenario.people.flatMap(({ roles }) => roles[0]?.deputyBeats ?? []));
    for (const beat of beats) expect(owned.has(beat) && deputised.has(beat)).toBe(true);
  },
  P3: (scenario) => {
    const calendar = createCalendar(scenario);
    const dates = (id: string): string[] => {
      const demand = demandNamed(scenario, id);
      return demand.kind === 'commitment'
        ? calendar.expand(demand.when).map((day) => calendar.dateOf(day))
        : [];
    };
    expect(demandNamed(scenario, 'council-chippenham')).toMatchObject({ start: '19:00' });
    expect(dates('council-chippenham').filter((date) => date >= scenario.period.from)).toEqual([
      '2026-09-08',
    ]);
    expect(dates('school-talk').filter((date) => date >= scenario.period.from)).toHaveLength(4);
    expect(dates('school-talk').filter((date) => date < '2026-09-03')).toEqual([]);
  },
  P4: (scenario) => {
    expect(demandNamed(scenario, 'court')).toMatchObject({ strength: 'hard', people: ['N-03'], need: 1 });
    expect(scenario.requests).toContainEqual(
      expect.objectContaining({ person: 'N-03', duty: 'off', want: true, when: { dates: ['2026-09-23'] } }),
    );
  },
  P6: (scenario) => {
    const apprentice = personNamed(scenario, 'N-14');
    expect(apprentice.roles[0]).toMatchObject({ patrol: 'accompanied' });
    expect(apprentice.powers).toEqual([{ power: 'name-and-address', from: '2026-09-21' }]);
    const students = scenario.people.filter(({ roles }) => roles[0]?.duties?.includes('OJ'));
    expect(students.map(({ id }) => id)).toEqual(['N-14']);
    expect(demandNamed(scenario, 'off-the-job')).toMatchObject({
      duties: ['OJ'],
      when: { weekdays: ['wed'] },
    });
  },
  P7: (scenario) => {
    const extended = scenario.people.filter(({ powers }) =>
      powers?.some(({ power, from }) => power === 'penalty-notice' && from === '2026-09-21'),
    );
    expect(extended.length).toBeGreaterThan(1);
  },
  P8: (scenario) => {
    expect(one(scenario.activities, 'patrol').loneAllowed).toBe(true);
    expect(one(scenario.activities, 'late-patrol').loneAllowed).toBe(false);
    expect(one(scenario.duties, 'X').activity).toBe('late-patrol');
    expect(scenario.restrictions).toContainEqual({ person: 'N-11', noLone: true });
  },
  P9: (scenario) => {
    expect(demandNamed(scenario, 'surgery')).toMatchObject({ place: 'corsham' });
    const online = demandsOf(scenario, 'commitment').find(({ id }) => id === 'online-session');
    expect(online?.place).toBeUndefined();
  },
  P10: (scenario) => {
    expect(demandNamed(scenario, 'reassurance-calne')).toMatchObject({
      kind: 'patrol-hours',
      beats: ['CAL'],
      from: '2026-09-21',
      through: '2026-10-04',
    });
  },
  P12: (scenario) => {
    expect(one(scenario.duties, 'DV').vehicle).toBe('van');
    expect(one(scenario.vehicles, 'van').capacity).toBe(2);
  },
};
