import { javascriptLpSolverBackend } from '../../backends/javascript-lp-solver.ts';
import { type OpenDuties, openDutiesOf } from '../../rota/open-duties.ts';
import { mayKnowOf } from '../sight.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export interface OpenDutiesAsked extends OfRota {
  readonly person: string;
}

/** What somebody could still take, which of it meets their required hours, and why other duties are refused. */
export function openDuties(
  office: Office,
  asked: OpenDutiesAsked,
): Promise<({ readonly status: 'found' } & OpenDuties) | Refusal> {
  const { caller, person: id } = asked;
  return ofRota(office, asked, async ({ life: { rota, known } }) => {
    const person = rota.scenario.people.find((each) => each.id === id);
    if (person === undefined || !mayKnowOf(caller, person))
      return { status: 'not-found' as const, detail: `Nobody is called ${id}.` };
    return {
      status: 'found' as const,
      ...(await openDutiesOf(rota, id, known, javascriptLpSolverBackend())),
    };
  });
}
