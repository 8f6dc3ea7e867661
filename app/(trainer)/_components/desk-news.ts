import type { LiveNews } from '@/lib/live/live-link';

/** News of the desk: what the live link told, to whatever part of the page wants to know. */
const listeners = new Set<(news: LiveNews) => void>();

/** Hears news until the function that is given back is called. */
export function onDeskNews(listen: (news: LiveNews) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

export function tellDesk(news: LiveNews): void {
  for (const listen of listeners) listen(news);
}

/** How many clients of one's own need somebody, as the page on screen knows it; null until it does. */
let urgent: number | null = null;
const watchers = new Set<() => void>();

export function setUrgent(next: number | null): void {
  if (next === urgent) return;
  urgent = next;
  for (const watch of watchers) watch();
}

export const urgentNow = (): number | null => urgent;

export function watchUrgent(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}
