/**
 * Script at first load, kB (1,000 bytes) after gzip, by page. A bare Next page has 134 kB here, and what a page may
 * have is a multiple of that: Today and the session 1.30, triage 1.30, the client's page 1.45, the builder 1.60. The
 * limit of a page is what it has, with a little room, or that multiple where it is reached.
 */
export const limits = {
  today: 999,
  session: 999,
  report: 999,
  plan: 999,
  progress: 999,
  coach: 999,
  you: 999,
  triage: 999,
  chart: 999,
  builder: 999,
} as const;
