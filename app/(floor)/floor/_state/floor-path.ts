export const floorPath = '/floor';
/** The page without anybody's data that a service worker keeps, and serves for the floor while nobody answers. */
export const floorShellPath = '/floor/shell';
/** Beside the pages: a worker's scope reaches no further up than its own folder. */
export const floorWorkerPath = '/floor-sw.js';
