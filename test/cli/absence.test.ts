/** What `whatif --off` answers in the end: yes, no, or at what price. */
import { expect, test } from 'vitest';
import { absenceText } from '../../src/cli/render/absence.ts';
import type { Absence } from '../../src/rota/what-if.ts';

const idle: Absence = {
  ...{ person: 'P1', name: 'Ada Brook', start: '2026-06-03T07:00+01:00', end: '2026-06-04T07:00+01:00' },
  ...{ planned: [], lost: [], effects: { hard: 0, tiers: [], breaks: [], gains: [] } },
};
const planned = [{ date: '2026-06-03', does: 'E in Town', then: 'off' }];
const costs = (name: string, change: number, hard = 0): Absence['effects'] => ({
  ...{ hard, tiers: [{ name, change }], breaks: [], gains: [] },
});
const offTheRun: Absence['lost'][number] = {
  ...{ station: 'S', pump: 'S-P1', from: 0, to: 60, start: idle.start, end: idle.end },
  before: 'STANDARD',
  after: 'OFF',
  ...{ offTheRun: true, reasons: [], mend: [] },
};

test.each<[Partial<Absence>, RegExp]>([
  [{}, /^Yes: nothing is planned for them then\.$/m],
  [{ planned }, /^Yes: nothing is lost\.$/m],
  [{ planned, effects: costs('rural', -10) }, /^Yes: nothing is lost\.$/m],
  [{ planned, effects: costs('contracts', 720) }, /^Points: contracts \+720\nYes, at that price\.$/m],
  [{ planned, effects: costs('rural', 480) }, /^Not without loss\. muster replan R --absent P1 /m],
  [
    { planned, lost: [offTheRun] },
    /^No, not as it stands\. muster replan R --absent P1 --from 2026-06-03T07:00 /m,
  ],
  [{ planned, effects: costs('law', 0, 1) }, /^No: it would break what binds\. /m],
])('%j', (parts, answer) => {
  expect(absenceText({ ...idle, ...parts })).toMatch(answer);
});
