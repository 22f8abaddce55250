import { DEFAULT_DATA_FILE } from '../../compose.ts';
import { issueText } from '../../domain/issue.ts';
import type { AuditLine } from '../../domain/index.ts';
import type { AuditVerdict } from '../../store/audit.ts';
import type { Store } from '../../store/store.ts';
import { type Command, type Result, UnusableInput } from '../command.ts';
import { presentDataFile } from '../data-file.ts';
import { text, wholeNumber } from '../options.ts';
import { table } from '../render/table.ts';

const USUAL_LINES = 50;

/** `muster audit [verify]`: every change of a data file, or whether anything was changed past that log. */
export const audit: Command = {
  name: 'audit',
  about: 'List every change of a data file, or verify that nothing was changed past that list.',
  words: [{ name: '[verify]', about: 'verify: compare what is kept with the list' }],
  options: [
    { flags: '--after <number>', about: 'only lines after this one' },
    { flags: '--lines <n>', about: `how many at most (default ${USUAL_LINES})` },
    { flags: '--head <hash>', about: 'with verify: the hash of a line that was noted earlier' },
    { flags: '--data <file>', about: `data file (default ${DEFAULT_DATA_FILE})` },
  ],
  example: 'muster audit verify --data team.sqlite',
  async run(given, world) {
    const [asked] = given.words;
    if (asked !== undefined && asked !== 'verify')
      throw new UnusableInput([{ where: 'audit', found: asked, expected: 'verify, or nothing' }]);
    const store = await presentDataFile(text(given, 'data') ?? DEFAULT_DATA_FILE, world);
    try {
      if (asked === 'verify') return await verified(store, text(given, 'head'));
      const after = wholeNumber(given, { option: 'after', least: 0 }) ?? 0;
      const most = wholeNumber(given, { option: 'lines', least: 1 }) ?? USUAL_LINES;
      const lines = await store.audit.list(after, most);
      return { code: 0, text: linesText(lines), data: { lines } };
    } finally {
      store.close();
    }
  },
};

async function verified(store: Store, head: string | undefined): Promise<Result> {
  const verdict = await store.audit.verify();
  const noted =
    head === undefined || (await store.audit.list(0, verdict.lines)).some(({ hash }) => hash === head);
  const missing = {
    where: '--head',
    found: 'no line with this hash',
    expected: 'one: the list was made anew',
  };
  const faults = noted ? verdict.faults : [...verdict.faults, missing];
  return {
    code: faults.length === 0 ? 0 : 1,
    text: verdictText({ ...verdict, faults }),
    data: { ...verdict, faults },
  };
}

function verdictText({ lines, head, faults }: AuditVerdict): string {
  const counted = `${lines} ${lines === 1 ? 'change' : 'changes'}`;
  if (faults.length > 0) return `${counted}. Not as it was kept:\n${faults.map(issueText).join('\n')}\n`;
  return lines === 0
    ? 'Nothing has been changed yet.\n'
    : `${counted}, and all is as it was kept.\nHash of the last: ${head}\nNote it elsewhere: --head shows later that the list was not made anew.\n`;
}

function linesText(lines: readonly AuditLine[]): string {
  const columns = ['No.', 'When (UTC)', 'Through', 'What', 'Which'].map((title) => ({ title }));
  const rows = lines.map(({ number, at, by, action, kind, id }) => [
    String(number),
    at.slice(0, 16).replace('T', ' '),
    by,
    `${kind} ${action}`,
    id.slice(0, 36),
  ]);
  return table(columns, rows);
}
