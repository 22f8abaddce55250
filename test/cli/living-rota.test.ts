/** The transcripts of a living rota say what Muster says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';
import { runs } from '../laws.ts';
import { muster, ownFolder } from './muster.ts';

/** Left out of an output. */
const CUT = '  …';

interface Section {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Commands, in words, and what they say together; undefined where that is not shown. */
interface Step {
  readonly commands: readonly (readonly string[])[];
  readonly shown: readonly string[] | undefined;
}

function sectionsOf(page: string): Section[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => ({
      title: section.slice(0, section.indexOf('\n')),
      steps: [...section.matchAll(/```sh\n(.*?)```(?:\s*```text\n(.*?)```)?/gs)].map(
        ([, commands, shown]) => ({
          commands: commands!.trim().split('\n').map(wordsOf),
          shown: shown?.trimEnd().split('\n'),
        }),
      ),
    }));
}

function wordsOf(command: string): string[] {
  const [program, ...words] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b!);
  expect(program).toBe('./muster');
  return words.map((word) => (word.startsWith('examples/') ? fromPackageRoot(word) : word));
}

/** Lines without blanks at their ends; what is cut stands for any number of lines. */
function matching(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line === CUT ? '(?:.*\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}

/** Whether outputs are to be put on the page as they are now: `npx vitest run test/cli/living-rota.test.ts -u`. */
function isUpdate(): boolean {
  const { snapshotState } = expect.getState() as unknown as { snapshotState?: { _updateSnapshot?: string } };
  return snapshotState?._updateSnapshot === 'all';
}

/** An output with as many lines before each cut as were shown before it, up to the line that was shown after it. */
function cutAs(shown: readonly string[], output: readonly string[]): string[] {
  const cut = shown.indexOf(CUT);
  if (cut < 0) return [...output];
  const after = output.indexOf(shown[cut + 1] ?? '', cut);
  const rest = after < 0 ? [] : cutAs(shown.slice(cut + 1), output.slice(after));
  return [...output.slice(0, cut), CUT, ...rest];
}

const PAGE = fromPackageRoot('docs/living-rota.md');

function rewrite(before: string, after: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;
  writeFileSync(
    PAGE,
    page.replace(block(before), () => block(after)),
  );
}

describe('the page of the living rota', () => {
  const folder = ownFolder();
  const sections = sectionsOf(readFileSync(PAGE, 'utf8'));

  it('has what is asked of a living rota', () => {
    expect(sections.length).toBeGreaterThan(7);
    expect(
      sections.flatMap(({ steps }) => steps).filter(({ shown }) => shown !== undefined).length,
    ).toBeGreaterThan(9);
  });

  for (const { title, steps } of sections) {
    it.skipIf(title.includes('(full)') && runs(0, 1) === 0)(
      title,
      () => {
        for (const { commands, shown } of steps) {
          const said = commands.map((words) => {
            const { code, out, err } = muster(folder.path, ...words);
            // 1 is a no: an answer like any other.
            expect([words.join(' '), code === 0 || code === 1, err]).toEqual([words.join(' '), true, '']);
            return out;
          });
          if (shown === undefined) continue;
          const lines = said
            .join('')
            .replace(/[ \t]+$/gm, '')
            .trimEnd();
          if (matching(shown).test(`${lines}\n`)) continue;
          if (isUpdate()) rewrite(shown.join('\n'), cutAs(shown, lines.split('\n')).join('\n'));
          else expect(lines).toBe(shown.join('\n'));
        }
      },
      900_000,
    );
  }
});
