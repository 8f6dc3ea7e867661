/// <reference lib="webworker" />

// What the worker does when a reminder arrives. A push carries a kind and a path and nothing of a person; the words stand
// here, and say nothing of health: they are shown on locked screens.

const worker = self as unknown as ServiceWorkerGlobalScope;

const words: Readonly<Record<string, string>> = {
  morning: 'One tap for this morning',
  missed: 'Your next session is ready when you are.',
  message: 'You have a new message.',
};

/** The note in a push; one that cannot be read still has to be shown: a browser takes silent pushes ill. */
function noteOf(data: PushMessageData | null): { kind: string; path: string } {
  const { kind, path } = read(data);
  const isOurs = typeof kind === 'string' && typeof path === 'string' && /^\/(my\/[a-z]+|messages)$/.test(path);
  return isOurs ? { kind, path } : { kind: '', path: '/my/today' };
}

function read(data: PushMessageData | null): { kind?: unknown; path?: unknown } {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

worker.addEventListener('push', (event) => {
  const { kind, path } = noteOf(event.data);
  event.waitUntil(
    worker.registration.showNotification('Sturdy', {
      body: words[kind] ?? 'There is something new for you.',
      // One of each kind at a time: a repeat takes the place of the first.
      tag: `sturdy-${kind}`,
      icon: '/icons/icon-192.png',
      data: { path },
    }),
  );
});

/** A page of ours that is open comes to the front and goes there; else one is opened. */
async function goTo(path: string): Promise<void> {
  const url = new URL(path, worker.location.origin);
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = open.find((client) => new URL(client.url).pathname === url.pathname);
  if (there) {
    await there.focus();
    return;
  }
  // A page in the middle of a session is left alone: it holds what was not finished.
  const other = open.find((client) => !new URL(client.url).pathname.startsWith('/my/session/'));
  const moved =
    other &&
    (await other
      .focus()
      .then(() => other.navigate(url.href))
      .catch(() => null));
  if (!moved) await worker.clients.openWindow(url.href);
}

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = (event.notification.data ?? {}) as { path?: string };
  event.waitUntil(goTo(path ?? '/my/today'));
});
