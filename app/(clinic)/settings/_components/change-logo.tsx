'use client';

import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef, useState } from 'react';
import { drawSmaller } from '@/components/pictures/draw-smaller';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FieldError } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { newId } from '@/lib/id';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../../(trainer)/_components/use-deed';

/** What the server takes, in bytes. */
const mostBytes = 256 * 1024;
/** The longer side that is tried, in pixels, the largest first: a photograph as PNG may need less. */
const sides = [640, 320, 160];

const notOpened = 'This browser cannot open that file as a picture. Choose a PNG, JPEG or WebP.';
const noConnection = 'There is no connection right now. Nothing was changed.';

/** See-through parts stay so. Null for what is no picture. */
async function smallEnough(file: Blob): Promise<Blob | null> {
  for (const longest of sides) {
    const drawn = await drawSmaller(file, { longest, type: 'image/webp', quality: 0.9 });
    if (!drawn || drawn.size <= mostBytes) return drawn;
  }
  return null;
}

/** The server's refusal in words; null when it was taken. */
async function send(picture: Blob): Promise<string | null> {
  try {
    const answer = await fetch('/api/clinic-logo', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-picture-id': newId() },
      body: picture,
    });
    if (answer.ok) return null;
    const { error } = (await answer.json()) as { error?: string };
    return error ?? noConnection;
  } catch {
    return noConnection;
  }
}

export function ChangeLogo({ hasLogo }: { hasLogo: boolean }) {
  const { clinics } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setIsSending] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const removal = useDeed(clinics.removeLogo.mutate);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setIsSending(true);
    setWords(null);
    const picture = await smallEnough(file);
    const refusal = picture ? await send(picture) : notOpened;
    setIsSending(false);
    setWords(refusal);
    if (refusal) return;
    toast.show({ title: 'Logo set' });
    router.refresh();
  }

  async function remove() {
    if (!(await removal.run({}))) return;
    setIsAsking(false);
    toast.show({ title: 'Logo removed', detail: 'The clinic’s name stands alone.' });
    router.refresh();
  }

  return (
    <div className="grid gap-2">
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-label="Picture of the logo"
        onChange={(event) => void choose(event)}
        className="sr-only"
        tabIndex={-1}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="ghost"
          icon="picture"
          pending={isSending}
          pendingLabel="Sending"
          onClick={() => input.current?.click()}
        >
          {hasLogo ? 'Choose another logo' : 'Choose a logo'}
        </Button>
        {hasLogo && (
          <Button variant="quiet" onClick={() => setIsAsking(true)}>
            Remove the logo
          </Button>
        )}
      </div>
      <p className="text-ink-2 text-small">
        PNG, JPEG or WebP. It is made small here before it is sent; parts that are see-through stay so.
      </p>
      {words && <FieldError>{words}</FieldError>}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title="Remove the logo?"
        confirmLabel="Remove"
        danger
        pending={removal.isRunning}
        error={removal.words}
        onConfirm={() => void remove()}
      >
        The clinic’s name stands alone from then on. You can choose the picture again.
      </ConfirmDialog>
    </div>
  );
}
