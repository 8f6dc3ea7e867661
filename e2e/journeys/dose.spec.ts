import { doseProgram } from '@/db/factories/dose-program';
import { ClientApp } from '../pages/client-app';
import { newClient } from '../support/people';
import { expect, test } from '../support/test';

test('a ramp with easy sets before it, a superset, as many as go well, and a share of a maximum', async ({
  clinic,
  open,
}) => {
  const client = await newClient(clinic, { program: doseProgram });
  const page = await open(client.email);
  const app = new ClientApp(page);
  const items = client.planned[0]?.prescription.items ?? [];
  const names = items.map(({ exerciseName }) => exerciseName);
  const [ramp = '', squat = '', plank = '', asMany = '', percent = ''] = names;
  const exercise = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  await app.openToday();
  await expect(page.getByText('Take the turns slowly.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: squat })).toContainText('A1');
  await expect(page.getByRole('listitem').filter({ hasText: ramp })).toContainText('40, 50, 60\u00a0kg');
  await app.startSession(1);

  // Three sets, each as it is written, one tap a set; the easy ones before them are not among them.
  await expect(exercise(ramp)).toBeVisible();
  await expect(page.getByText('From blocks of 20 cm.')).toBeVisible();
  const easy = page.getByRole('region', { name: 'Easy sets first' });
  await expect(easy.getByRole('listitem')).toHaveText([/^5 reps with 22\.5\u00a0kg/, /^3 reps with 35\u00a0kg/]);
  for (const [index, words] of ['40\u00a0kg, 8', '50\u00a0kg, 6', '60\u00a0kg, 4'].entries()) {
    await expect(app.log(index + 1)).toHaveAccessibleName(new RegExp(`, ${words} repetitions$`));
  }
  const before = app.taps;
  for (let set = 1; set <= 3; set += 1) await app.logNext();
  expect(app.taps - before).toBe(3);

  // In turns, one tap a set; the rest comes once both have had theirs.
  const rest = page.getByRole('region', { name: 'Timer' });
  await expect(exercise(squat)).toBeVisible();
  await expect(page.getByText(`A1, in turns with A2 ${plank}`)).toBeVisible();
  await app.tap(rest.getByRole('button', { name: 'Skip the rest' }));
  const turns = app.taps;
  for (const round of [1, 2]) {
    await app.tap(app.log(round));
    await expect(exercise(plank)).toBeVisible();
    await expect(rest).toBeHidden();
    await app.tap(app.log(round));
    await expect(exercise(round === 1 ? squat : asMany)).toBeVisible();
    await expect(rest).toContainText('Rest, then');
  }
  expect(app.taps - turns).toBe(4);

  // How many nobody knows beforehand: the tick asks.
  await expect(page.getByText('1 × as many as go well, at most 12')).toBeVisible();
  await app.log(1).click();
  await expect(page.getByLabel(/^Reps/)).toBeFocused();
  await page.keyboard.type('9');
  await app.log(1).click();
  await expect(exercise(percent)).toBeVisible();
  await expect(page.getByText(/No estimate yet: log a set of 3–8 repetitions/)).toBeVisible();
  await expect(app.log(1)).toHaveAccessibleName('Log set 1, say the weight first');
  await app.allSent();

  const sets = await clinic.sql<{ exercise: string; reps: number | null; kg: number | null; seconds: number | null }[]>`
    select exercise_id as exercise, reps::int, load_kg::float as kg, seconds::int from set_logs
    where client_id = ${client.clientId} order by logged_at, id`;
  expect(sets).toEqual([
    { exercise: 'block-pull', reps: 8, kg: 40, seconds: null },
    { exercise: 'block-pull', reps: 6, kg: 50, seconds: null },
    { exercise: 'block-pull', reps: 4, kg: 60, seconds: null },
    { exercise: 'goblet-squat', reps: 8, kg: 12, seconds: null },
    { exercise: 'plank', reps: null, kg: null, seconds: 30 },
    { exercise: 'goblet-squat', reps: 8, kg: 12, seconds: null },
    { exercise: 'plank', reps: null, kg: null, seconds: 30 },
    { exercise: 'incline-push-up', reps: 9, kg: null, seconds: null },
  ]);
});
