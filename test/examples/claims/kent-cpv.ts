import { expect } from 'vitest';
import { examples } from '../../../examples/generate/index.ts';
import type { RoleKind, Scenario } from '../../../src/domain/index.ts';
import { demandNamed, demandsOf, one, personNamed, withRole, type Claims } from './asking.ts';

const volunteerRoles = (scenario: Scenario): Scenario['people'][number]['roles'] =>
  withRole(scenario, 'volunteer').flatMap(({ roles }) => roles);

/** Demands that volunteers could help to meet. */
const WITH_VOLUNTEERS = (roles: readonly RoleKind[] | undefined): boolean =>
  roles?.includes('volunteer') ?? false;

export const kentCpv: Claims = {
  K1: (scenario) => {
    for (const { requiredHours } of volunteerRoles(scenario)) {
      expect(requiredHours).toMatchObject({ hours: 16, per: 'month' });
    }
    expect(scenario.period).toEqual({ from: '2026-06-01', days: 30 });
    expect(personNamed(scenario, 'V-04').roles[0]?.from).toBe('2026-06-16');
  },
  K2: (scenario) => {
    expect(new Set(scenario.availability?.map(({ state }) => state))).toEqual(new Set(['offered']));
    expect(scenario.locked).toBeUndefined();
    expect(volunteerRoles(scenario).some(({ pattern }) => pattern !== undefined)).toBe(false);
  },
  K3: (scenario) => {
    const accompanied = volunteerRoles(scenario).filter(({ patrol }) => patrol === 'accompanied');
    expect(accompanied.length).toBeGreaterThan(0);
    const paid = scenario.duties?.filter(({ roles }) => roles.includes('pcso')) ?? [];
    const along = new Set(withRole(scenario, 'pcso').map(({ takesAlong }) => takesAlong));
    expect(along).toEqual(new Set([undefined, 1]));
    for (const role of accompanied) {
      for (const id of role.duties ?? []) {
        const { start, end } = one(scenario.duties, id);
        expect(paid.some((duty) => duty.start <= start && end <= duty.end)).toBe(true);
      }
      const beats = withRole(scenario, 'pcso').flatMap(({ roles }) => roles.map(({ beat }) => beat));
      expect(beats).toContain(role.beat);
    }
  },
  K4: (scenario) => {
    expect(demandNamed(scenario, 'summer-fete')).toMatchObject({
      powers: ['traffic'],
      roles: ['pcso', 'volunteer'],
    });
    const able = scenario.people.filter(({ powers }) => powers?.some(({ power }) => power === 'traffic'));
    expect(able.length).toBeGreaterThan(0);
    expect(able.length).toBeLessThan(scenario.people.length);
  },
  K5: (scenario) => {
    expect(one(scenario.duties, 'VH')).toMatchObject({ skills: ['mounted'], vehicle: 'horse' });
    expect(one(scenario.vehicles, 'horse').capacity).toBe(2);
    const riders = scenario.people.filter(({ roles }) => roles.some(({ duties }) => duties?.includes('VH')));
    expect(riders.length).toBeGreaterThan(0);
    for (const { skills } of riders) expect(skills).toEqual([{ skill: 'mounted' }]);
  },
  K6: (scenario) => {
    const minimum = (['patrol-hours', 'parish-visits', 'longest-gap', 'peak-presence'] as const).flatMap(
      (kind) => demandsOf(scenario, kind),
    );
    expect(minimum.filter(({ roles }) => roles === undefined).length).toBeGreaterThan(4);
    for (const { roles, tier } of minimum) if (WITH_VOLUNTEERS(roles)) expect(tier).toBe('preferences');
  },
  K7: (scenario) => {
    const months = ['kent-cpv', 'kent-cpv-50', 'kent-cpv-300'].map((file) => one(withIds, file).scenario);
    expect(months.map((month) => withRole(month, 'volunteer').length)).toEqual([5, 50, 300]);
    const [five, ...more] = months;
    for (const month of [...more, scenario]) {
      expect(month.people.slice(0, five?.people.length)).toEqual(five?.people);
      expect({ ...month, name: '', people: [], availability: [] }).toEqual({
        ...five,
        name: '',
        people: [],
        availability: [],
      });
    }
  },
  K8: (scenario) => {
    for (const { when, start } of scenario.availability ?? []) {
      const weekend = when.weekdays?.every((day) => day === 'sat' || day === 'sun');
      expect(weekend === true ? '10:00' : '18:00').toBe(start);
    }
  },
  K9: (scenario) => {
    for (const { requiredHours } of volunteerRoles(scenario)) expect(requiredHours?.cap).toBe(40);
    const rules = scenario.organisations
      .flatMap(({ ruleSets }) => ruleSets ?? [])
      .flatMap((set) => set.rules);
    expect(
      one(
        rules.map((rule) => ({ ...rule, id: rule.id ?? rule.rule })),
        'duties-a-week',
      ),
    ).toMatchObject({
      rule: 'count',
      params: { most: 3, windows: 'weeks' },
    });
  },
  K13: (scenario) => {
    const desk = one(scenario.duties, 'VI');
    expect(desk).toMatchObject({ area: 'none', skills: ['cyber'] });
    expect(desk.powers).toBeUndefined();
    expect(one(scenario.activities, desk.activity).visible).toBeUndefined();
    const supporters = withRole(scenario, 'volunteer').filter(({ powers }) => powers?.length === 0);
    expect(supporters.length).toBeGreaterThan(0);
    for (const { roles } of supporters) expect(roles[0]?.duties).toEqual(['VI']);
  },
};

const withIds = examples.map((example) => ({ ...example, id: example.file }));
