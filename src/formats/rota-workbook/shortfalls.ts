import { header, text, wrapped, type RotaSheet } from './style.ts';

/** One demand that is not met. */
export interface ShortfallRow {
  readonly demand: string;
  /** Where and when, in words. */
  readonly when: string;
  /** How much is missing, with its unit: `2 people`, `3 h`. */
  readonly missing: string;
  /** Why, and who could close it. */
  readonly reason?: string | undefined;
  readonly tier: string;
  readonly penalty: number;
}

/** A row a shortfall, in the order given: most important first. */
export function shortfallSheet(rows: readonly ShortfallRow[]): RotaSheet {
  const titles = ['Demand', 'When', 'Missing', 'Why', 'Tier', 'Points'];
  const widths = [40, 20, 18, 90, 12, 12];
  return {
    sheet: 'Shortfalls',
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      titles.map((title) => header(title)),
      ...(rows.length === 0 ? [[text('Every demand is met.')]] : []),
      ...rows.map((row) => [
        wrapped(row.demand),
        wrapped(row.when),
        wrapped(row.missing),
        wrapped(row.reason ?? ''),
        wrapped(row.tier),
        { value: row.penalty, type: Number, format: '#,##0', alignVertical: 'top' as const },
      ]),
    ],
  };
}
