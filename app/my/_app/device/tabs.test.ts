import { afterEach, describe, expect, it } from 'vitest';
import { hearTabs, tellTabs } from './tabs';

const another = () => {
  const channel = new BroadcastChannel('sturdy-device');
  const heard: unknown[] = [];
  const waiting: (() => void)[] = [];
  channel.addEventListener('message', ({ data }) => {
    heard.push(data);
    for (const go of waiting.splice(0)) go();
  });
  return {
    channel,
    heard,
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
};

describe('what tabs tell each other', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  it('reaches the other tabs and not the one that tells', async () => {
    const own: unknown[] = [];
    let answered: () => void = () => undefined;
    const answer = new Promise<void>((resolve) => {
      answered = resolve;
    });
    ends.push(
      hearTabs((word) => {
        own.push(word);
        if (word.kind === 'here') answered();
      }),
    );
    const other = another();
    ends.push(() => other.channel.close());

    tellTabs({ kind: 'signed-out' });
    await other.next();
    expect(other.heard).toEqual([{ kind: 'signed-out' }]);
    // Had its own word come back to it, it would have come before this one.
    other.channel.postMessage({ kind: 'here', store: 'other' });
    await answer;
    expect(own).toEqual([{ kind: 'here', store: 'other' }]);
  });

  it('is told before anybody hears, and after hearing has ended', async () => {
    const other = another();
    ends.push(() => other.channel.close());
    tellTabs({ kind: 'here', store: 'a' });
    await other.next();
    const own: unknown[] = [];
    hearTabs((word) => own.push(word))();
    tellTabs({ kind: 'here', store: 'b' });
    await other.next();
    expect(other.heard).toEqual([
      { kind: 'here', store: 'a' },
      { kind: 'here', store: 'b' },
    ]);
    expect(own).toEqual([]);
  });
});
