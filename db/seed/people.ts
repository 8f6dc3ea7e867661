import type { ClinicContext } from './context';
import { personFor } from './context';
import { makeHistory } from './history';
import { admit, invite } from './intake';
import { liveChart } from './live';
import { makeMeasures } from './measures';
import { makeMessages } from './messages';
import { chartOpenings } from './openings';
import type { Persona } from './personas/types';
import { storyOf } from './situations';
import { beginUsual } from './usual';

/** Everything about one client, from the invitation until yesterday. */
export function makePerson(persona: Persona, context: ClinicContext): void {
  const person = personFor(persona, context);
  if (persona.situation === 'invited' || persona.situation === 'invitation-expired') {
    invite(person, context);
    return;
  }
  const live = liveChart(person);
  const { client, ...intake } = admit(person, context);
  beginUsual(person, context, live, intake.at);
  makeHistory(person, context, live, storyOf(person, context, live, intake));
  Object.assign(client, { usualPain: live.record.usual, progressionMode: live.record.approval });
  chartOpenings(person, context);
  // Last: what is drawn for the ids of its audit events changes nothing before it.
  makeMeasures(person, context);
  makeMessages(person, context);
}
