import type { Command } from '../command.ts';
import { check } from './check.ts';
import { cover } from './cover.ts';
import { demo } from './demo.ts';
import { explain } from './explain.ts';
import { exportAnswer } from './export.ts';
import { generate } from './generate.ts';
import { hours } from './hours.ts';
import { importProblem } from './import.ts';
import { list } from './list.ts';
import { newScenario } from './new.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { solve } from './solve.ts';
import { validate } from './validate.ts';

/** All commands, in the order in which `muster --help` lists them. */
export const commands: readonly Command[] = [
  demo,
  newScenario,
  validate,
  generate,
  check,
  show,
  cover,
  hours,
  explain,
  list,
  serve,
  importProblem,
  solve,
  exportAnswer,
];
