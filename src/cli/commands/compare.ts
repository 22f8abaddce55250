import { compareRotas } from '../../rota/compare.ts';
import type { Command } from '../command.ts';
import { word } from '../options.ts';
import { comparisonText } from '../render/compare.ts';
import { readRota, rotaData } from '../rota-file.ts';

/** `muster compare A B`: what the second rota gives and takes against the first. */
export const compare: Command = {
  name: 'compare',
  about:
    'Compare two rotas, of one scenario or of two: points, people, beats, pumps, and the days that differ.',
  words: [
    { name: 'before', about: 'a rota (.json), or its ID in the data file' },
    { name: 'after', about: 'another' },
  ],
  options: [{ flags: '--all', about: 'every changed day and everybody whose hours change' }, rotaData],
  example: 'muster compare june-5.json june-50.json',
  async run(given, world) {
    const before = await readRota(word(given, 0), given, world);
    const after = await readRota(word(given, 1), given, world);
    const comparison = compareRotas(before, after);
    return { code: 0, text: comparisonText(comparison, given.options['all'] === true), data: comparison };
  },
};
