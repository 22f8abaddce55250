import type { Rota } from '../../domain/index.ts';
import type { Exposure, Fairness, FairnessGroup, Portion, SharedBurden } from '../../rota/fairness.ts';
import { counted } from './amounts.ts';
import { table } from './table.ts';

const TITLES: Readonly<Record<SharedBurden['burden'], string>> = {
  lates: 'lates',
  nights: 'nights',
  'weekend-days': 'weekend days',
  'bank-holidays': 'bank holidays',
  'on-call': 'on call, h',
};

/** Less than half a duty, or half a day on call, is nobody's grievance. */
const NOTABLE = { days: 0.5, minutes: 12 * 60 } as const;

/** Group by group: what each had, their fair share, why it is less than others', and who is furthest from it. */
export function fairnessText({ from, through, groups }: Fairness, { scenario }: Rota): string {
  if (groups.length === 0) return 'Nothing is shared by two people or more.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return [
    `From ${from}, the first day that is known, to ${through}. First what was had, then the fair share of it.\n`,
    ...groups.map((group) => groupText(group, nameOf)),
  ].join('');
}

function groupText(group: FairnessGroup, nameOf: (id: string) => string): string {
  const { organisation, kind, station, people, burdens } = group;
  const portions = burdens.map(
    (burden) => new Map(burden.portions.map((portion) => [portion.person, portion])),
  );
  const columns = [
    { title: 'person' },
    ...burdens.map(({ burden }) => ({ title: TITLES[burden], align: 'right' as const })),
    { title: 'share is less for' },
  ];
  const mostHours = Math.max(0, ...people.map(({ weekly = 0 }) => weekly));
  const rows = people.map((exposure) => [
    nameOf(exposure.person),
    ...burdens.map(({ unit }, place) => portionText(portions[place]?.get(exposure.person), unit)),
    reasonsText(exposure, mostHours),
  ]);
  const title = `${kind} · ${organisation}${station === undefined ? '' : ` · ${station}`}`;
  return `\n${title}\n${table(columns, rows)}${burdens.map((burden) => furthestText(burden, nameOf)).join('')}`;
}

function portionText(portion: Portion | undefined, unit: SharedBurden['unit']): string {
  if (portion === undefined) return '–';
  return `${amountText(portion.had, unit)} of ${shareText(portion.fair, unit)}`;
}

function reasonsText({ joined, awayDays, weekly, days }: Exposure, mostHours: number): string {
  return [
    ...(days === 0 ? ['not there'] : []),
    ...(joined === undefined ? [] : [`known since ${joined}`]),
    ...(awayDays === 0 ? [] : [`${counted(awayDays, 'day', 'days')} away`]),
    ...(weekly !== undefined && weekly < mostHours
      ? [`${amountText(weekly, 'minutes')} of ${amountText(mostHours, 'minutes')} h a week`]
      : []),
  ].join(', ');
}

function furthestText({ burden, unit, portions }: SharedBurden, nameOf: (id: string) => string): string {
  const ranked = [...portions].sort((a, b) => b.had - b.fair - (a.had - a.fair));
  const [above, below] = [ranked[0], ranked.at(-1)];
  if (above === undefined || below === undefined) return '';
  const isFair = above.had - above.fair < NOTABLE[unit] && below.fair - below.had < NOTABLE[unit];
  if (isFair) return `  ${TITLES[burden]}: everybody has about their share.\n`;
  const more = shareText(above.had - above.fair, unit);
  const fewer = shareText(below.fair - below.had, unit);
  return `  ${TITLES[burden]}: ${nameOf(above.person)} ${more} above their share, ${nameOf(below.person)} ${fewer} below.\n`;
}

function amountText(amount: number, unit: SharedBurden['unit']): string {
  return unit === 'days' ? String(amount) : String(Math.round((amount / 60) * 10) / 10);
}

function shareText(amount: number, unit: SharedBurden['unit']): string {
  return (unit === 'days' ? amount : amount / 60).toFixed(1);
}
