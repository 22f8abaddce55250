import type { TrainingBlock } from '../../domain/index.ts';
import { isOpen, type PlannedCourse, type TrainingPlan } from '../../rota/training-plan.ts';
import { counted } from './amounts.ts';
import { table } from './table.ts';

/** What each has before them, in a sentence, and a table of their courses. */
export function trainingText(plans: readonly TrainingPlan[]): string {
  return plans.length === 0 ? 'Nobody has training before them.\n' : plans.map(planText).join('\n');
}

function planText(plan: TrainingPlan): string {
  const { name, courses, beside } = plan;
  if (courses.length === 0) return `${name}: their roles need no courses.\n${besideText(beside)}`;
  const rows = courses.map((course) => [
    course.name,
    course.organisation,
    String(course.days),
    course.state,
    course.blocks.map(blockText).join(', '),
    course.toBook === 0 ? '' : String(course.toBook),
  ]);
  const columns = [
    { title: 'course' },
    { title: 'given by' },
    { title: 'days', align: 'right' as const },
    { title: 'state' },
    { title: 'when' },
    { title: 'still to book', align: 'right' as const },
  ];
  return `${name}: ${standingText(plan)}\n${table(columns, rows)}${besideText(beside)}`;
}

/** `30 days still to book.`; `all booked, deployable from 2026-07-13.` */
function standingText({ courses, deployableFrom }: TrainingPlan): string {
  const toBook = courses.reduce((sum: number, { toBook: days }: PlannedCourse) => sum + days, 0);
  if (deployableFrom === undefined) return `${counted(toBook, 'day', 'days')} still to book.`;
  return `${courses.some(isOpen) ? 'all booked' : 'nothing open'}, deployable from ${deployableFrom}.`;
}

function besideText(blocks: readonly TrainingBlock[]): string {
  if (blocks.length === 0) return '';
  const told = blocks.map((block) => `${block.course} ${blockText(block)}`).join(', ');
  return `Also booked, though no role of theirs needs it: ${told}.\n`;
}

/** `2026-06-01 to 2026-07-10`, and whether it was in vain. */
function blockText({ from, through, passed }: TrainingBlock): string {
  const time = `${from.replace('T', ' ')} to ${through.replace('T', ' ')}`;
  return passed === false ? `${time} (not passed)` : time;
}
