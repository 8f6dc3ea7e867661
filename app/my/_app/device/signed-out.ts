/** Whether the server no longer knows the sign-in of this page. What was read stays, and can be added to. */
let signedOut = false;
const listeners = new Set<() => void>();

export const isSignedOut = (): boolean => signedOut;

export function setSignedOut(): void {
  signedOut = true;
  for (const listener of listeners) listener();
}

export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
