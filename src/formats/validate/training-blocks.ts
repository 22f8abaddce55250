import { quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';
import { begins, ends } from './edges.ts';

/** Training booked for somebody twice at once, or before a course that comes first is over. */
export const trainingBlocks: Check = function* (draft) {
  const before = new Map([...entries(draft.courses)].map(({ value }) => [value.id, value.after ?? []]));
  for (const { path, value: person } of entries(draft.people, 'people')) {
    const blocks = [...entries(person.training, ...path, 'training')];
    for (const [place, { path: at, value: block }] of blocks.entries()) {
      const other = blocks
        .slice(0, place)
        .find(
          ({ value }) => begins(value.from) < ends(block.through) && begins(block.from) < ends(value.through),
        );
      if (other !== undefined)
        yield {
          path: [...at, 'from'],
          found: quote(block.from),
          expected: `time in which ${other.value.course} is not booked (${other.value.from} to ${other.value.through})`,
        };
      if (block.passed === false) continue;
      const first = blocks.find(
        ({ value }) =>
          before.get(block.course)?.includes(value.course) === true &&
          value.passed !== false &&
          begins(block.from) < ends(value.through) &&
          value !== other?.value,
      );
      if (first !== undefined)
        yield {
          path: [...at, 'from'],
          found: quote(block.from),
          expected: `a time after ${first.value.through}, when ${first.value.course} ends, which comes first`,
        };
    }
  }
};
