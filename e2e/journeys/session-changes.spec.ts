import { exerciseById } from '@/domain/exercises/library';
import { easierThan } from '@/domain/exercises/rungs';
import { ClientApp } from '../pages/client-app';
import { coach, newClient } from '../support/people';
import { desk, expect, test } from '../support/test';

test('a session that goes otherwise: swapped, left out, a set more, and corrected afterwards', async ({
  clinic,
  open,
}) => {
  const client = await newClient(clinic);
  const [, lift, after] = client.planned[0]?.prescription.items ?? [];
  const exercise = exerciseById(lift?.exerciseId ?? '');
  if (!lift || !after || !exercise) throw new Error('The session has no lift after its first exercise');
  const page = await open(client.email);
  const app = new ClientApp(page);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
  await app.openToday();
  await app.startSession(1);
  await app.logNext();
  await expect(heading(lift.exerciseName)).toBeVisible();
  await app.logNext();

  // An easier one from the second set on: two taps, and one more for the reason.
  let taps = app.taps;
  await app.tap(page.getByRole('button', { name: 'Swap', exact: true }));
  const sheet = page.getByRole('dialog');
  await app.tap(sheet.getByRole('radio', { name: 'It hurts' }));
  const [first] = await sheet.getByRole('listitem').getByRole('button').allInnerTexts();
  const other = first?.split('\n')[0] ?? '';
  await app.tap(sheet.getByRole('listitem').getByRole('button').first());
  await expect(heading(other)).toBeVisible();
  console.log(`taps: ${app.taps - taps} to swap an exercise, its reason included`);
  expect(easierThan(exercise, exerciseById).map(({ name }) => name)).toContain(other);
  await expect(page.getByText(`Done as ${lift.exerciseName.toLowerCase()}`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tell where it hurts' })).toBeVisible();

  // One set more than was asked for.
  await app.tap(page.getByRole('button', { name: 'Add a set' }));
  const sets = lift.prescription.sets;
  for (let set = 2; set <= sets + 1; set += 1) {
    await app.log(set).click();
    const load = page.getByLabel(/^Load/);
    if (await load.isVisible()) {
      await load.fill('7,5');
      await app.log(set).click();
    }
    await expect.poll(() => app.setsDone()).toBe(set + 1);
  }

  // The next one is left out, and a note is kept over a reload.
  await expect(heading(after.exerciseName)).toBeVisible();
  taps = app.taps;
  await app.tap(page.getByRole('button', { name: 'Leave out', exact: true }));
  await app.tap(page.getByRole('dialog').getByRole('button', { name: 'No time for it' }));
  expect(app.taps - taps).toBe(2);
  await expect(heading(after.exerciseName)).toBeHidden();
  await page.getByRole('navigation', { name: 'Exercises' }).getByRole('button', { name: 'Finish' }).click();
  const exercises = page.getByRole('navigation', { name: 'Exercises' }).getByRole('button');
  await exercises.first().click();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByLabel(/^A note on this session/).fill('Left hip stiff.');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Your note' })).toBeVisible();
  await exercises.last().click();
  await app.finish(2);
  await app.allSent();

  const stored = await clinic.sql<{ exercise: string; set: number }[]>`
    select exercise_id as exercise, set_number::int as set from set_logs
    where client_id = ${client.clientId} and item_id = ${lift.id} order by set_number`;
  const otherId = easierThan(exercise, exerciseById).find(({ name }) => name === other)?.id;
  expect(stored).toEqual([
    { exercise: exercise.id, set: 1 },
    ...Array.from({ length: sets }, (_, index) => ({ exercise: otherId, set: index + 2 })),
  ]);

  // Later, from Today: a set of it is corrected, and says what it was before.
  await app.openToday();
  await page.getByRole('link', { name: 'See what you did' }).click();
  const done = page.getByRole('region', { name: other });
  await done.getByRole('button', { name: /^Change set 1:/ }).click();
  await done.getByLabel(/^Reps/).fill('3');
  await done.getByRole('button', { name: 'Correct set 1' }).click();
  await expect(done.getByText(/Corrected, was .*8 repetitions/)).toBeVisible();
  await app.allSent();

  const trainer = await open(coach, desk);
  await trainer.goto(`/clients/${client.clientId}/sessions`);
  await expect(trainer.getByText(`Swapped for ${other.toLowerCase()}: it hurt`)).toBeVisible();
  await expect(trainer.getByText('Left out: no time')).toBeVisible();
  await expect(trainer.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(trainer.getByText('Left hip stiff.')).toBeVisible();
});

test('a rest that counts through a locked phone and a reload, and is silenced from itself', async ({
  clinic,
  open,
}) => {
  const client = await newClient(clinic);
  const page = await open(client.email);
  const app = new ClientApp(page);
  await page.clock.install();
  await app.openToday();
  await app.startSession(1);
  await app.logNext();
  await app.logNext();
  const timer = page.getByRole('region', { name: 'Timer' });
  const left = async () => {
    const [, minutes = '', seconds = ''] = /(\d+):(\d\d)/.exec(await timer.getByRole('timer').innerText()) ?? [];
    return Number(minutes) * 60 + Number(seconds);
  };
  await expect(timer).toContainText('Rest, then set 2');
  await app.allSent();
  const before = await left();
  // As when the phone is locked: no tick comes, then one.
  await page.clock.fastForward(20_000);
  await expect.poll(left).toBeLessThanOrEqual(before - 20);
  await page.reload();
  await expect.poll(left).toBeLessThanOrEqual(before - 20);
  expect(await left()).toBeGreaterThan(0);

  const silence = timer.getByRole('button', { name: 'Silence sound and vibration' });
  await silence.click();
  await expect(silence).toHaveAttribute('aria-pressed', 'true');
  await timer.getByRole('button', { name: 'Rest 30 seconds longer' }).click();
  const longer = await left();
  // What is to be tapped next is not behind the timer.
  await app.log(2).scrollIntoViewIfNeeded();
  await expect(app.log(2)).toBeInViewport({ ratio: 1 });
  await page.clock.fastForward((longer + 2) * 1000);
  await expect(timer).toContainText('Rest is over');
  await page.clock.fastForward(61_000);
  await expect(timer).toBeHidden();
});
