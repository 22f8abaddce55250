/**
 * What is stated of people, and whether a rota keeps it: each rule of each organisation with its source, whom it binds, how
 * close the nearest of them come to its limit, who breaks it and where. For an inspector, and for a manager before one comes.
 */
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { sayOf } from '../../solver/explain/say.ts';
import type { Breach } from '../../solver/outcome.ts';
import { ruleOf } from '../../solver/rules/index.ts';
import { namesOf } from '../../solver/names.ts';
import { selectPeople } from '../../solver/selectors.ts';
import { readRule } from '../../solver/statements.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import {
  type Organisation,
  type Override,
  type Person,
  type Rota,
  type RuleSet,
  type RuleStatement,
} from '../domain/index.ts';
import { optedOut } from '../hours/headroom.ts';
import { type Departure, departuresOf } from '../hours/notice.ts';
import { REFERENCE_WEEKS } from '../hours/weekly-average.ts';
import { meantBy, overridesOf, statementsInForce } from '../hours/stated-rules.ts';
import { tellBreaches, type ToldBreach } from './check.ts';
import { type ShortBreak, shortBreaks } from './breaks.ts';
import { type Expiry, expiriesOf } from './expiries.ts';
import { type SecondReading, tellFinding, type ToldFinding } from './findings.ts';
import { isOfSome, type Use, usesOf } from './uses.ts';
import { type Unstated, unstatedOf } from './unstated-law.ts';
import { type Measured, measuresOf } from './measures.ts';
import { optionRows } from './reports.ts';
import { wordingOf } from './wording.ts';

/** One statement of an organisation. */
export interface Compliance {
  readonly organisation: string;
  readonly ruleSet: string;
  readonly version?: string;
  /** Id of the rule of the catalogue. */
  readonly rule: string;
  /** Name of the statement, where an organisation states a rule twice. */
  readonly statement?: string;
  readonly title: string;
  readonly strength: 'hard' | 'soft';
  readonly source?: string;
  /** What is asked, in a sentence; absent where there is nobody, or nothing anybody does, to which it applies. */
  readonly asks?: string;
  /** Whom it binds: ids. */
  readonly people: readonly string[];
  /** Who has opted out of it in writing, for the whole period. */
  readonly optedOut: readonly string[];
  readonly broken: readonly ToldBreach[];
  /** For whom it is set aside on days of the rota, why, by whose authority, and where that was used. */
  readonly overridden: readonly Overridden[];
  /** Who comes closest to the limit, and how close; of rules whose limit is an amount that can be measured. */
  readonly closest?: Measured;
}

export interface Overridden extends Omit<Override, 'organisation' | 'statement'> {
  readonly broken: readonly ToldBreach[];
}

export interface ComplianceReport {
  /** Nothing hard is broken in either reading; of the whole rota, no hard demand is missed either. */
  readonly legal: boolean;
  /** Hard demands with a shortfall, of the whole rota; 0 of one person. */
  readonly demandsMissed: number;
  readonly statements: readonly Compliance[];
  /** Law that nobody states for some who are employed. */
  readonly unstated: readonly Unstated[];
  /** Duties in which employees have too short a break. */
  readonly shortBreaks: readonly ShortBreak[];
  /** Where the rota departs from the published one or the standing pattern, and what is due for it. */
  readonly departures: readonly Departure[];
  /** What ends in the period or within 60 days after it. */
  readonly expiries: readonly Expiry[];
  /** What the second reading finds. */
  readonly findings: readonly ToldFinding[];
  /** What the scenario says and the solver cannot take up. */
  readonly notes: readonly string[];
}

function hardShortfalls({ problem }: Compiled, rows: readonly (readonly number[])[]): number {
  return shortfallsOf(problem, rows).filter(({ strength }) => strength === 'hard').length;
}

/**
 * The compliance of a rota of a valid scenario; of one person alone, if one is named. `told`: the date on which people learn of
 * its departures from what was published.
 */
export function complianceOf(
  rota: Rota,
  secondReading: SecondReading,
  { person, told }: { readonly person?: string | undefined; readonly told: string },
): ComplianceReport {
  const compiled = compile(rota.scenario);
  const rows = optionRows(compiled, rota);
  const isAsked = (id: string): boolean => person === undefined || id === person;
  const breaches = tellBreaches(compiled, rows).filter((breach) => isAsked(breach.person));
  const findings = secondReading(rota)
    .filter((finding) => isAsked(finding.person))
    .map((finding) => tellFinding(rota, finding));
  const { calendar } = compiled.index.register;
  const measures = measuresOf(rota, calendar);
  const uses = usesOf(compiled.problem);
  const people = rota.scenario.people.filter(({ id }) => isAsked(id));
  const found = rota.scenario.organisations.flatMap((organisation) =>
    statementsInForce(organisation, calendar).statements.flatMap((stated): Compliance[] => {
      const isMeant = meantBy(rota.scenario, calendar, organisation, stated);
      const meant = people.filter(isMeant);
      if (ruleOf(stated.rule) === undefined || (person !== undefined && meant.length === 0)) return [];
      const out = stated.rule === 'average-hours' ? meant.filter((each) => optedOut(each, calendar)) : [];
      const bound = meant.filter((each) => !out.includes(each));
      const overrides = overridesOf(rota.scenario, organisation, stated);
      return [
        compliance(compiled, { organisation, stated, bound, out, overrides, breaches, measures, uses }),
      ];
    }),
  );
  const hard = breaches.some(({ strength }) => strength === 'hard');
  const demandsMissed = person === undefined ? hardShortfalls(compiled, rows) : 0;
  return {
    legal: !hard && findings.length === 0 && demandsMissed === 0,
    demandsMissed,
    statements: found,
    unstated: unstatedOf(people, uses, found),
    shortBreaks: shortBreaks(rota)
      .map((each) => ({ ...each, people: each.people.filter(isAsked) }))
      .filter(({ people: all }) => all.length > 0),
    departures: departuresOf(rota, told).filter((each) => isAsked(each.person)),
    expiries: expiriesOf(rota).filter((each) => isAsked(each.person)),
    findings,
    notes: compiled.index.notes,
  };
}

