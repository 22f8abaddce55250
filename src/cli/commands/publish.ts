import { quote } from '../../../solver/issue.ts';
import { DEFAULT_DATA_FILE, secondReading } from '../../compose.ts';
import type { Rota } from '../../domain/index.ts';
import { publishedSoFar, publishRota } from '../../life/publishing.ts';
import { rotaLife } from '../../life/rota-life.ts';
import type { Publishing, ToldApart } from '../../publish/publishing.ts';
import type { Store } from '../../store/store.ts';
import { type Calendar, createCalendar } from '../../time/calendar.ts';
import { answersData } from '../answering.ts';
import { type Command, type Given, type Result, UnusableInput, type World } from '../command.ts';
import { dataFile } from '../data-file.ts';
import { day, moment, momentIn } from '../moments.ts';
import { flagsGiven, text, word } from '../options.ts';
import {
  blockedText,
  changesText,
  publicationsText,
  publishedText,
  statesText,
} from '../render/publications.ts';
import { readRotaAsMade, rotaWord } from '../rota-file.ts';

/** `muster publish R --by NAME`: the rota as it stands is what people go by from now on. */
export const publish: Command = {
  name: 'publish',
  about:
    'Publish a rota as it stands, unless it breaks what binds, and say what changes for whom; without options, list what is published.',
  words: [rotaWord],
  options: [
    { flags: '--by <name>', about: 'who publishes' },
    { flags: '--through <date>', about: 'up to this operational day; left out: all of it' },
    { flags: '--told <time>', about: 'when everybody was told, e.g. 2026-06-03T14:30; left out: now' },
    {
      flags: '--told-apart <ids=times>',
      about: 'who was told at another time, with commas between, e.g. V1=2026-06-03T18:10',
    },
    { flags: '--override <names>', about: 'statements that are broken and set aside, with commas between' },
    { flags: '--reason <text>', about: 'why they are set aside, without anything personal' },
    { flags: '--authority <name>', about: 'who decided that: a name or a rank' },
    answersData,
  ],
  example: 'muster publish rota.json --by "Rota office" --through 2026-06-14 --data team.sqlite',
  async run(given, world) {
    const made = await readRotaAsMade(word(given, 0), given, world);
    const publishing = publishingOf(given, made);
    const store = await dataFile(text(given, 'data') ?? DEFAULT_DATA_FILE);
    try {
      return publishing === undefined
        ? await listed(store, made, world)
        : await published(store, made, publishing, world);
    } finally {
      store.close();
    }
  },
};

/** What is asked for; undefined if nothing is. */
function publishingOf(given: Given, { scenario }: Rota): Publishing | undefined {
  const flags = flagsGiven(given, ['by', 'through', 'told', 'told-apart', 'override', 'reason', 'authority']);
  if (flags.length === 0) return undefined;
  const aside = flagsGiven(given, ['override', 'reason', 'authority']).length > 0;
  const statements = (text(given, 'override') ?? '').split(',').map((name) => name.trim());
  const names = statements.filter((name) => name !== '');
  const calendar = createCalendar(scenario);
  const told = moment(given, 'told', calendar);
  return {
    by: text(given, 'by') ?? '',
    through: day(given, 'through'),
    told: told === undefined ? undefined : calendar.iso(told),
    toldApart: toldApartIn(given, calendar),
    ...(aside && {
      aside: { statements: names, reason: text(given, 'reason'), authority: text(given, 'authority') },
    }),
  };
}

/** Who was told when, if some were told apart. */
function toldApartIn(given: Given, calendar: Calendar): ToldApart[] {
  const told = text(given, 'toldApart');
  if (told === undefined) return [];
  return told.split(',').map((each) => {
    const [person = '', at = '', ...more] = each.split('=').map((part) => part.trim());
    if (person === '' || at === '' || more.length > 0)
      throw new UnusableInput([
        { where: '--told-apart', found: quote(each), expected: 'ID=TIME, with commas between' },
      ]);
    return { person, told: calendar.iso(momentIn(at, 'told-apart', calendar)) };
  });
}

/** Publishes, and says what came of it. */
async function published(store: Store, made: Rota, publishing: Publishing, world: World): Promise<Result> {
  const outcome = await publishRota(store, made, publishing, {
    instant: () => world.instant(),
    secondReading,
  });
  switch (outcome.status) {
    case 'wrong':
      throw new UnusableInput(
        outcome.issues.map(({ where, ...issue }) => ({
          where: where === 'rota' ? where : `--${where}`,
          ...issue,
        })),
      );
    case 'blocked':
      return { code: 1, text: blockedText(outcome), data: outcome };
    case 'unchanged': {
      const { from, through } = outcome.days;
      const text = `Nothing to publish: ${from} to ${through} is published as it is.\n`;
      return { code: 0, text, data: outcome };
    }
    case 'published': {
      const { status, number, line, first, rota } = outcome;
      return {
        code: 0,
        text: publishedText(number, outcome, rota),
        data: { status, number, line, first: first.length },
      };
    }
  }
}

/** What is published, how far the days of the rota have come, and what of it differs from what people were told. */
async function listed(store: Store, made: Rota, world: World): Promise<Result> {
  const life = await rotaLife(store, made, world.instant());
  const { state, publications, days, untold } = publishedSoFar(made, life);
  return {
    code: 0,
    text: [
      publicationsText(publications),
      publications.length === 0 ? '' : `\nThis rota: ${state}.\n${statesText(days)}`,
      untold.length === 0 ? '' : `\n${changesText(untold, life.rota, 'to be told')}`,
    ].join(''),
    data: {
      state,
      publications: publications.map(({ number, state: own, line }) => ({ number, state: own, ...line })),
      days,
      untold,
    },
  };
}
