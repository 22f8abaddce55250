import type { Command } from '../command.ts';
import { accept } from './accept.ts';
import { ask } from './ask.ts';
import { audit } from './audit.ts';
import { benefit } from './benefit.ts';
import { book } from './book.ts';
import { check } from './check.ts';
import { closeGaps } from './close-gaps.ts';
import { compare } from './compare.ts';
import { compliance } from './compliance.ts';
import { cover } from './cover.ts';
import { decline } from './decline.ts';
import { demo } from './demo.ts';
import { explain } from './explain.ts';
import { exportFile } from './export.ts';
import { gaps } from './gaps.ts';
import { generate } from './generate.ts';
import { history } from './history.ts';
import { hours } from './hours.ts';
import { importProblem } from './import.ts';
import { incident } from './incident.ts';
import { key } from './key.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { newScenario } from './new.ts';
import { now } from './now.ts';
import { openDuties } from './open-duties.ts';
import { pin } from './pin.ts';
import { publish } from './publish.ts';
import { record } from './record.ts';
import { replan } from './replan.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { solve } from './solve.ts';
import { swap } from './swap.ts';
import { undo } from './undo.ts';
import { validate } from './validate.ts';
import { whatif } from './whatif.ts';
import { whoCanCover } from './who-can-cover.ts';
import { who } from './who.ts';
import { wish } from './wish.ts';

/** All commands, in the order in which `muster --help` lists them. */
export const commands: readonly Command[] = [
  demo,
  newScenario,
  validate,
  generate,
  check,
  compare,
  compliance,
  report,
  show,
  cover,
  gaps,
  whoCanCover,
  closeGaps,
  benefit,
  now,
  book,
  whatif,
  record,
  hours,
  openDuties,
  accept,
  decline,
  swap,
  wish,
  who,
  ask,
  move,
  pin,
  undo,
  replan,
  incident,
  publish,
  history,
  explain,
  list,
  audit,
  key,
  serve,
  importProblem,
  solve,
  exportFile,
];
