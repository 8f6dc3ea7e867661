import { describe, expect, it } from 'vitest';
import { commandOf, commands, keyOf } from './commands';

describe('the keys of the queue', () => {
  it('name one command each', () => {
    const keys = commands.flatMap((entry) => entry.keys.map((key) => key.toLowerCase()));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { command, keys: own } of commands) for (const key of own) expect(commandOf({ key })).toBe(command);
  });

  it.each([
    [{ key: 'A' }, 'approve'],
    [{ key: 'a', repeat: true }, null],
    [{ key: 'j', repeat: true }, 'next'],
    [{ key: 'a', ctrlKey: true }, null],
    [{ key: 'k', metaKey: true }, null],
    [{ key: 'q' }, null],
    [{ key: 'F5' }, null],
  ])('%o: %s', (pressed, command) => {
    expect(commandOf(pressed)).toBe(command);
  });

  it('stand beside their buttons', () => {
    expect([keyOf('approve'), keyOf('keys'), keyOf('close'), keyOf('open')]).toEqual(['A', '?', 'Esc', 'Enter']);
  });
});
