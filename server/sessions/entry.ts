import { writeAudit } from '@/server/audit/audit';
import type { ChartContext } from '@/server/trpc';

/**
 * Who wrote a row of a session down, for `entered_by`: null for the client's own word, else the staff person who entered
 * it for them on the floor. The database refuses any other name.
 */
export const enteredBy = ({ actor, scope }: Pick<ChartContext, 'actor' | 'scope'>): string | null =>
  scope.relation === 'self' ? null : actor.userId;

/**
 * A message about a session for {@link idempotent}. A staff person enters for several clients: there the client counts
 * among its content, so that an id of one can never answer for another.
 */
export const sessionMessage = <Input extends { readonly id: string }>(
  { scope }: Pick<ChartContext, 'scope'>,
  procedure: `sessions.${'start' | 'logSet' | 'correctSet' | 'changeLine' | 'finish' | 'confirm'}`,
  input: Input,
) => ({
  id: input.id,
  procedure,
  input: scope.relation === 'self' ? input : { ...input, clientId: scope.clientId },
});

/** Notes that somebody did something to a session, in their own name, never what it says. */
export const auditSession = (
  { db, actor, origin, scope }: ChartContext,
  action: 'session.start' | 'session.finish' | 'session.change-line' | 'session.confirm' | 'set.log' | 'set.correct',
  subjectId: string,
): Promise<void> =>
  writeAudit(db, actor, origin, {
    action,
    subjectType: action.startsWith('set') ? 'set_log' : 'session_log',
    subjectId,
    clientId: scope.clientId,
    relation: scope.relation,
  });
