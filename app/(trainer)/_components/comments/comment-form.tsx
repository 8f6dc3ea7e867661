'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useLeaveWarning } from '@/components/messages/use-leave-warning';
import { Button } from '@/components/ui/button';
import { FieldError, TextAreaField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { maxCommentLength } from '@/domain/messages/limits';
import { firstNameOf } from '@/domain/messages/ready-words';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../use-deed';
import type { CommentPlace } from './session-comments';

type CommentFormProps = {
  clientId: string;
  clientName: string;
  plannedSessionId: string;
  places: readonly CommentPlace[];
  onClose: () => void;
};

/** A word on a session, or on one of its sets. What was typed stays until it has been kept. */
export function CommentForm({ clientId, clientName, plannedSessionId, places, onClose }: CommentFormProps) {
  const { comments } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState('');
  const [place, setPlace] = useState('session');
  const deed = useDeed(comments.add.mutate);
  const firstName = firstNameOf(clientName);
  useLeaveWarning(body.trim() !== '');
  useEffect(() => areaRef.current?.focus(), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (body.trim() === '') return deed.refuse({ body: 'Write the comment first.' });
    const chosen = places[Number(place)];
    const set = chosen ? { itemId: chosen.itemId, setNumber: chosen.setNumber } : null;
    if (!(await deed.run({ clientId, plannedSessionId, set, body }))) return;
    onClose();
    router.refresh();
    toast.show({ title: 'Comment kept', detail: `${firstName} sees it beside the session.` });
  }

  return (
    <form onSubmit={save} noValidate className="grid max-w-160 gap-3">
      <SelectField
        label="About"
        options={[
          { value: 'session', label: 'The whole session' },
          ...places.map(({ label }, index) => ({ value: String(index), label })),
        ]}
        value={place}
        onValueChange={setPlace}
      />
      <TextAreaField
        ref={areaRef}
        label="Comment"
        hint={`${firstName} sees it in the app, beside what was logged. Nobody is notified: write a message for what must be read.`}
        maxLength={maxCommentLength}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        error={deed.errorOf('body')}
      />
      {deed.words && <FieldError>{deed.words} What you wrote is still here.</FieldError>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={deed.isRunning} pendingLabel="Saving">
          Save comment
        </Button>
        <Button variant="ghost" disabled={deed.isRunning} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
