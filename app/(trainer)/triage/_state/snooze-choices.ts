/** Days ahead, by the words and in the order of their keys. */
export const snoozeChoices = [
  { words: 'Tomorrow', days: 1 },
  { words: 'In 3 days', days: 3 },
  { words: 'Next week', days: 7 },
] as const;

type Pressed = Pick<KeyboardEvent, 'key' | 'repeat' | 'metaKey' | 'ctrlKey' | 'altKey'>;

/** What a digit chooses; together with Ctrl, Cmd or Alt it is the browser's, which changes tabs by it. */
export function snoozeChoiceOf({ key, repeat, metaKey, ctrlKey, altKey }: Pressed) {
  if (repeat || metaKey || ctrlKey || altKey) return null;
  return snoozeChoices[Number(key) - 1] ?? null;
}
