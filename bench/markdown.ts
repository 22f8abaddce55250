/** Tables for people to read and paste. */

export type Cell = string | number | null | undefined;

/** What stands where nothing is known. */
const NOTHING = '–';

/** A column of a table: its heading, and whether it holds numbers. */
export type Heading = readonly [title: string, align?: 'right'];

/** A Markdown table, its lines ended. */
export function markdown(headings: readonly Heading[], rows: readonly (readonly Cell[])[]): string {
  const head = headings.map(([title]) => title);
  const rule = headings.map(([, align]) => (align === 'right' ? '--:' : '---'));
  return [head, rule, ...rows.map((row) => row.map((cell) => String(cell ?? NOTHING)))]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}

/** `1.5 s`: two places below ten seconds, one above; nothing of nothing. */
export function seconds(count: number | null | undefined): string | undefined {
  if (count === null || count === undefined) return undefined;
  return `${count.toFixed(count < 10 ? 2 : 1)} s`;
}
