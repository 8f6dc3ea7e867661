'use client';

import { useEffect, useRef, useState } from 'react';
import { usePlace } from './navigation';
import { titleOf } from './places';

const patienceMs = 5000;

/** Calls back with the page's title once it is there: a screen's part or data may still be on the way. */
function whenTitled(use: (title: HTMLElement) => void): () => void {
  const find = () => document.getElementById('page-title');
  const found = find();
  if (found) {
    use(found);
    return () => undefined;
  }
  const observer = new MutationObserver(() => {
    const title = find();
    if (!title) return;
    stop();
    use(title);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const timer = setTimeout(stop, patienceMs);
  observer.observe(document.getElementById('main') ?? document.body, { childList: true, subtree: true });
  return stop;
}

/** What a browser does on a new page and nobody does here: the window's title, the focus, and a word to listeners. */
export function ScreenChange() {
  const place = usePlace();
  const { screen, plannedSessionId, instrument, part } = place;
  const key = `${screen} ${plannedSessionId ?? instrument ?? part ?? ''}`;
  const shown = useRef(key);
  const [announced, announce] = useState('');
  const title = titleOf(place);

  useEffect(() => {
    // The first screen is a page of its own: the browser has announced it.
    if (shown.current === key) return;
    shown.current = key;
    announce(title);
    return whenTitled((heading) => heading.focus({ preventScroll: true }));
  }, [key, title]);
  useEffect(() => {
    const wanted = `${title} · Sturdy`;
    const put = () => {
      if (document.title !== wanted) document.title = wanted;
    };
    put();
    // The title that came with the page may be put in after this one.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [title]);

  return (
    <p role="status" className="sr-only">
      {announced}
    </p>
  );
}
