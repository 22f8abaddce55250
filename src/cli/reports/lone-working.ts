import { secondReading } from '../../compose.ts';
import { loneWorkingOf } from '../../rota/lone-working.ts';
import { knownPerson } from '../known.ts';
import { loneWorkingSummary, loneWorkingTables, loneWorkingText } from '../render/lone-working.ts';
import type { Report } from './report.ts';

/** `muster report lone-working R`: who is alone in a beat when, who could come, and whether it is allowed. */
export const loneWorking: Report = {
  name: 'lone-working',
  about: 'who is alone when, with check-ins, the nearest back-up and what allows it',
  takes: ['person'],
  run(rota, given) {
    const data = loneWorkingOf(rota, secondReading, knownPerson(given, rota));
    const isBroken =
      data.findings.length > 0 || data.stretches.some(({ verdict }) => verdict === 'forbidden');
    return Promise.resolve({
      code: isBroken ? 1 : 0,
      text: loneWorkingText(data, rota),
      tables: loneWorkingTables(data, rota),
      summary: loneWorkingSummary(data),
      data,
    });
  },
};
