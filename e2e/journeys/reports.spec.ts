import type { Page } from '@playwright/test';
import { FEWEST } from '@/domain/reports/caseload-summary';
import { chartOf, coach } from '../support/people';
import { desk, expect, test } from '../support/test';

/** Pages that the page prints on. */
async function printedPages(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function expectOneOrTwoPages(page: Page): Promise<void> {
  for (const format of ['A4', 'Letter'] as const) {
    const pages = await printedPages(page, format);
    expect(pages, format).toBeGreaterThanOrEqual(1);
    expect(pages, format).toBeLessThanOrEqual(2);
  }
}

test('a report for a doctor fits on two pages, with what the trainer adds, and keeps mood to itself', async ({
  clinic,
  open,
}) => {
  const page = await open(coach, desk);
  const clientId = await chartOf(clinic, 'Priya Raman');
  await page.goto(`/clients/${clientId}/report`);
  const letter = page.getByRole('article', { name: 'Progress report' });
  await expect(letter.getByText('Written by Daniel Okafor, trainer')).toBeVisible();
  await expect(letter.getByText('Hinge foundations, 3 sessions a week, week 5 of 12')).toBeVisible();
  const [measured] = await clinic.sql<{ score: string }[]>`
    select m.score from measurements m where m.client_id = ${clientId} and m.instrument = 'rmdq24' and not m.voided
      and not exists (select from measurements l where l.client_id = m.client_id and l.corrects_id = m.id)
    order by m.taken_on desc, m.created_at desc limit 1`;
  const roland = letter.getByRole('row', { name: /^Roland-Morris/ });
  await expect(roland.getByRole('cell').nth(1)).toContainText(String(Number(measured?.score)));
  await expect(letter.getByText(/no comparison group/)).toBeVisible();
  await expect(letter.getByText('PHQ-4')).toHaveCount(0);

  // The page is alive once what is typed shows in the letter.
  const words = page.getByRole('textbox', { name: 'In your own words' });
  const added = letter.getByText('Back at work since May.');
  await expect(async () => {
    await words.fill('Back at work since May.');
    await expect(added).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole('checkbox', { name: 'Include PHQ-4' }).check();
  await expect(letter.getByText(/PHQ-4, 0–12/)).toBeVisible();
  await expectOneOrTwoPages(page);

  // Other days keep what was typed.
  await page.getByRole('link', { name: 'Last 12 weeks' }).click();
  await expect(page).toHaveURL(/from=/);
  await expect(page.getByRole('link', { name: 'Last 12 weeks' })).toHaveAttribute('aria-current', 'true');
  await expect(added).toBeVisible();
});

test('a caseload is summed up without a name in it, and prints', async ({ clinic, open }) => {
  const page = await open(coach, desk);
  await page.goto('/summary');
  await expect(page.getByRole('heading', { level: 1, name: 'Caseload summary' })).toBeVisible();
  const [row] = await clinic.sql<{ clients: number }[]>`
    select count(*)::int as clients from clients c
    join caseloads l on l.clinic_id = c.clinic_id and l.client_id = c.id and l.ended_at is null
    join memberships m on m.clinic_id = l.clinic_id and m.user_id = l.trainer_id and m.email = ${coach}
    where c.status = 'active' and c.intake_completed_at is not null
      and c.clinic_id = (select clinic_id from clients where name = 'Priya Raman')`;
  expect(row?.clients).toBeGreaterThanOrEqual(FEWEST);
  const counted = page.getByText(new RegExp(`^${row?.clients} clients counted`));
  await expect(counted).toBeVisible();
  const pain = page.getByRole('region', { name: 'Pain, mean of a week' });
  await expect(pain.getByText(/95 % interval −?\+?\d/).first()).toBeVisible();
  await expect(page.getByText(/^Promised: within/)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Priya');
  await expectOneOrTwoPages(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the figures (CSV)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^sturdy-summary-\d{4}-\d{2}-\d{2}\.csv$/);
});
