'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { newId } from '@/lib/id';
import { documentTypes, fileProblem, maxDocumentMegabytes, uploadDocument } from './upload';

type AddDocumentProps = {
  clearanceId: string;
  label?: string;
  /** The letter has arrived. */
  onAdded: (fileName: string) => void;
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly words: string; readonly again: File | null };

/** Chooses a letter and sends it at once, with how far it is. A file that did not arrive can be sent again. */
export function AddDocument({ clearanceId, label = 'Add a letter', onAdded }: AddDocumentProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const message = useRef<{ file: File; id: string } | null>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });

  async function send(file: File) {
    const words = fileProblem(file);
    if (words) return setState({ kind: 'failed', name: file.name, words, again: null });
    if (message.current?.file !== file) message.current = { file, id: newId() };
    setState({ kind: 'sending', name: file.name, share: 0 });
    const result = await uploadDocument({
      id: message.current.id,
      clearanceId,
      file,
      onProgress: (share) => setState({ kind: 'sending', name: file.name, share }),
    });
    if (!result.ok) return setState({ kind: 'failed', name: file.name, words: result.words, again: file });
    setState({ kind: 'added', name: result.fileName });
    onAdded(result.fileName);
  }

  const isSending = state.kind === 'sending';
  return (
    <div className="grid gap-2">
      <input
        ref={inputRef}
        id={id}
        type="file"
        accept={documentTypes}
        aria-label={label}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after a failure.
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant="ghost" icon="plus" disabled={isSending} onClick={() => inputRef.current?.click()}>
          {label}
        </Button>
        <span className="text-ink-2 text-small">PDF or picture, up to {maxDocumentMegabytes} MB</span>
      </div>
      {isSending && (
        <div className="grid gap-1">
          <label htmlFor={`${id}-progress`} className="break-all text-small">
            Sending {state.name}
          </label>
          <progress id={`${id}-progress`} className="h-2 w-full accent-spruce" max={1} value={state.share} />
        </div>
      )}
      <div aria-live="polite" className="text-small empty:hidden">
        {state.kind === 'added' && <p className="break-all font-semibold text-spruce">{state.name} has arrived.</p>}
        {state.kind === 'failed' && (
          <>
            <p className="font-semibold text-pain-high-ink">
              <span className="break-all">{state.name}</span>: {state.words}
            </p>
            {state.again && (
              <Button variant="quiet" onClick={() => state.again && void send(state.again)}>
                Send it again
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
