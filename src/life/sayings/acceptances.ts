import { javascriptLpSolverBackend } from '../../backends/javascript-lp-solver.ts';
import { type Accepting, acceptanceOf } from '../../replies/accepting.ts';
import { openDutiesOf } from '../../rota/open-duties.ts';
import type { Saying } from './saying.ts';

/** Somebody will do what was proposed to them, or takes a duty that is open. */
export const acceptances: Saying<Omit<Accepting, 'by'>> = (life, asked, by) =>
  acceptanceOf(
    life,
    { ...asked, by },
    {
      instant: life.instant,
      openDuties: (rota, person) => openDutiesOf(rota, person, life.known, javascriptLpSolverBackend()),
    },
  );
