'use client';

import { useRef, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { ChartProposal } from '@/contracts/decisions';
import type { CaseloadRow } from '@/contracts/triage';
import { formatCount } from '@/lib/format/numbers';
import { newId } from '@/lib/id';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';
import type { Panel, PanelData } from './use-panel';

type Named = Pick<CaseloadRow, 'clientId' | 'name'>;
type Undo = () => Promise<unknown>;

/** What was decided here on a row since the page was opened. */
export type Decided = {
  readonly token: string;
  readonly clientId: string;
  readonly name: string;
  readonly kind: string;
  /** "Approved", "Snoozed until tomorrow" */
  readonly words: string;
  /** Null for what cannot be taken back. */
  readonly undo: Undo | null;
};

type Answer = 'approved' | 'held' | 'waiting';
type Step = Pick<ChartProposal, 'id' | 'version' | 'name'>;
type Lift = { readonly exerciseId: string; readonly name: string; readonly loadKg: number };

type Deed = { readonly words: string; readonly detail?: string; readonly undo: Undo | null };

/** Answers that no second try changes. */
const refusals: ReadonlySet<string> = new Set(['conflict', 'version_conflict', 'not_found', 'forbidden']);

const answerWords = { approved: 'Approved', held: 'Held', waiting: 'Waiting again' } as const;

/**
 * Everything that is decided from the queue. Each decision leaves the row where it is, marked, and can be taken back from
 * its row, from the notice, and in turn with one key. `reread` reads the queue again, whether it worked or not: somebody
 * else may have been here.
 */
export function useDecisions(panel: Panel, reread: (clientId: string) => Promise<void>) {
  const trpc = useTRPCClient();
  const toast = useToast();
  const [decided, setDecided] = useState<readonly Decided[]>([]);
  const [pending, setPending] = useState<Readonly<Record<string, string>>>({});
  const busy = useRef(new Set<string>());
  /** The same content keeps its id until it has arrived, so that it is not done twice. */
  const messages = useRef(new Map<string, string>());

  /** The id of a message with this content, however often it is sent. */
  function idOf(content: unknown): string {
    const key = JSON.stringify(content);
    const id = messages.current.get(key) ?? newId();
    messages.current.set(key, id);
    return id;
  }
  const arrived = (content: unknown) => messages.current.delete(JSON.stringify(content));

  async function send<T>(content: unknown, work: (id: string) => Promise<T>): Promise<T> {
    const result = await work(idOf(content));
    arrived(content);
    return result;
  }

  /** One thing after the other for each client: what is pressed meanwhile is not done, and said. */
  function isBusy(clientId: string): boolean {
    const isSo = busy.current.has(clientId);
    if (isSo) toast.show({ title: 'Still being saved', detail: 'Press again in a moment.', tone: 'info' });
    return isSo;
  }

  async function undo(what: Decided): Promise<void> {
    if (!what.undo || isBusy(what.clientId)) return;
    const { clientId, name } = what;
    busy.current.add(clientId);
    setPending((all) => ({ ...all, [clientId]: 'undo' }));
    try {
      await what.undo();
      setDecided((all) => all.filter(({ token }) => token !== what.token));
      toast.show({ title: `${what.words}: taken back`, detail: name, tone: 'info' });
    } catch (error) {
      const failure = failureOf(error);
      // Refused, it can never be taken back from here, and those before it can.
      if (failure.code && refusals.has(failure.code))
        setDecided((all) => all.filter(({ token }) => token !== what.token));
      toast.show({ title: `Not taken back: ${name}`, detail: failure.words, tone: 'problem' });
    }
    await leave(clientId);
  }

  async function leave(clientId: string) {
    busy.current.delete(clientId);
    setPending(({ [clientId]: _, ...others }) => others);
    await reread(clientId);
  }

  /** Null when it was refused, with the reason said. */
  async function decide(
    { clientId, name }: Named,
    kind: string,
    work: () => Promise<Deed>,
    options: { readonly isRecorded?: boolean } = {},
  ): Promise<Deed | null> {
    if (isBusy(clientId)) return null;
    busy.current.add(clientId);
    setPending((all) => ({ ...all, [clientId]: kind }));
    let deed: Deed | null = null;
    try {
      deed = await work();
      const done = { token: newId(), clientId, name, kind, words: deed.words, undo: deed.undo };
      const { isRecorded = true } = options;
      setDecided((all) => (isRecorded ? [...all, done] : all));
      toast.show({
        title: `${deed.words}: ${name}`,
        ...(deed.detail && { detail: deed.detail }),
        ...(deed.undo && { action: { label: 'Undo', onPress: () => void undo(done) } }),
      });
    } catch (error) {
      const { code, words } = failureOf(error);
      // Without an answer nobody knows: the row shows what stands as soon as it can be read.
      const title = code === null ? `Not known whether it was saved: ${name}` : `Nothing was changed: ${name}`;
      toast.show({ title, detail: words, tone: 'problem' });
    }
    await leave(clientId);
    return deed;
  }

  /** Answers steps as they were seen; what another answered in between is refused, and shown. */
  async function answer(clientId: string, steps: readonly Step[], to: Answer): Promise<readonly Step[]> {
    const answers = steps.map(({ id, version }) => ({ proposalId: id, version, answer: to }));
    const { answered } = await send({ clientId, answers }, (id) =>
      trpc.proposals.answer.mutate({ id, clientId, answers }),
    );
    const now = steps.map((step) => ({
      ...step,
      version: answered.find(({ proposalId }) => proposalId === step.id)?.version ?? step.version + 1,
    }));
    panel.patch(clientId, (data) => withAnswers(data, now, to));
    return now;
  }

  /** Answers that something later has taken the place of are not taken back any more. */
  function forgetAnswers(of: string) {
    const isAnswer = ({ clientId, kind }: Decided) => clientId === of && (kind === 'approved' || kind === 'held');
    setDecided((all) => all.filter((each) => !isAnswer(each)));
  }

  return {
    decided,
    pending,
    undo,
    undoLast: () => {
      // What is still on its way is the last, and cannot be taken back before it has arrived.
      const [underWay] = busy.current;
      if (underWay !== undefined) return void isBusy(underWay);
      const last = decided.findLast((each) => each.undo !== null);
      if (last) void undo(last);
      else toast.show({ title: 'Nothing to take back', tone: 'info' });
    },
    answerSteps: (client: Named, steps: readonly Step[], to: Exclude<Answer, 'waiting'>) =>
      decide(client, to, async () => {
        const after = await answer(client.clientId, steps, to);
        const [only] = steps;
        return {
          words: steps.length === 1 && only ? `${answerWords[to]}: ${only.name}` : answerWords[to],
          detail: `${formatCount(steps.length, 'step', 'steps')}${to === 'held' ? ': the load repeats.' : '.'}`,
          undo: () => answer(client.clientId, after, 'waiting'),
        };
      }),
    /** Back to waiting, of a step that anybody answered. */
    reopen: (client: Named, step: Step) =>
      decide(
        client,
        'waiting',
        async () => {
          await answer(client.clientId, [step], 'waiting');
          forgetAnswers(client.clientId);
          return { words: `${answerWords.waiting}: ${step.name}`, undo: null };
        },
        { isRecorded: false },
      ),
    setLoads: (client: Named, lifts: readonly Lift[], reason: string) =>
      decide(client, 'lower', async () => {
        const { clientId } = client;
        const wanted = lifts.map(({ exerciseId, loadKg }) => ({ clientId, exerciseId, loadKg, reason }));
        const loads = wanted.map((each) => ({ id: idOf(each), exerciseId: each.exerciseId, loadKg: each.loadKg }));
        await trpc.overrides.setLoads.mutate({ clientId, loads, reason });
        wanted.forEach(arrived);
        forgetAnswers(clientId);
        const undone = loads.map(({ id }) => ({ overrideId: id }));
        return {
          words: 'Lowered',
          detail: lifts.map(({ name }) => name).join(', '),
          undo: async () => {
            const messages = undone.map((each) => ({ id: idOf(each), ...each }));
            await trpc.overrides.undoAll.mutate({ clientId, undone: messages });
            undone.forEach(arrived);
          },
        };
      }),
    swapped: (client: Named, swapId: string, words: string) =>
      decide(client, 'swap', async () => ({
        words: 'Swapped',
        detail: words,
        undo: () => send({ swapId }, (id) => trpc.calendar.endSwap.mutate({ id, clientId: client.clientId, swapId })),
      })),
    /** Another load was set in a form of its own, which says so itself. */
    changed: ({ clientId }: Named) => reread(clientId),
    sent: (client: Named) => decide(client, 'message', async () => ({ words: 'Message sent', undo: null })),
    mark: (row: CaseloadRow, until: { readonly date: string; readonly words: string } | null) =>
      decide(row, until ? 'snooze' : 'reviewed', async () => {
        const { clientId, reasons } = row;
        const seen = Object.fromEntries(reasons.map(({ code, key }) => [code, key]));
        const content = until
          ? ({ kind: 'snoozed', clientId, seen, untilDate: until.date } as const)
          : ({ kind: 'reviewed', clientId, seen } as const);
        const id = idOf(content);
        await trpc.triage.mark.mutate({ ...content, id });
        arrived(content);
        return {
          words: until ? `Snoozed ${until.words}` : 'Reviewed',
          undo: () => trpc.triage.unmark.mutate({ clientId, id }),
        };
      }),
    /** Takes back the marks that stand on a row, whoever made them. */
    unmark: (row: CaseloadRow) =>
      decide(
        row,
        'unmark',
        async () => {
          if (row.mark) await trpc.triage.unmark.mutate({ clientId: row.clientId, id: row.mark.id, others: true });
          return { words: 'Back in the queue', undo: null };
        },
        { isRecorded: false },
      ),
  };
}

export type Decisions = ReturnType<typeof useDecisions>;

/** The last decision on each client. A message is added to what was decided before it, which can still be taken back. */
export function lastByClient(decided: readonly Decided[]): ReadonlyMap<string, Decided> {
  const last = new Map<string, Decided>();
  for (const each of decided) {
    const before = last.get(each.clientId);
    const joined = before && each.kind === 'message' ? { ...before, words: `${before.words} · ${each.words}` } : each;
    last.set(each.clientId, joined);
  }
  return last;
}

/** What has just been answered, until the record is read again. */
function withAnswers(data: PanelData, steps: readonly Step[], state: Answer): PanelData {
  const proposals = data.overview.proposals.map((proposal) => {
    const now = steps.find(({ id }) => id === proposal.id);
    return now ? { ...proposal, version: now.version, state } : proposal;
  });
  return { ...data, overview: { ...data.overview, proposals } };
}
