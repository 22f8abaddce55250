import { javascriptLpSolverBackend } from '../../backends/javascript-lp-solver.ts';
import { openDutiesOf } from '../../rota/open-duties.ts';
import { withoutCompany } from '../../rota/without-company.ts';
import { createCalendar } from '../../time/calendar.ts';
import { UnusableInput, type Command } from '../command.ts';
import { kept } from '../kept.ts';
import { knownPerson } from '../known.ts';
import { minute } from '../moments.ts';
import { word } from '../options.ts';
import { ownCompanyText } from '../render/company.ts';
import { openDutiesText } from '../render/open-duties.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const SHOWN = 10;

/** `muster open-duties R --person P`: what they could still take, and which of it meets their required hours. */
export const openDuties: Command = {
  name: 'open-duties',
  about:
    'List duties a person could take, which of them meet their required hours, and why others are refused.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    { flags: '--from <time>', about: 'from this minute of the period on instead of now' },
    { flags: '--all', about: `list all of them, not only ${SHOWN}` },
    rotaData,
  ],
  example: 'muster open-duties rota.json --person V1 --from 2026-06-15T00:00',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const calendar = createCalendar(rota.scenario);
    const person = knownPerson(given, rota);
    if (person === undefined)
      throw new UnusableInput([{ where: '--person', found: 'nothing', expected: 'who asks' }]);
    const now = minute(given, 'from', calendar) ?? Math.floor(calendar.minuteOf(world.instant()));
    const known = { lines: await kept(given, world, ({ actuals }) => actuals.list()), now };
    const found = await openDutiesOf(rota, person, known, javascriptLpSolverBackend());
    const shown = given.options['all'] === true ? Infinity : SHOWN;
    const alone = withoutCompany(rota).filter((each) => each.person === person);
    const text = `${openDutiesText(found, shown)}${ownCompanyText(alone, person)}`;
    return { code: 0, text, data: { ...found, withoutCompany: alone } };
  },
};
