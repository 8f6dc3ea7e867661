'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError, TextAreaField, TextField } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/radio-group';
import { useToast } from '@/components/ui/toast';
import type { TemplateKind, WordTemplate } from '@/contracts/templates';
import { maxNoteLength } from '@/domain/messages/limits';
import { rebased } from '@/lib/rebased';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../../_components/use-deed';

type TemplateDialogProps = {
  /** Null for a new one. */
  template: WordTemplate | null;
  kind: TemplateKind;
  onClose: () => void;
};

const kinds = [
  { value: 'reply', label: 'Quick reply' },
  { value: 'note', label: 'Note' },
] as const;

type Base = Pick<WordTemplate, 'version' | 'title' | 'body'>;

/** The words of one template, new or changed. What a colleague wrote meanwhile is shown before it is written over. */
export function TemplateDialog({ template, kind: firstKind, onClose }: TemplateDialogProps) {
  const { templates } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const formId = useId();
  const [kind, setKind] = useState(firstKind);
  const [base, setBase] = useState<Base>(template ?? { version: 0, title: '', body: '' });
  const [title, setTitle] = useState(base.title);
  const [body, setBody] = useState(base.body);
  const add = useDeed(templates.add.mutate);
  const change = useDeed(templates.change.mutate);
  const deed = template ? change : add;
  const isOvertaken = deed.failure?.code === 'version_conflict';

  function leave() {
    onClose();
    if (base.version !== (template?.version ?? 0)) router.refresh();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const missing = {
      ...(title.trim() === '' && { title: 'Give it a name to find it by.' }),
      ...(body.trim() === '' && { body: 'Write the words.' }),
    };
    if (Object.keys(missing).length > 0) return deed.refuse(missing);
    const done = template
      ? await change.run({ templateId: template.id, version: base.version, title, body }, (failure) => {
          if (failure.code !== 'version_conflict' || !failure.details) return;
          const now = failure.details as Base;
          const mine = rebased(base, { ...base, title, body }, now);
          setTitle(mine.title);
          setBody(mine.body);
          setBase(now);
        })
      : await add.run({ kind, title, body });
    if (!done) return;
    onClose();
    router.refresh();
    toast.show({ title: template ? `${title.trim()} changed` : `${title.trim()} added` });
  }

  return (
    <Dialog
      open
      onClose={leave}
      title={template ? 'Change this template' : 'New template'}
      lead="Everybody on the staff of your clinic can use it."
      unsaved={title !== base.title || body !== base.body}
      footer={
        <>
          <Button variant="ghost" onClick={leave} disabled={deed.isRunning}>
            Cancel
          </Button>
          <Button type="submit" form={formId} pending={deed.isRunning} pendingLabel="Saving">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className="grid gap-4">
        {isOvertaken && (
          <Banner tone="review" icon="warning" title="Somebody else changed this template in the meantime." live>
            <p>It says now, under “{base.title}”:</p>
            <blockquote className="my-1 whitespace-pre-wrap border-line-strong border-l-3 pl-3">{base.body}</blockquote>
            What you wrote is still here. Save again to put it in the place of theirs, or cancel to leave theirs.
          </Banner>
        )}
        {deed.words && !isOvertaken && <FieldError>{deed.words} What you wrote is still here.</FieldError>}
        {!template && <SegmentedControl label="What it is for" options={kinds} value={kind} onValueChange={setKind} />}
        <TextField
          label="Name"
          hint="Such as “Missed a week”"
          maxLength={80}
          data-autofocus=""
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={deed.errorOf('title')}
        />
        <TextAreaField
          label="Words"
          hint="{name} becomes the client’s first name. Nothing else is filled in."
          maxLength={maxNoteLength}
          value={body}
          onChange={(event) => setBody(event.target.value)}
          error={deed.errorOf('body')}
        />
      </form>
    </Dialog>
  );
}
