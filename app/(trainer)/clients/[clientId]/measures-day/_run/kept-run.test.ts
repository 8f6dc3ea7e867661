import { describe, expect, it } from 'vitest';
import { keptRun, type StoredRun } from './kept-run';
import { begin, goTo, hasDelivery, keep, type Run, resultOf, type StepId, withDraft, withMessage } from './run';

const client = 'c1';
const whole = (run: Run) => run;
let made = 0;
const newId = () => {
  made += 1;
  return `m${made}`;
};

/** What a device keeps, and its tabs. Each of them reads and writes when it comes to it, never in the middle of another. */
function device() {
  const kept = new Map<string, StoredRun>();
  const tabs = new Set<() => void>();
  return {
    kept: () => kept.get(client) ?? null,
    tab({ hears = true } = {}) {
      let shown: Run | null = null;
      const run = keptRun({
        clientId: client,
        newStamp: newId,
        onRun: (next) => {
          shown = next;
        },
        runs: {
          read: async (id) => kept.get(id) ?? null,
          update: async (id, make) => {
            await Promise.resolve();
            const next = make(kept.get(id) ?? null);
            if (next) kept.set(id, next);
            else kept.delete(id);
          },
          tell: () => {
            for (const tell of tabs) if (tell !== hear) tell();
          },
        },
      });
      const hear = () => void run.look();
      if (hears) tabs.add(hear);
      return { ...run, shown: () => shown as Run | null, stepOf: (id: StepId) => stepOf(shown, id) };
    },
  };
}

function stepOf(run: Run | null, id: StepId) {
  const step = run?.steps.find((each) => each.id === id);
  if (!step) throw new Error(`No ${id}`);
  return step;
}

const fresh = () =>
  begin(['fingertip-to-floor', 'chair-stand', 'sorensen'], { takenOn: '2026-11-23', activities: null, now: 1 });
const value = (id: StepId, to: number) => (run: Run) => withDraft(run, id, { value: to });
const take = (id: 'sorensen', to: number) => (run: Run) =>
  keep(withDraft(run, id, { value: to }), id, { result: { instrument: id, value: to }, newId });

async function twoTabs(hears: boolean) {
  const on = device();
  const one = on.tab({ hears });
  const two = on.tab({ hears });
  await one.open(whole);
  await one.start(fresh());
  await two.open(whole);
  return { on, one, two };
}

describe.each([
  ['that hear each other', true],
  ['of which one was asleep', false],
])('two tabs on one run, %s', (_, hears) => {
  it('lose nothing of each other’s', async () => {
    const { on, one, two } = await twoTabs(hears);
    await one.change(value('chair-stand', 12));
    await two.change(value('sorensen', 60));
    await one.change(value('fingertip-to-floor', 4));
    for (const run of [on.kept(), one.shown()]) {
      expect(stepOf(run, 'chair-stand').draft.value).toBe(12);
      expect(stepOf(run, 'sorensen').draft.value).toBe(60);
      expect(stepOf(run, 'fingertip-to-floor').draft.value).toBe(4);
    }
  });

  it('nor when both write at the same moment, and one goes on before it is on the device', async () => {
    const { on, one, two } = await twoTabs(hears);
    await Promise.all([
      one.change(value('chair-stand', 12)),
      two.change(value('sorensen', 60)),
      one.change((run) => goTo(run, 1)),
      two.change(value('fingertip-to-floor', 4)),
    ]);
    const values = on.kept()?.steps.map(({ draft }) => draft.value);
    expect(values).toEqual([4, 12, 60]);
    expect(on.kept()?.at).toBe(1);
  });

  it('correct what the other one has sent, and enter it no second time', async () => {
    const { on, one, two } = await twoTabs(hears);
    await one.change(take('sorensen', 60));
    const id = resultOf(one.stepOf('sorensen'))?.id ?? '';
    await one.change((run) => withMessage(run, id, { attempted: true }));
    await two.change(take('sorensen', 70));
    expect(stepOf(on.kept(), 'sorensen').messages).toMatchObject([
      { id, score: 60 },
      { correctsId: id, score: 70 },
    ]);
  });

  it('send only what is on the device', async () => {
    const { on, one, two } = await twoTabs(hears);
    const both = [one.change(take('sorensen', 60)), two.change(take('sorensen', 60))];
    const ids = [one, two].map((tab) => resultOf(tab.stepOf('sorensen'))?.id ?? '');
    await Promise.all(both);
    const left = await Promise.all(
      [one, two].map((tab, index) => tab.change((run) => withMessage(run, ids[index] ?? '', { attempted: true }))),
    );
    expect(stepOf(on.kept(), 'sorensen').messages).toHaveLength(1);
    expect(left.filter((run, index) => run && hasDelivery(run, ids[index] ?? ''))).toHaveLength(1);
  });

  it('end with it', async () => {
    const { on, one, two } = await twoTabs(hears);
    await one.finish();
    expect(await two.change(value('sorensen', 60))).toBe(null);
    expect([on.kept(), one.shown(), two.shown()]).toEqual([null, null, null]);
  });
});

it('shows at once what another tab wrote', async () => {
  const { one, two } = await twoTabs(true);
  await one.change(value('sorensen', 60));
  await expect.poll(() => two.stepOf('sorensen').draft.value).toBe(60);
});

it('goes on with a run that another tab has begun', async () => {
  const { on, one, two } = await twoTabs(false);
  await one.finish();
  await one.start(fresh());
  await one.change(value('sorensen', 60));
  await two.start(fresh());
  expect(stepOf(on.kept(), 'sorensen').draft.value).toBe(60);
  expect(two.stepOf('sorensen').draft.value).toBe(60);
});

it('shows a run and its changes where the browser keeps nothing', async () => {
  const refuse = () => Promise.reject(new Error('nothing is kept'));
  const shown: (readonly [Run | null, boolean])[] = [];
  const run = keptRun({
    clientId: client,
    newStamp: newId,
    onRun: (next, isKept) => shown.push([next, isKept]),
    runs: { read: refuse, update: refuse, tell: () => undefined },
  });
  await run.open(whole);
  expect(shown.at(-1)).toEqual([null, false]);
  await run.start(fresh());
  await run.change(value('chair-stand', 12));
  const now = await run.change(value('sorensen', 60));
  expect(now?.steps.map(({ draft }) => draft.value)).toEqual([null, 12, 60]);
  expect(shown.at(-1)).toEqual([now, false]);
});
