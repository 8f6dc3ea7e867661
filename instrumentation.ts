/** Runs once when a server process starts: refuses wrong settings before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServer } = await import('@/server/start');
  startServer();
}
