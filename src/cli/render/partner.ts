import type { PartnerView } from '../../rota/partner.ts';
import { table } from './table.ts';

/** Its own people’s work, then who counts at its stations when; a table each. */
export function partnerText({ name, own, riders }: PartnerView): string {
  const work = table(
    ['person', 'date', 'from', 'to', 'what', 'where'].map((title) => ({ title })),
    own.map((spell) => [
      ...[spell.name, spell.date, clock(spell.start), clock(spell.end)],
      ...[spell.duty ?? spell.kind, spell.beat ?? spell.station ?? ''],
    ]),
  );
  const counting = table(
    ['station', 'person', 'from', 'to', 'counts', 'seats'].map((title) => ({ title })),
    riders.map((spell) => [
      ...[spell.station, spell.name, moment(spell.start), moment(spell.end)],
      ...[spell.countable ? 'yes' : 'no', spell.seats.join(', ')],
    ]),
  );
  return [
    `What ${name} is shown\n`,
    own.length === 0 ? '\nNobody works for it.\n' : `\n${work}`,
    riders.length === 0 ? '' : `\nAt its stations\n${counting}`,
  ].join('');
}

function clock(iso: string): string {
  return iso.slice(11, 16);
}

function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
