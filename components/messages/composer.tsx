'use client';

import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { controlLook } from '@/components/ui/field';
import { maxMessagePictures as maxPictures, maxMessageLength as maxWords } from '@/domain/messages/limits';
import { shrinkPicture } from './shrink';

export type DraftPicture = { readonly id: string /** Where it can be shown from. */; readonly src: string };

type ComposerProps = {
  label: string;
  words: string;
  onWordsChange: (words: string) => void;
  pictures: readonly DraftPicture[];
  /** A picture has been chosen and made small. */
  onPicture: (picture: Blob) => void;
  onRemovePicture: (id: string) => void;
  onSend: () => void;
  isSending?: boolean;
  /** What is said near the words, always. */
  promise: ReactNode;
  /** What went wrong, how far a picture is. */
  notice?: ReactNode;
  extra?: ReactNode;
  /** For whoever puts words in at the cursor. */
  areaRef?: RefObject<HTMLTextAreaElement | null>;
};

const cannotOpen = 'This picture could not be opened here. Choose one as JPEG, PNG or WebP.';

/** Where a message is written. Enter is a new line; Ctrl or Cmd with Enter sends, and so does the button. */
export function Composer(props: ComposerProps) {
  const { label, words, onWordsChange, pictures, onPicture, onRemovePicture, onSend, isSending = false } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const fileRef = useRef<HTMLInputElement>(null);
  const ownAreaRef = useRef<HTMLTextAreaElement>(null);
  const areaRef = props.areaRef ?? ownAreaRef;
  const isEmpty = words.trim() === '' && pictures.length === 0;
  const isTooLong = words.length > maxWords;

  // Grows with what is written, where the browser does not do it by itself.
  useLayoutEffect(() => {
    const area = areaRef.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    if (words !== '') area.style.height = `${area.scrollHeight + 2}px`;
  }, [areaRef, words]);

  async function choose(files: readonly File[]) {
    setProblem(null);
    const room = maxPictures - pictures.length;
    if (files.length > room) setProblem(`A message takes ${maxPictures} pictures. Send the others in a second one.`);
    for (const file of files.slice(0, room)) {
      const small = await shrinkPicture(file);
      if (small) onPicture(small);
      else setProblem(cannotOpen);
    }
  }

  function send() {
    if (isEmpty || isTooLong || isSending) return areaRef.current?.focus();
    setProblem(null);
    onSend();
    areaRef.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="grid gap-2"
    >
      {pictures.length > 0 && (
        <ul aria-label="Pictures to send" className="flex flex-wrap gap-2">
          {pictures.map(({ id, src }, index) => (
            <li key={id} className="relative">
              {/* biome-ignore lint/performance/noImgElement: it is on this device */}
              <img
                src={src}
                alt={`Chosen, ${index + 1} of ${pictures.length}`}
                className="size-20 rounded-field border border-line bg-sunken object-cover"
              />
              <IconButton
                icon="close"
                label={`Remove picture ${index + 1}`}
                variant="ghost"
                className="-top-3 -right-3 absolute bg-surface"
                onClick={() => onRemovePicture(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <input
          ref={fileRef}
          type="file"
          accept="image/*"
          multiple
          aria-label="Pictures"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same one may be chosen again after it was removed.
            event.target.value = '';
            void choose(files);
          }}
        />
        <IconButton
          icon="picture"
          label="Add a picture"
          className="shrink-0"
          disabled={pictures.length >= maxPictures}
          onClick={() => fileRef.current?.click()}
        />
        <textarea
          ref={areaRef}
          rows={1}
          aria-label={label}
          aria-describedby="message-promise"
          aria-invalid={isTooLong || undefined}
          value={words}
          onChange={(event) => onWordsChange(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Write a message"
          className={classNames(
            controlLook,
            'field-sizing-content max-h-[min(40dvh,14rem)] min-h-12 min-w-0 flex-1 basis-32 resize-none py-2.75 leading-normal',
          )}
        />
        <Button type="submit" pending={isSending} aria-disabled={isEmpty || isTooLong} className="shrink-0 px-4.5">
          Send
        </Button>
      </div>
      <div aria-live="polite" className="text-small empty:hidden">
        {isTooLong && (
          <p className="font-semibold text-pain-high-ink">{words.length - maxWords} characters too long.</p>
        )}
        {problem && <p className="font-semibold text-pain-high-ink">{problem}</p>}
        {props.notice}
      </div>
      {props.extra}
      <div id="message-promise" className="text-ink-2 text-small">
        {props.promise}
      </div>
    </form>
  );
}
