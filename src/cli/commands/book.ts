import { quote } from '../../../solver/issue.ts';
import { DEFAULT_DATA_FILE } from '../../compose.ts';
import { type Booked, bookingOf } from '../../cover/booking.ts';
import { STATUS_KINDS, type Status } from '../../domain/index.ts';
import { createCalendar } from '../../time/calendar.ts';
import { UnusableInput, type Command, type Given } from '../command.ts';
import { dataFile } from '../data-file.ts';
import { minute } from '../moments.ts';
import { flagsGiven, refuse, refuseFlags, text, word } from '../options.ts';
import { pumpText } from '../render/now.ts';
import { clockText } from '../render/dates.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const ABOUT: Readonly<Record<Status['kind'], string>> = {
  confirmed: 'they are there, at the start of a duty or period',
  on: 'they are there though not planned',
  off: 'they are not there',
  'not-fit': 'they are not fit; no reason is asked',
  'not-releasable': 'they cannot leave what they do',
  'called-out': 'they have gone on a call',
  back: 'the last of these is over',
};

/** `muster book R --person P --off`: says something about now; asks before it takes a pump off the run. */
export const book: Command = {
  name: 'book',
  about: 'Say who is there now and who is not; what takes a pump off the run is saved only with --yes.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    ...STATUS_KINDS.map((kind) => ({ flags: `--${kind}`, about: ABOUT[kind] })),
    { flags: '--station <id>', about: 'with --on: for which station' },
    { flags: '--at <time>', about: 'from this minute of the period instead of now' },
    { flags: '--for <hours>', about: 'for so many hours' },
    { flags: '--until-change', about: 'until their next planned change' },
    { flags: '--yes', about: 'even if it takes a pump off the run' },
    rotaData,
  ],
  example: 'muster book rota.json --person P1 --off --for 2 --data team.sqlite',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const calendar = createCalendar(rota.scenario);
    const kinds = flagsGiven(given, STATUS_KINDS);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) refuseFlags(kinds, STATUS_KINDS);
    const at = minute(given, 'at', calendar) ?? Math.floor(calendar.minuteOf(world.instant()));
    const store = await dataFile(text(given, 'data') ?? DEFAULT_DATA_FILE);
    try {
      const request = {
        person: text(given, 'person') ?? 'nobody',
        kind,
        station: text(given, 'station'),
        from: calendar.iso(at),
        lasts: given.options['untilChange'] === true ? ('change' as const) : hours(given),
      };
      const booked = bookingOf(rota, await store.statuses.list(), request, world.instant());
      if ('issues' in booked) {
        refuse(booked.issues.map(({ where, ...issue }) => ({ where: `--${where}`, ...issue })));
        throw new Error('a booking that is refused without an issue');
      }
      const sure = booked.lost.length === 0 || given.options['yes'] === true;
      if (sure) await store.statuses.add(booked.status);
      return { code: sure ? 0 : 1, text: bookedText(booked, sure), data: { ...booked, saved: sure } };
    } finally {
      store.close();
    }
  },
};

function hours(given: Given): number | undefined {
  const found = text(given, 'for');
  if (found === undefined) return undefined;
  const value = Number(found);
  if (value > 0 && Number.isFinite(value)) return Math.round(60 * value);
  throw new UnusableInput([{ where: '--for', found: quote(found), expected: 'a number of hours above 0' }]);
}

function bookedText({ status, lost }: Booked, saved: boolean): string {
  const { person, kind, from, until } = status;
  const span = `from ${clockText(from)}${until === undefined ? '' : ` to ${clockText(until)}`}`;
  return [
    lost.length === 0 ? '' : `This takes off the run:\n${lost.map(pumpText).join('')}`,
    saved
      ? `${person} ${kind} ${span}: saved.\n`
      : `${person} ${kind} ${span}: not saved. Sure? Then add --yes.\n`,
  ].join('');
}
