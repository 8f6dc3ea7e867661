'use client';

import { useRef, useState } from 'react';
import { newId } from '@/lib/id';
import { type Failure, failureOf } from '@/trpc/errors';

/**
 * Runs a change that carries the id of its message. The same content keeps its id, so that a change which was made
 * while its answer got lost is recognised when the person tries again; other content is a new message.
 */
export function useDeed<Input extends { id: string }, Result>(send: (input: Input) => Promise<Result>) {
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const message = useRef({ id: '', content: '' });
  const running = useRef(false);

  /** The result, or null when it was refused or did not arrive; `onFailure` is told why before it shows. */
  async function run(input: Omit<Input, 'id'>, onFailure?: (failure: Failure) => void): Promise<Result | null> {
    if (running.current) return null;
    const content = JSON.stringify(input);
    if (message.current.content !== content) message.current = { id: newId(), content };
    running.current = true;
    setIsRunning(true);
    setFailure(null);
    try {
      const result = await send({ ...input, id: message.current.id } as Input);
      message.current = { id: '', content: '' };
      return result;
    } catch (error) {
      const why = failureOf(error);
      onFailure?.(why);
      setFailure(why);
      return null;
    } finally {
      running.current = false;
      setIsRunning(false);
    }
  }

  /** Says what is wrong with single fields before anything is sent. */
  const refuse = (fields: Record<string, string>) =>
    setFailure({ code: 'invalid', words: 'Some answers are missing.', details: null, fields });

  return {
    run,
    refuse,
    isRunning,
    failure,
    /** What is wrong as a whole; null when it is said beside a field. */
    words: failure && Object.keys(failure.fields).length === 0 ? failure.words : null,
    errorOf: (field: string): string | null => failure?.fields[field] ?? null,
  };
}
