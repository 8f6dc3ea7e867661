import { doseProgram } from '@/db/factories/dose-program';
import { ClientApp } from '../pages/client-app';
import { Floor } from '../pages/floor';
import { expectAccessible } from '../support/axe';
import { coach, newClient } from '../support/people';
import { type Clinic, expect, test } from '../support/test';

const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true } as const;

/** The numbers of each set as it is stored, in the order in which it was done, and who entered it. */
async function ledgerOf({ sql }: Clinic, clientId: string) {
  const rows = await sql<{ numbers: string[]; by: string | null }[]>`
    select array_remove(array[reps::text, load_kg::float::text, seconds::text, metres::text], null) as numbers,
      m.email as by
    from set_logs s left join memberships m on m.clinic_id = s.clinic_id and m.user_id = s.entered_by
    where s.client_id = ${clientId} order by s.received_at, s.id`;
  return rows.map(({ numbers, by }) => ({
    by,
    numbers: numbers.map(Number).sort((a, b) => a - b),
  }));
}

test('two clients on a tablet, the network gone in between: nothing lost, nothing doubled, nothing mixed up', async ({
  clinic,
  open,
}) => {
  test.setTimeout(120_000);
  const [robin, kim] = [await newClient(clinic), await newClient(clinic, { program: doseProgram })];
  const page = await open(coach, tablet);
  const floor = new Floor(page);
  await floor.choose([robin.name, kim.name]);
  await floor.start(robin.name, 2);
  await floor.start(kim.name, 1);
  const done = { robin: [await floor.log(robin.name)], kim: [await floor.log(kim.name)] };
  await expect(floor.waiting).toHaveCount(0);
  await expectAccessible(page, 'the floor');

  await page.context().setOffline(true);
  done.robin.push(await floor.log(robin.name));
  done.kim.push(await floor.log(kim.name));
  done.robin.push(await floor.log(robin.name));
  await expect(floor.waiting).toHaveText('3 waiting to send');
  await floor.finish(robin.name, 3);
  await expect(floor.waiting).toHaveText('4 waiting to send');

  await page.context().setOffline(false);
  await expect(floor.waiting).toHaveCount(0, { timeout: 30_000 });
  for (const [who, taps] of [
    [robin, done.robin],
    [kim, done.kim],
  ] as const) {
    expect(await ledgerOf(clinic, who.clientId)).toEqual(taps.map((numbers) => ({ by: coach, numbers })));
  }

  // What was chosen, and what was done, survives a reload.
  await page.reload();
  await expect(floor.column(robin.name).getByText('Finished')).toBeVisible();
  await expect(floor.nextSet(kim.name)).toBeVisible();

  // A hold is counted; one that is stopped before it began is not logged.
  const count = floor.column(kim.name).getByRole('button', { name: /^Count set/ });
  await expect(async () => {
    if (!(await count.isVisible())) await page.getByRole('button', { name: `Next exercise, ${kim.name}` }).click();
    await expect(count).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await count.click();
  const hold = page.getByRole('region', { name: `Hold of ${kim.name}` });
  await expect(hold).toContainText('Get ready');
  await hold.getByRole('button', { name: 'Stop' }).click();
  await expect(hold).toHaveCount(0);
  await expect(floor.nextSet(kim.name)).toBeVisible();
  expect(await ledgerOf(clinic, kim.clientId)).toHaveLength(done.kim.length);

  // Robin looks at what was entered, and says that it is right.
  const phone = await open(robin.email);
  await new ClientApp(phone).openToday();
  const card = phone.getByRole('region', { name: 'Is it right?' });
  await expect(card).toContainText('entered this on the floor');
  await card.getByRole('button', { name: 'Yes, that is right' }).click();
  await expect(card).toHaveCount(0);
  await expect
    .poll(async () => {
      const [log] = await clinic.sql<{ confirmed: boolean }[]>`
        select confirmed_at is not null as confirmed from session_logs where client_id = ${robin.clientId}`;
      return log?.confirmed;
    })
    .toBe(true);
});
