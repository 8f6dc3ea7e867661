/** "Morning, Priya": by the hour on the client's wall (0–23) and the first of their names. */
export function greeting(hour: number, name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? '';
  return first === '' ? wordFor(hour) : `${wordFor(hour)}, ${first}`;
}

function wordFor(hour: number): string {
  if (hour < 5) return 'Hello';
  if (hour < 12) return 'Morning';
  return hour < 18 ? 'Afternoon' : 'Evening';
}
