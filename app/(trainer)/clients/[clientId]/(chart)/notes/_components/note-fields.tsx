'use client';

import { type ReactNode, useRef } from 'react';
import { ReadyWords } from '@/components/messages/ready-words';
import { Checkbox } from '@/components/ui/checkbox';
import { TextAreaField, TextField } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/radio-group';
import { maxNoteLength } from '@/domain/messages/limits';
import type { NoteDraft } from './note-draft';

type NoteFieldsProps = {
  draft: NoteDraft;
  onChange: (draft: NoteDraft) => void;
  clientName: string;
  today: string;
  errorOf: (field: string) => string | null;
  hint: ReactNode;
};

const kinds = [
  { value: 'note', label: 'Note' },
  { value: 'restriction', label: 'Restriction' },
] as const;

/** What a note is made of, for a new one and for a changed one. */
export function NoteFields({ draft, onChange, clientName, today, errorOf, hint }: NoteFieldsProps) {
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const set = (change: Partial<NoteDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="grid gap-4">
      <SegmentedControl
        label="Kind of note"
        hideLabel
        options={kinds}
        value={draft.kind}
        onValueChange={(kind) => set({ kind })}
      />
      <TextAreaField
        ref={areaRef}
        label={draft.kind === 'restriction' ? 'What must not be done' : 'Note for the staff'}
        hint={hint}
        maxLength={maxNoteLength}
        value={draft.body}
        onChange={(event) => set({ body: event.target.value })}
        error={errorOf('body')}
      />
      <ReadyWords
        kind="note"
        clientName={clientName}
        areaRef={areaRef}
        words={draft.body}
        onWordsChange={(body) => set({ body })}
      />
      {draft.kind === 'restriction' ? (
        <TextField
          type="date"
          label="Last day"
          optional
          hint="Without one it stays in force until somebody changes it."
          min={today}
          value={draft.until}
          onChange={(event) => set({ until: event.target.value })}
          error={errorOf('untilDate')}
        />
      ) : (
        <Checkbox label="Keep on top" checked={draft.pinned} onCheckedChange={(pinned) => set({ pinned })} />
      )}
    </div>
  );
}