interface Asked {
  readonly organisation: Organisation;
  readonly stated: RuleStatement;
  readonly bound: readonly Person[];
  readonly out: readonly Person[];
  readonly overrides: readonly Override[];
  readonly breaches: readonly ToldBreach[];
  readonly measures: ReturnType<typeof measuresOf>;
  readonly uses: ReturnType<typeof usesOf>;
}

function compliance(
  compiled: Compiled,
  { organisation, stated, bound, out, overrides, breaches, measures, uses }: Asked,
): Compliance {
  const rule = ruleOf(stated.rule)!;
  const strength = stated.strength ?? rule.strength;
  const places = new Set(compiled.index.stated.get(stated));
  const byPerson = new Map(
    bound.flatMap(({ id }) => {
      const own = (uses.get(id) ?? []).filter(
        ({ index, use }) => places.has(index) && use.strength === strength,
      );
      // Another body may state the same, and its statement is not set aside.
      const use = own.find(({ use: { except } }) => except !== undefined) ?? own[0];
      return use === undefined ? [] : [[id, use] as const];
    }),
  );
  const asideUses = new Set(
    [...uses.values()]
      .flat()
      .flatMap(({ id, index, use }) =>
        strength === 'hard' && use.strength === 'soft' && places.has(index) ? [id] : [],
      ),
  );
  const [first] = byPerson;
  const set = setOf(organisation, stated);
  const source = stated.source ?? rule.source;
  return {
    organisation: organisation.id,
    ruleSet: set?.id ?? '',
    ...(set?.version !== undefined && { version: set.version }),
    rule: stated.rule,
    ...(stated.id !== undefined && { statement: stated.id }),
    ...{ title: rule.title, strength },
    ...(source !== undefined && { source }),
    ...(first !== undefined && askedOf(compiled, first[1], stated)),
    people: [...byPerson.keys()],
    optedOut: out.map(({ id }) => id),
    broken: breaches.filter((breach) => isOf(breach, byPerson.get(breach.person))),
    overridden: overrides
      .filter(({ person, from, through }) => byPerson.has(person) && isInPeriod(compiled, from, through))
      .map(({ organisation: _by, statement: _name, ...set }) => ({
        ...set,
        broken: breaches.filter(
          ({ person, use, date }) =>
            person === set.person && set.from <= date && date <= set.through && asideUses.has(use),
        ),
      })),
    ...closestOf(stated, [...byPerson.keys()], measures),
  };
}

function isInPeriod({ index }: Compiled, from: string, through: string): boolean {
  const { calendar } = index.register;
  return calendar.dayOf(through) >= 0 && calendar.dayOf(from) < calendar.days;
}

function isOf({ use }: Breach, own: Use | undefined): boolean {
  return use === own?.id;
}

function setOf({ ruleSets = [] }: Organisation, stated: RuleStatement): RuleSet | undefined {
  return ruleSets.find(({ rules }) => rules.includes(stated));
}

function askedOf(
  compiled: Compiled,
  { use, index }: Use,
  { params = {} }: RuleStatement,
): Pick<Compliance, 'asks'> {
  // Of what nobody here ever does (nights, where there are none) nothing is asked.
  const vain = Object.entries(params).some(
    ([name, value]) => Array.isArray(value) && value.length > 0 && isEmpty(use.params[name]),
  );
  const stated = readRule(use, index, namesOf(compiled.problem), []);
  if (vain || stated === undefined) return {};
  const [person = 0] = selectPeople(compiled.problem, use.people);
  const wording = { ...wordingOf(compiled), person: () => 'Everybody' };
  return { asks: stated.asks(sayOf(compiled.problem, person, [], wording)) };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function closestOf(
  { rule, params }: RuleStatement,
  people: readonly string[],
  measures: ReturnType<typeof measuresOf>,
): Pick<Compliance, 'closest'> {
  const measure = measures.get(rule);
  // What is measured is all work, not some of it.
  if (measure === undefined || isOfSome(params?.['of'])) return {};
  if (rule === 'average-hours' && (params?.['weeks'] ?? REFERENCE_WEEKS) !== REFERENCE_WEEKS) return {};
  const measured = people.flatMap((person) => measure.of(person) ?? []);
  if (measured.length === 0) return {};
  const closest = measured.reduce((best, each) =>
    measure.least ? (each.amount < best.amount ? each : best) : each.amount > best.amount ? each : best,
  );
  return { closest };
}
