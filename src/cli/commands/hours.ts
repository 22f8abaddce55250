import { nearest, quote } from '../../../solver/issue.ts';
import { hoursReport, type PersonHours } from '../../hours/report.ts';
import { isInTeam, teamNames } from '../../hours/team.ts';
import { WINDOW_KINDS } from '../../hours/windows.ts';
import { createCalendar } from '../../time/calendar.ts';
import { hoursTable } from '../render/hours.ts';
import { personHoursText } from '../render/person-hours.ts';
import { requiredTable } from '../render/required-hours.ts';
import { UnusableInput, type Command, type Given } from '../command.ts';
import { kept } from '../kept.ts';
import { known, knownPerson } from '../known.ts';
import { text, word } from '../options.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

/** `muster hours R`: what everybody's time adds up to, and how required hours stand. */
export const hours: Command = {
  name: 'hours',
  about: 'Show everybody’s hours: work, contract, on call, required; what was done counts as it was.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'only this person, in words' },
    {
      flags: '--team <id>',
      about: 'required hours of who has a role in this organisation, beat, station or base',
    },
    {
      flags: '--period <window>',
      about: `only windows of a kind (${WINDOW_KINDS.join(', ')}), or of a month: 2026-06`,
    },
    rotaData,
  ],
  example: 'muster hours rota.json --person cw-017',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const { scenario } = rota;
    const asked = knownPerson(given, rota);
    const team = known(given, 'team', teamNames(scenario));
    const period = periodAsked(given);
    const calendar = createCalendar(scenario);
    const now = Math.floor(calendar.minuteOf(world.instant()));
    const members = new Set(
      scenario.people
        .filter((person) => asked === undefined || person.id === asked)
        .filter((person) => team === undefined || isInTeam(person, team))
        .map(({ id }) => id),
    );
    const people = hoursReport(rota, {
      lines: await kept(given, world, ({ actuals }) => actuals.list()),
      now,
    })
      .filter(({ person }) => members.has(person))
      .map((each) => withinPeriod(each, period));
    const data = people.map(({ byDay, byOrganisation, ...rest }) => ({
      ...rest,
      byDay: Object.fromEntries(byDay),
      byOrganisation: Object.fromEntries(byOrganisation),
    }));
    return { code: 0, text: textOf(people, { asked, team, period }), data };
  },
};

interface Asked {
  readonly asked: string | undefined;
  readonly team: string | undefined;
  readonly period: string | undefined;
}

function textOf(people: readonly PersonHours[], { asked, team, period }: Asked): string {
  if (asked !== undefined) return people.map(personHoursText).join('\n');
  return team === undefined && period === undefined ? hoursTable(people) : requiredTable(people);
}

function withinPeriod(hours: PersonHours, period: string | undefined): PersonHours {
  if (period === undefined) return hours;
  const isAsked = ({ window }: Pick<PersonHours['windows'][number], 'window'>): boolean =>
    window.kind === period || (window.kind === 'month' && window.first.startsWith(period));
  return { ...hours, required: hours.required.filter(isAsked), windows: hours.windows.filter(isAsked) };
}

function periodAsked(given: Given): string | undefined {
  const found = text(given, 'period');
  if (found === undefined || /^\d{4}-(0[1-9]|1[0-2])$/.test(found)) return found;
  if (WINDOW_KINDS.some((kind) => kind === found)) return found;
  const maybe = nearest(found, WINDOW_KINDS);
  throw new UnusableInput([
    {
      where: '--period',
      found: quote(found),
      expected: `one of ${WINDOW_KINDS.join(', ')}, or a month such as 2026-06`,
      ...(maybe !== undefined && { maybe: quote(maybe) }),
    },
  ]);
}
