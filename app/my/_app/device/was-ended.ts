/** Whether the sign-in of this device was ended from elsewhere. Never throws. */
export async function wasEnded(signal: AbortSignal): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  try {
    const answer = await fetch('/api/sign-in-ended', { method: 'POST', headers, body: '{}', signal });
    const said = (await answer.json()) as { ended?: boolean };
    return said.ended === true;
  } catch {
    return false;
  }
}
