/** What a draft can hold, as the server takes it; what goes beyond is marked and stays with its mark. */
export const limits = {
  weeks: 52,
  sessions: 7,
  rows: 40,
  cell: 300,
  typed: 200,
  note: 400,
  title: 400,
  summary: 4000,
  name: 80,
  marks: 500,
} as const;
