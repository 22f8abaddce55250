import type { WithoutCompany } from '../../rota/without-company.ts';

/** Who has to hear at once that a change leaves them without company that binds. */
export function toBeToldText(lost: readonly WithoutCompany[]): string {
  if (lost.length === 0) return '';
  return `To be told at once, since they are without company now:\n${lost
    .map(({ name, person, sentence }) => `  ${name} (${person}): ${sentence}\n`)
    .join('')}`;
}

/** What somebody reads on their own page: duties they cannot do as they stand. */
export function ownCompanyText(all: readonly WithoutCompany[], person: string): string {
  const own = all.filter((each) => each.person === person);
  if (own.length === 0) return '';
  return `\nNot as it stands, since company is lacking:\n${own.map(({ sentence }) => `  ${sentence}\n`).join('')}`;
}
