import type { ClinicContext } from './context';
import { personFor } from './context';
import { makeHistory } from './history';
import { admit, invite } from './intake';
import { makeMeasures } from './measures';
import { chartOpenings } from './openings';
import type { Persona } from './personas/types';
import { makeReports } from './reports';
import { makeSituation } from './situations';

/** Everything about one client, from the invitation until yesterday. */
export function makePerson(persona: Persona, context: ClinicContext): void {
  const person = personFor(persona, context);
  if (persona.situation === 'invited' || persona.situation === 'invitation-expired') {
    invite(person, context);
    return;
  }
  const intake = admit(person, context);
  const state = makeHistory(person, context);
  makeReports(person, context, state.trained);
  makeSituation(person, context, intake);
  chartOpenings(person, context);
  // Last: what is drawn for the ids of its audit events changes nothing before it.
  makeMeasures(person, context);
}
