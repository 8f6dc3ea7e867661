'use client';

import { type FormEvent, useRef, useState } from 'react';

/** What is wrong: in general, or with one field. */
export type FormProblem = { readonly words: string; readonly field?: string | undefined };

/**
 * Runs `submit` with the form's text fields, one run at a time, and keeps what it says is wrong. What was typed
 * stays. A field with a problem gets the focus; a general problem announces itself.
 */
export function useSubmit(submit: (fields: Record<string, string>) => Promise<FormProblem | null>) {
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [pending, setPending] = useState(false);
  const running = useRef(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    const form = event.currentTarget;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value;
    setPending(true);
    const found = await submit(fields);
    running.current = false;
    setProblem(found);
    // Without a problem the page is being left: the button stays busy until then.
    if (found === null) return;
    setPending(false);
    const field = found.field === undefined ? null : form.elements.namedItem(found.field);
    if (field instanceof HTMLElement) field.focus();
  };
  return {
    onSubmit,
    pending,
    general: problem !== null && problem.field === undefined ? problem.words : null,
    errorOf: (field: string) => (problem?.field === field ? problem.words : null),
  };
}
