import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { newLifter } from '../support/lifters';
import { coach } from '../support/people';
import { desk, test } from '../support/test';

/** A press before the page is alive is nobody's: presses until what it opens is there. */
async function opens(button: Locator, opened: Locator): Promise<void> {
  await expect(async () => {
    if (!(await opened.isVisible())) await button.click();
    await expect(opened).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

const insert = async (page: Page, list: string, title: RegExp) => {
  const words = page.getByRole('list', { name: list });
  await opens(page.getByRole('button', { name: list }), words);
  await words.getByRole('button', { name: title }).click();
};

test('staff write notes for each other, and what a client is to read reaches the client alone', async ({
  clinic,
  open,
}) => {
  test.setTimeout(150_000);
  const lifter = await newLifter(clinic);
  const firstName = lifter.name.split(' ')[0] ?? '';
  const page = await open(coach, desk);
  const record = `/clients/${lifter.clientId}`;

  await test.step('a note from a template, edited before it is kept', async () => {
    await page.goto(`${record}/notes`);
    await expect(page.getByText(/^Only staff see this\./)).toBeVisible();
    await insert(page, 'Templates', /^Phone call/);
    const note = page.getByRole('textbox', { name: 'Note for the staff' });
    await expect(note).toHaveValue(new RegExp(`What ${firstName} said`));
    await note.press('Control+End');
    await note.pressSequentially('by Friday.');
    await page.getByRole('button', { name: 'Save note' }).click();
    await expect(page.getByRole('region', { name: /^Note by / })).toContainText('by Friday.');
    await expect(note).toHaveValue('');
  });

  await test.step('a restriction stands at the head of every part of the record, until it is removed', async () => {
    await page.getByRole('radio', { name: 'Restriction' }).check();
    await page.getByRole('textbox', { name: 'What must not be done' }).fill('No **jumps** this month.');
    await page.getByRole('button', { name: 'Save restriction' }).click();
    const inForce = page.getByRole('region', { name: 'Restrictions in force' });
    await expect(inForce).toContainText('No jumps this month.');
    await expectAccessible(page, 'the notes');
    await page.goto(`${record}/plan`);
    await expect(inForce).toContainText('No jumps this month.');
    await page.goto(`${record}/notes`);
    const confirm = page.getByRole('alertdialog');
    const restriction = page.getByRole('region', { name: /^Restriction by / });
    await opens(restriction.getByRole('button', { name: 'Remove' }), confirm);
    await confirm.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText(/^Removed by .+ on /)).toBeVisible();
    await expect(inForce).toHaveCount(0);
  });

  await test.step('a comment on a set', async () => {
    await page.goto(`${record}/sessions`);
    const session = page.getByRole('group').filter({ hasText: /sets/ }).first();
    const about = session.getByRole('combobox', { name: 'About' });
    await opens(session.getByRole('button', { name: 'Comment' }), about);
    await about.selectOption({ label: `${lifter.lifts[0]}, set 1` });
    await session.getByRole('textbox', { name: 'Comment' }).fill('Slower on the way down.');
    await session.getByRole('button', { name: 'Save comment' }).click();
    await expect(session.getByRole('listitem').filter({ hasText: 'Slower on the way down.' })).toContainText(
      `${lifter.lifts[0]}, set 1`,
    );
    await expectAccessible(page, 'a session with a comment');
  });

  await test.step('a quick reply, made one’s own before it is sent', async () => {
    await page.goto(`/messages/${lifter.clientId}`);
    await insert(page, 'Quick replies', /^Thanks, noted/);
    const message = page.getByRole('textbox', { name: `Message to ${lifter.name}` });
    await expect(message).toHaveValue(new RegExp(`^Thank you, ${firstName}\\.`));
    await message.press('Control+End');
    await message.pressSequentially(' See you on Friday.');
    await expectAccessible(page, 'a thread with ready words');
    await message.press('Control+Enter');
    await expect(page.getByRole('article').filter({ hasText: 'See you on Friday.' })).toBeVisible();
  });

  await test.step('the client sees the comment and the message, and no note', async () => {
    const phone = await open(lifter.email);
    const [commented] = await clinic.sql<{ id: string }[]>`
      select l.planned_session_id as id from log_comments c join session_logs l on l.id = c.session_log_id
      where c.client_id = ${lifter.clientId}`;
    await phone.goto(`/my/session/${commented?.id}`);
    await expect(phone.getByText('Slower on the way down.')).toBeVisible();
    await phone.goto('/my/coach');
    await expect(phone.getByRole('article').filter({ hasText: 'See you on Friday.' })).toBeVisible();
    await expect(phone.getByText('by Friday.', { exact: true })).toHaveCount(0);
  });
});
