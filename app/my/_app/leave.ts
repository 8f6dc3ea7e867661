/**
 * Ends the sign-in and loads the page that follows. The server's answer wipes what this device keeps; `keep` then puts
 * back what must outlast it, which is only what was never sent. Throws when nobody answered: nothing has changed then.
 */
export async function leave(keep: () => Promise<void>): Promise<void> {
  const asked = await fetch('/api/auth/csrf');
  if (!asked.ok) throw new Error('No answer to the question for a token');
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch('/api/auth/signout', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csrfToken, callbackUrl: '/sign-in' }),
  });
  if (!answer.ok) throw new Error('Not signed out');
  await keep().catch(() => undefined);
  window.location.assign('/sign-in');
}
