import { addDays } from '@/domain/schedule/dates';
import { instantAt } from './clock';
import type { ClinicContext } from './context';
import { idAt, randomFor } from './random';

type Template = { readonly kind: 'note' | 'reply'; readonly title: string; readonly body: string };

const templates: readonly Template[] = [
  {
    kind: 'note',
    title: 'First visit',
    body: '**What brings them:** \n**What they want to do again:** \n**What they are wary of:** \n**Agreed:** ',
  },
  { kind: 'note', title: 'Phone call', body: '**Called about:** \n**What {name} said:** \n**Agreed, and by when:** ' },
  {
    kind: 'note',
    title: 'Technique check',
    body: '**Lift and load:** \n**What was easy:** \n**Cues that worked:**\n- \n- \n\n**Next time:** ',
  },
  { kind: 'note', title: 'Back after a flare', body: '**First day:** \n**What helped:** \n**Where we begin again:** ' },
  {
    kind: 'reply',
    title: 'Thanks, noted',
    body: 'Thank you, {name}. I have read it, and I keep it in mind for your next session.',
  },
  {
    kind: 'reply',
    title: 'Missed a week',
    body: 'No harm done, {name}. Begin with the session that is next in your plan. If it feels harder than it says, take one step less and log what you did.',
  },
  {
    kind: 'reply',
    title: 'Sore muscles',
    body: 'Sore muscles after more work than usual are common and mostly pass in two or three days. Train as planned if it eases as you warm up. Tell me if the back joins in.',
  },
  {
    kind: 'reply',
    title: 'Please tell me more',
    body: 'Thank you for telling me, {name}. Please open **It hurts** in the app and show me where, and how strong it is. If something there says to call, do that first.',
  },
  { kind: 'reply', title: 'Let us talk', body: 'That is easier to talk about, {name}. When can I call you tomorrow?' },
];

type Note = {
  readonly client: string;
  readonly daysAgo: number;
  readonly body: string;
  readonly pinned?: true;
  /** A restriction that ends in so many days. */
  readonly restrictsFor?: number;
};

const notes: readonly Note[] = [
  {
    client: 'Priya Raman',
    daysAgo: 24,
    pinned: true,
    body: 'Cue that works: **push the floor away**. Counting aloud does not.',
  },
  {
    client: 'Priya Raman',
    daysAgo: 8,
    body: 'Talked about the block height:\n- two books for now\n- one less in week 4, if she still likes it',
  },
  {
    client: 'Kenji Tanaka',
    daysAgo: 6,
    restrictsFor: 20,
    body: 'No jumps and no fast repetitions: the left knee is being looked at.',
  },
];

/** Ready words of the clinic, notes about a few clients, and two comments on what Priya did last. Draws of its own. */
export function makeNotes(context: ClinicContext): void {
  const { clinicId, seed, today, timeZone, rows, staff } = context;
  const rng = randomFor(seed, `${clinicId}/notes`);
  const before = (days: number, hour: number) => instantAt(addDays(today, -days), hour, timeZone);
  for (const template of templates) {
    const at = before(60, 10);
    const row = { clinicId, id: idAt(rng, at), createdBy: staff.coach ?? '', createdAt: at.toISOString() };
    rows.wordTemplates.push({ ...template, ...row });
  }
  for (const { client, daysAgo, body, pinned = false, restrictsFor } of notes) {
    const at = before(daysAgo, 17.5);
    const clientId = clientOf(context, client);
    const authorId = rows.caseloads.find((each) => each.clientId === clientId && !each.endedAt)?.trainerId;
    if (!clientId || !authorId) continue;
    rows.staffNotes.push({
      ...{ clinicId, clientId, id: idAt(rng, at), authorId, body, pinned, createdAt: at.toISOString() },
      kind: restrictsFor === undefined ? 'note' : 'restriction',
      untilDate: restrictsFor === undefined ? null : addDays(today, restrictsFor),
    });
  }
  commentOnLast(context, clientOf(context, 'Priya Raman'), (at) => idAt(rng, at));
}

const clientOf = ({ rows, clinicId }: ClinicContext, name: string): string | undefined =>
  rows.clients.find((client) => client.clinicId === clinicId && client.name === name)?.id;

function commentOnLast(
  { rows, clinicId, staff }: ClinicContext,
  clientId: string | undefined,
  id: (at: Date) => string,
) {
  const log = rows.sessionLogs.findLast((each) => each.clientId === clientId && each.finishedAt);
  if (!clientId || !log?.finishedAt) return;
  const at = new Date(Date.parse(log.finishedAt) + 40 * 60_000);
  const set = rows.setLogs.find((each) => each.sessionLogId === log.id && !each.correctsId && each.setNumber === 2);
  const comment = (body: string, setLogId: string | null) => ({
    ...{ clinicId, clientId, id: id(at), sessionLogId: log.id, setLogId, authorId: staff.coach ?? '', body },
    createdAt: at.toISOString(),
  });
  rows.logComments.push(comment('Even from the first set to the last. **Keep this pace.**', null));
  if (set) rows.logComments.push(comment('Same weight once more next time, then we look at the next step.', set.id));
}
