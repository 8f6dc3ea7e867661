/** Reads what `key` names, or gives what was read of it before. */
export type Once = <Result>(key: string, read: () => Promise<Result>) => Promise<Result>;

/**
 * For all that one page asks for while it is drawn: whoever asks first reads it, and nothing is written between. Never for
 * more than one person or one moment.
 */
export function onceEach(): Once {
  const asked = new Map<string, Promise<unknown>>();
  return <Result>(key: string, read: () => Promise<Result>) => {
    const known = asked.get(key) as Promise<Result> | undefined;
    if (known) return known;
    const reading = read();
    asked.set(key, reading);
    return reading;
  };
}

/** For a request that may write: each one sees what was written before it. */
export const everyTime: Once = (_, read) => read();
