import { durationText } from '../../../solver/explain/say.ts';
import type { Rota } from '../../domain/index.ts';
import type { PrintedTable } from '../../formats/tables-workbook.ts';
import type { LoneSlot } from '../../rota/lone-slots.ts';
import type { LoneStretch, LoneWorking } from '../../rota/lone-working.ts';
import { counted } from './amounts.ts';
import { columns, printed } from './printed-tables.ts';

/** What is not allowed first, then a row a slot, and what else about company is broken. */
export function loneWorkingText(data: LoneWorking, rota: Rota): string {
  const [alone, , broken] = loneWorkingTables(data, rota);
  return [
    `${loneWorkingSummary(data)}.\n`,
    ...[alone, broken].flatMap((each) => each ?? []).map(printed),
  ].join('');
}

/** `12 stretches alone (31 h 30 min, 24 check-ins): 1 forbidden, 3 unwanted`. */
export function loneWorkingSummary({ stretches }: LoneWorking): string {
  if (stretches.length === 0) return 'Nobody is alone in a beat';
  const slots = stretches.flatMap((stretch) => stretch.slots);
  const minutes = slots.reduce((sum, { from, to }) => sum + minutesOf({ from, to }), 0);
  const checkIns = stretches.reduce((sum, one) => sum + one.checkIns.length, 0);
  const of = (verdict: LoneStretch['verdict']): number =>
    stretches.filter((one) => one.verdict === verdict).length;
  return `${counted(stretches.length, 'stretch', 'stretches')} alone (${durationText(minutes)}, ${counted(checkIns, 'check-in', 'check-ins')}): ${of('forbidden')} forbidden, ${of('unwanted')} unwanted`;
}

/** Who is alone, a row a slot; the check-ins as tasks, a row each; what else about company is broken. */
export function loneWorkingTables({ stretches, findings }: LoneWorking, { scenario }: Rota): PrintedTable[] {
  const names = new Map((scenario.beats ?? []).map(({ id, name }) => [id, name]));
  const beatName = (id: string): string => names.get(id) ?? id;
  return [
    {
      name: 'Alone',
      columns: columns(
        ['Date', 12],
        ['From', 8],
        ['To', 8],
        ['Person', 22],
        ['Duty', 8],
        ['Beat', 22],
        ['Check-ins', 24],
        ['Nearest back-up', 32],
        ['Verdict', 12],
        ['Why', 60],
      ),
      rows: stretches.flatMap((stretch) =>
        stretch.slots.map((slot) => [
          ...[slot.from.slice(0, 10), clockOf(slot.from), clockOf(slot.to)],
          ...[stretch.name, stretch.duty, beatName(stretch.beat)],
          checkInsIn(stretch, slot).map(clockOf).join(' '),
          backUpText(slot, beatName),
          slot.verdict,
          whyOf(slot),
        ]),
      ),
    },
    {
      name: 'Check-ins',
      columns: columns(['Date', 12], ['Time', 8], ['Person', 22], ['Beat', 22], ['Nearest back-up', 32]),
      rows: stretches
        .flatMap((stretch) =>
          stretch.slots.flatMap((slot) =>
            checkInsIn(stretch, slot).map((at) => ({ at, stretch, nearest: backUpText(slot, beatName) })),
          ),
        )
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .map(({ at, stretch: { name, beat }, nearest }) => [
          ...[at.slice(0, 10), clockOf(at), name, beatName(beat), nearest],
        ]),
    },
    {
      name: 'Broken',
      columns: columns(['What about company binds and is broken', 90]),
      rows: findings.map(({ sentence }) => [sentence]),
    },
  ];
}

function checkInsIn({ checkIns }: LoneStretch, { from, to }: LoneSlot): string[] {
  const [first, end] = [from, to].map((iso) => Date.parse(iso)) as [number, number];
  return checkIns.filter((at) => first <= Date.parse(at) && Date.parse(at) < end);
}

function backUpText({ backUp }: LoneSlot, beatName: (id: string) => string): string {
  if (backUp === undefined) return 'nobody';
  return `${backUp.name} in ${beatName(backUp.beat)}, ${Math.ceil(backUp.minutes)} min`;
}

/** What is against it; where nothing is, what allows it. */
function whyOf({ verdict, grounds }: LoneSlot): string {
  return grounds
    .filter((ground) => verdict === 'allowed' || ground.verdict !== 'allowed')
    .map(({ text }) => text)
    .join('; ');
}

function clockOf(iso: string): string {
  return iso.slice(11, 16);
}

function minutesOf({ from, to }: Pick<LoneSlot, 'from' | 'to'>): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}
