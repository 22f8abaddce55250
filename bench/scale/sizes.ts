import { ArgumentFault } from '../bench.ts';

export interface Size {
  readonly people: number;
  readonly days: number;
}

/** `10x28,50x14` → people × days. */
export function sizesOf(list: string): Size[] {
  return list.split(',').map((text) => {
    const [, people, days] = /^(\d+)x(\d+)$/.exec(text.trim()) ?? [];
    const size = { people: Number(people), days: Number(days) };
    if (size.people > 0 && size.days > 0 && size.days % 7 === 0) return size;
    throw new ArgumentFault(
      `Found --sizes ${JSON.stringify(text)}, expected people x days (whole weeks), like 10x28,50x364.`,
    );
  });
}
