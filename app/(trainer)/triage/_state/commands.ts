export type Command =
  | 'next'
  | 'previous'
  | 'open'
  | 'close'
  | 'approve'
  | 'hold'
  | 'lower'
  | 'swap'
  | 'message'
  | 'snooze'
  | 'reviewed'
  | 'record'
  | 'undo'
  | 'sort'
  | 'keys';

type Entry = { readonly command: Command; readonly keys: readonly string[]; readonly words: string };

/** Every key of the queue, in the order of its table. Letters count in either case. */
export const commands: readonly Entry[] = [
  { command: 'next', keys: ['j', 'ArrowDown'], words: 'Next client' },
  { command: 'previous', keys: ['k', 'ArrowUp'], words: 'Previous client' },
  { command: 'open', keys: ['Enter'], words: 'Show the client beside the list' },
  { command: 'record', keys: ['o'], words: 'Open the record' },
  { command: 'approve', keys: ['a'], words: 'Approve all steps that wait' },
  { command: 'hold', keys: ['h'], words: 'Hold them: the loads repeat' },
  { command: 'lower', keys: ['l'], words: 'Lower loads' },
  { command: 'swap', keys: ['x'], words: 'Swap an exercise' },
  { command: 'message', keys: ['m'], words: 'Write a message' },
  { command: 'snooze', keys: ['s'], words: 'Snooze until a day' },
  { command: 'reviewed', keys: ['r'], words: 'Mark as reviewed' },
  { command: 'undo', keys: ['z'], words: 'Undo the last decision' },
  { command: 'sort', keys: ['n'], words: 'Show new arrivals, sort again' },
  { command: 'close', keys: ['Escape'], words: 'Close the client, sort again' },
  { command: 'keys', keys: ['?'], words: 'All keys' },
];

type Pressed = {
  readonly key: string;
  readonly repeat?: boolean;
  readonly metaKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
};

const byKey = new Map(commands.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)));
const moves = new Set<Command>(['next', 'previous']);

/** What a key asks for; null for none. A key held down moves on, and decides nothing twice. */
export function commandOf({ key, repeat, metaKey, ctrlKey, altKey }: Pressed): Command | null {
  if (metaKey || ctrlKey || altKey) return null;
  const command = byKey.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
  return command && repeat && !moves.has(command) ? null : command;
}

/** The key of a command, as it stands beside its button. */
export const keyOf = (wanted: Command): string => {
  const key = commands.find(({ command }) => command === wanted)?.keys[0] ?? '';
  return key.length === 1 ? key.toUpperCase() : key === 'Escape' ? 'Esc' : key;
};
