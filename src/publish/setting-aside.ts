/** Rules set aside so that a rota may be published: where the organisation allows it, for whom and when they are broken. */
import { useId } from '../../solver/statements.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import type { Issue, Organisation, Override, Rota, RuleStatement } from '../domain/index.ts';
import { statementsInForce } from '../hours/stated-rules.ts';
import { tellBreaches, type ToldBreach } from '../rota/check.ts';
import { optionRows } from '../rota/reports.ts';
import type { Days } from './changes.ts';
import { bindingBreaches } from './obstacles.ts';
import { overrideKey } from './overridden.ts';

/** Somebody decides that a rota is published although it breaks these statements. */
export interface SettingAside {
  /** Names of statements, or the rule of one that has none. */
  readonly statements: readonly string[];
  /** Why, without anything personal. */
  readonly reason?: string | undefined;
  readonly authority?: string | undefined;
}

/** An override for each place on these days at which the statements are broken, recorded on a date; or all that is wrong. */
export function overridesFor(
  rota: Rota,
  days: Days,
  { statements, reason = '', authority = '' }: SettingAside,
  recorded: string,
): { readonly overrides: Override[] } | { readonly issues: readonly Issue[] } {
  const reading = readingOf(rota, days);
  const found = statements.map((name) => placesOf(reading, name));
  const issues = [
    ...(statements.length === 0
      ? [{ where: 'override', found: 'nothing', expected: 'the statements that are set aside' }]
      : []),
    ...(reason.trim() === '' ? [{ where: 'reason', found: 'nothing', expected: 'why' }] : []),
    ...(authority.trim() === ''
      ? [{ where: 'authority', found: 'nothing', expected: 'who decided it: a name or a rank' }]
      : []),
    ...found.flatMap((each) => ('issue' in each ? [each.issue] : [])),
  ];
  if (issues.length > 0) return { issues };
  const overrides = found
    .flatMap((each) => ('places' in each ? each.places : []))
    .map((place): Override => ({ ...place, reason, authority, recorded }));
  return { overrides: [...new Map(overrides.map((each) => [overrideKey(each), each])).values()] };
}

/** Names of the statements that are broken on these days and may be set aside. */
export function overridableOn(rota: Rota, days: Days): string[] {
  const reading = readingOf(rota, days);
  return overridableOf(reading).filter((name) => 'places' in placesOf(reading, name));
}

interface Reading {
  readonly compiled: Compiled;
  readonly stated: readonly Stated[];
  /** Of what binds, on the days in question. */
  readonly breaches: readonly ToldBreach[];
}

interface Stated {
  readonly organisation: Organisation;
  readonly statement: RuleStatement;
}

type Place = Pick<Override, 'organisation' | 'statement' | 'person' | 'from' | 'through'>;

function readingOf(rota: Rota, days: Days): Reading {
  const compiled = compile(rota.scenario);
  const { calendar } = compiled.index.register;
  const stated = rota.scenario.organisations.flatMap((organisation) =>
    statementsInForce(organisation, calendar).statements.map((statement) => ({ organisation, statement })),
  );
  const breaches = tellBreaches(compiled, optionRows(compiled, rota));
  return { compiled, stated, breaches: bindingBreaches(breaches, days, calendar) };
}

/** Where a statement is broken that may be set aside. */
function placesOf(
  reading: Reading,
  name: string,
): { readonly places: readonly Place[] } | { readonly issue: Issue } {
  const { compiled, breaches } = reading;
  const { problem, index } = compiled;
  const stated = reading.stated.filter(({ statement }) => nameOf(statement) === name);
  const may = stated.filter(({ statement }) => statement.overridable === true);
  if (stated.length === 0) return unusable(reading, name, 'a statement of one of the organisations');
  if (may.length === 0)
    return unusable(reading, name, 'a statement that is overridable: law or policy allow no other');
  const places = may.flatMap(({ organisation, statement }) => {
    const uses = new Set((index.stated.get(statement) ?? []).map((use) => useId(problem.rules[use]!, use)));
    return breaches
      .filter(({ use }) => uses.has(use))
      .map(({ person, date }): Place => ({
        ...{ organisation: organisation.id, statement: name, person },
        ...{ from: date, through: date },
      }));
  });
  if (places.length > 0) return { places };
  return unusable(reading, name, 'a statement that is broken on the days to be published');
}

function unusable(reading: Reading, found: string, expected: string): { readonly issue: Issue } {
  const may = overridableOf(reading);
  const maybe = may.length === 0 ? 'nobody states one that is overridable' : may.join(', ');
  return { issue: { where: 'override', found, expected, maybe } };
}

function overridableOf({ stated }: Reading): string[] {
  const may = stated.filter(({ statement }) => statement.overridable === true);
  return [...new Set(may.map(({ statement }) => nameOf(statement)))];
}

function nameOf({ id, rule }: RuleStatement): string {
  return id ?? rule;
}
