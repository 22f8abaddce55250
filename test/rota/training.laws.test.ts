/** A block of training is leave of the kind training, wherever leave is read. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { coverReport } from '../../src/cover/report.ts';
import type { Leave, Rota, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { scenarioWith } from '../../src/replies/scenario-with.ts';
import { dayKey, standingReplies } from '../../src/replies/standing-replies.ts';
import { recordOf } from '../../src/rota/day-record.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { tellShortfalls } from '../../src/rota/shortfalls.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

const cases = scenario()
  .filter(({ people }) => people.some(({ training = [] }) => training.length > 0))
  .chain((blocks) =>
    fc.record({ blocks: fc.constant(blocks), drawn: drawnRota(compile(withoutBlocks(blocks))) }),
  );

/** Nobody is trained. */
function withoutBlocks(drawn: Scenario): Scenario {
  return { ...drawn, people: drawn.people.map(({ training: _, ...person }) => person) };
}

/** Everybody is on leave for training instead. */
function asLeave(drawn: Scenario): Scenario {
  const leave = drawn.people.flatMap(({ id, training = [] }) =>
    training.map(({ from, through }): Leave => ({ person: id, kind: 'training', from, through })),
  );
  return { ...withoutBlocks(drawn), leave: [...leave, ...(drawn.leave ?? [])] };
}

/** Everything that depends on who is away when, of a rota in which anybody may do anything. */
function readings(rota: Rota): Readonly<Record<string, unknown>> {
  const compiled = compile(rota.scenario);
  const days = rota.assignments.map(({ person, date, spells }) => recordOf(person, date, spells));
  const firm = new Map(days.map((day) => [dayKey(day), day]));
  return {
    problem: compiled.problem,
    hours: hoursReport(rota),
    cover: coverReport(rota),
    reasons: tellShortfalls(compiled, optionRows(compiled, rota)),
    findings: checkNaively(rota),
    accepted: scenarioWith(rota.scenario, { ...standingReplies([]), firm }).locked,
  };
}

it('compiles, counts and reads the same as such leave', () => {
  const matters = { problem: 0, reasons: 0, findings: 0, accepted: 0 };
  fc.assert(
    fc.property(cases, ({ blocks, drawn: { rota } }) => {
      const found = readings({ ...rota, scenario: blocks });
      expect(found).toEqual(readings({ ...rota, scenario: asLeave(blocks) }));
      const without = readings({ ...rota, scenario: withoutBlocks(blocks) });
      for (const reading of Object.keys(matters) as (keyof typeof matters)[])
        if (JSON.stringify(found[reading]) !== JSON.stringify(without[reading])) matters[reading]++;
    }),
    { numRuns: runs(25, 250) },
  );
  for (const [reading, count] of Object.entries(matters))
    expect([reading, count > 0]).toEqual([reading, true]);
});
