const kept = 6;
const record = /^\/(?:clients|messages)\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\/|$)/;

/** Ids only, and only for as long as this page lives: nothing of it is stored. */
let opened: readonly string[] = [];

/** Takes down whose record an address belongs to, if anybody's. */
export function noteOpened(path: string): void {
  const id = record.exec(path)?.[1];
  if (id) opened = [id, ...opened.filter((each) => each !== id)].slice(0, kept);
}

/** Clients whose records were opened last, newest first. */
export const recentClients = (): string[] => [...opened];
