import { onLostPart } from './lost-part';

/** The loaders of all parts, so that a part fetched ahead is the very part that is rendered later. */
const loaders: (() => Promise<unknown>)[] = [];

/** A part of the app that is fetched when it is first shown, or ahead of that: `dynamic(part(() => import('./x')))`. */
export function part<Part>(load: () => Promise<Part>): () => Promise<Part> {
  loaders.push(load);
  return () => load().catch(onLostPart);
}

/** Fetches the other parts once the page is quiet: a person may need them where there is no signal. */
export function fetchPartsAhead(): void {
  const fetchAll = async () => {
    // A part may have parts of its own, which are known once it is there.
    for (let from = 0; from < loaders.length; ) {
      const wave = loaders.slice(from);
      from = loaders.length;
      await Promise.all(wave.map((load) => load().catch(() => undefined)));
    }
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void fetchAll(), { timeout: 5000 });
  else setTimeout(() => void fetchAll(), 2000);
}
