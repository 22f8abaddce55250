import { fairnessOf } from '../../rota/fairness.ts';
import { word } from '../options.ts';
import { fairnessText } from '../render/fairness.ts';
import { readRota } from '../rota-file.ts';
import type { Report } from './report.ts';

/** `muster report fairness R`: what everybody has had of what is unloved, beside their fair share. */
export const fairness: Report = {
  name: 'fairness',
  about: 'lates, nights, weekends, bank holidays and on-call hours of everybody beside their fair share',
  takes: [],
  async run(given, world) {
    const rota = await readRota(word(given, 1), given, world);
    const data = fairnessOf(rota);
    return { code: 0, text: fairnessText(data, rota), data };
  },
};
