'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { TimeField } from '@/components/ui/time-field';
import { useToast } from '@/components/ui/toast';
import type { NotificationSettings } from '@/contracts/notifications';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** What staff are told of outside of the app: messages of the clients that they train or cover. */
export function StaffReminders({ settings }: { settings: NotificationSettings }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { show } = useToast();
  const { email, pushKey: _key, mail, browsers: _browsers, ...wishes } = settings;
  const [draft, setDraft] = useState(wishes);
  const change = (part: Partial<typeof wishes>) => setDraft((before) => ({ ...before, ...part }));

  const saving = useMutation(
    trpc.notifications.change.mutationOptions({
      onSuccess: () => show({ title: 'Saved' }),
      onError: (error) => show({ title: 'Not saved', detail: failureOf(error).words, tone: 'problem' }),
      // The version of what is stored now is the one to save over.
      onSettled: () => router.refresh(),
    }),
  );

  return (
    <Card aria-labelledby="remind-messages">
      <CardHeader
        id="remind-messages"
        title="A message that waits"
        lead="When a client whom you train or cover has written, and you have not read it after a quarter of an hour."
      />
      <Checkbox
        label={<span className="break-words">E-mail to {email}</span>}
        checked={draft.messageEmail}
        disabled={!mail && !draft.messageEmail}
        onCheckedChange={(messageEmail) => change({ messageEmail })}
      />
      {!mail && <p className="text-ink-2 text-small">This server sends no e-mail yet: SMTP_URL is not set.</p>}
      <fieldset className="mt-4 min-w-0">
        <legend className="font-semibold text-item">Quiet hours</legend>
        <p className="mb-2 text-ink-2 text-small">
          By the clock of the clinic. Nothing is sent in them; equal times mean none.
        </p>
        <div className="grid max-w-sm grid-cols-2 gap-3">
          <TimeField label="From" value={draft.quietFrom} onSave={(quietFrom) => change({ quietFrom })} />
          <TimeField label="Until" value={draft.quietUntil} onSave={(quietUntil) => change({ quietUntil })} />
        </div>
      </fieldset>
      <div className="mt-5">
        <Button pending={saving.isPending} onClick={() => saving.mutate({ ...draft, version: settings.version })}>
          Save
        </Button>
      </div>
    </Card>
  );
}
