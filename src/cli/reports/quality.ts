import { qualityOf } from '../../rota/quality.ts';
import { word } from '../options.ts';
import { qualityText } from '../render/quality.ts';
import { readRota } from '../rota-file.ts';
import type { Report } from './report.ts';

/** `muster report quality R`: 0 to 100, part by part. */
export const quality: Report = {
  name: 'quality',
  about: 'how good the rota is from 0 to 100, part by part, and how near to the best',
  takes: [],
  async run(given, world) {
    const data = qualityOf(await readRota(word(given, 1), given, world));
    return { code: data.hardBreaches === 0 ? 0 : 1, text: qualityText(data), data };
  },
};
