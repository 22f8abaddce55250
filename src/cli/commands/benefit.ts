import { benefitsOf } from '../../cover/benefit.ts';
import { registerOf } from '../../cover/register.ts';
import { presencesByStation } from '../../cover/riders.ts';
import type { Command } from '../command.ts';
import { word } from '../options.ts';
import { benefitText } from '../render/benefit.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

/** `muster benefit R`: what agreements between services gain and cost. */
export const benefit: Command = {
  name: 'benefit',
  about:
    'Say what agreements between services are worth: pump-hours gained, patrol at risk, each partner’s share.',
  words: [rotaWord],
  options: [rotaData],
  example: 'muster benefit rota.json',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const register = registerOf(rota.scenario);
    const benefits = benefitsOf(register, presencesByStation(register, rota));
    return { code: 0, text: benefitText(benefits), data: benefits };
  },
};
