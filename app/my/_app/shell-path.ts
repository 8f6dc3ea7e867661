/** The page without anybody's data that a service worker keeps and serves for every screen. */
export const shellPath = '/my/shell';
