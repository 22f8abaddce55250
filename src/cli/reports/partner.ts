import { partnerView } from '../../rota/partner.ts';
import { UnusableInput } from '../command.ts';
import { known } from '../known.ts';
import { word } from '../options.ts';
import { partnerText } from '../render/partner.ts';
import { readRota } from '../rota-file.ts';
import type { Report } from './report.ts';

/** `muster report partner R --organisation O`: what one of several organisations is shown of a rota they share. */
export const partner: Report = {
  name: 'partner',
  about: 'what one organisation is shown of a rota that several share',
  takes: ['organisation'],
  async run(given, world) {
    const rota = await readRota(word(given, 1), given, world);
    const names = rota.scenario.organisations.map(({ id }) => id);
    const view = partnerView(rota, known(given, 'organisation', names) ?? '');
    if (view === undefined)
      throw new UnusableInput([
        { where: '--organisation', found: 'nothing', expected: `one of ${names.join(', ')}` },
      ]);
    return { code: 0, text: partnerText(view), data: view };
  },
};
