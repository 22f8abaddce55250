import { DEFAULT_DATA_FILE } from '../../compose.ts';
import { ACTUAL_KINDS, type Issue, type NumberedLine, type Rota, TAGS } from '../../domain/index.ts';
import { doneOf } from '../../hours/actuals.ts';
import { approvalOf } from '../../hours/approval.ts';
import { recordingOf } from '../../hours/recording.ts';
import { createCalendar } from '../../time/calendar.ts';
import type { Store } from '../../store/store.ts';
import type { Command, Given, Result, World } from '../command.ts';
import { dataFile } from '../data-file.ts';
import { knownPerson } from '../known.ts';
import { day, moment } from '../moments.ts';
import { flagsGiven, oneOf, refuse, refuseFlags, text, wholeNumber, word } from '../options.ts';
import { doneText } from '../render/done.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const ABOUT: Readonly<Record<(typeof ACTUAL_KINDS)[number], string>> = {
  attended: 'a duty was worked, as planned or as --from and --to say; also one that nobody planned',
  cancelled: 'a planned duty was not worked',
  'call-out': 'a call was answered',
  training: 'a course, a drill, an assessment',
};

/** Of these a line is exactly one. */
const WHAT = [...ACTUAL_KINDS, 'approve'] as const;
/** Options that say more of something that was done. */
const DETAILS = ['date', 'duty', 'organisation', 'from', 'to', 'break', 'tag', 'replaces'];

/** `muster record R --person P --attended`: says what was done; a line is never changed, a later one may replace it. */
export const record: Command = {
  name: 'record',
  about: 'Say what was done, or approve what others said; without either, list what was said.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who did it' },
    ...ACTUAL_KINDS.map((kind) => ({ flags: `--${kind}`, about: ABOUT[kind] })),
    { flags: '--date <date>', about: 'operational day; left out: the one in which it starts' },
    { flags: '--duty <id>', about: 'duty; left out: the planned one' },
    { flags: '--organisation <id>', about: 'for whom; left out: as the duty or the role says' },
    { flags: '--from <time>', about: 'start, e.g. 2026-06-03T18:00; left out: as planned' },
    { flags: '--to <time>', about: 'end; left out: as planned' },
    { flags: '--break <minutes>', about: 'unpaid break in it; left out: that of the duty' },
    { flags: '--tag <tag>', about: `what the time was spent on: ${TAGS.join(', ')}` },
    { flags: '--replaces <number>', about: 'takes the place of this line' },
    { flags: '--approve <number>', about: 'a supervisor finds this line right' },
    { flags: '--by <name>', about: 'who says so; left out: the person' },
    rotaData,
  ],
  example: 'muster record rota.json --person V1 --date 2026-06-03 --attended --data team.sqlite',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const store = await dataFile(text(given, 'data') ?? DEFAULT_DATA_FILE);
    try {
      let result: Result | undefined;
      do result = await say(store, rota, given, world);
      while (result === undefined);
      return result;
    } finally {
      store.close();
    }
  },
};

/** Says it once; nothing if somebody else said something since the lines were read. */
async function say(store: Store, rota: Rota, given: Given, world: World): Promise<Result | undefined> {
  const lines = await store.actuals.list();
  const said = lineOf(rota, lines, given, world.instant());
  if (said === undefined) {
    const person = text(given, 'person');
    const done = doneOf(lines).filter(({ actual }) => person === undefined || actual.person === person);
    return { code: 0, text: doneText(done, rota), data: { done } };
  }
  if ('issues' in said) {
    refuse(said.issues.map(({ where, ...issue }) => ({ where: `--${where}`, ...issue })));
    throw new Error('a line that is refused without an issue');
  }
  const number = await store.actuals.add(said.line, lines.at(-1)?.number ?? 0);
  if (number === undefined) return undefined;
  const done = doneOf([...lines, { number, line: said.line }]);
  const of = said.line.kind === 'approved' ? said.line.of : number;
  const own = done.filter((each) => each.number === of);
  return { code: 0, text: `Kept.\n${doneText(own, rota)}`, data: { number, line: said.line } };
}

type Said = { readonly line: NumberedLine['line'] } | { readonly issues: readonly Issue[] };

function lineOf(rota: Rota, lines: readonly NumberedLine[], given: Given, instant: string): Said | undefined {
  const calendar = createCalendar(rota.scenario);
  const approve = wholeNumber(given, { option: 'approve', least: 1 });
  const person = knownPerson(given, rota);
  const by = text(given, 'by') ?? person;
  const said = flagsGiven(given, WHAT);
  if (said.length === 0 && flagsGiven(given, DETAILS).length === 0) return undefined;
  if (said.length !== 1) refuseFlags(said, WHAT);
  const [kind] = flagsGiven(given, ACTUAL_KINDS);
  if (by === undefined) return { issues: [{ where: 'by', found: 'nothing', expected: 'who says so' }] };
  if (approve !== undefined) return approvalOf(rota, lines, approve, by, instant);
  if (kind === undefined || person === undefined)
    return { issues: [{ where: 'person', found: 'nothing', expected: 'who did it' }] };
  return recordingOf(
    rota,
    lines,
    {
      ...{ kind, person, by },
      date: day(given, 'date'),
      duty: text(given, 'duty'),
      organisation: text(given, 'organisation'),
      start: moment(given, 'from', calendar),
      end: moment(given, 'to', calendar),
      breakMinutes: wholeNumber(given, { option: 'break', least: 0 }),
      tag: oneOf(given, 'tag', TAGS),
      replaces: wholeNumber(given, { option: 'replaces', least: 1 }),
    },
    instant,
  );
}
