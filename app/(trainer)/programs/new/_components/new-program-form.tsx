'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useDeed } from '@/app/(trainer)/_components/use-deed';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field, TextAreaField, TextField } from '@/components/ui/field';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import type { CreateProgramInput } from '@/contracts/program-drafts';
import { libraryWith } from '@/domain/exercises/own';
import type { Exercise } from '@/domain/exercises/types';
import { readProgramText } from '@/domain/program/text/read';
import { useTRPCClient } from '@/trpc/client';
import { MarkedLines } from './marked-lines';
import { TextReading } from './text-reading';

type Source = { readonly id: string; readonly name: string; readonly kind: string };
type Kind = CreateProgramInput['from']['kind'];

type Props = {
  sources: readonly Source[];
  /** The program to copy, where the way here led from one. */
  from: string | null;
  /** The published version to copy; the newest when null. */
  version: number | null;
  own: readonly Exercise[];
};

/** A name and what to begin with: a blank grid, a copy, a pasted text, or a file of ours. */
export function NewProgramForm({ sources, from, version, own }: Props) {
  const api = useTRPCClient();
  const router = useRouter();
  const deed = useDeed((input: CreateProgramInput) => api.programs.create.mutate(input));
  const [kind, setKind] = useState<Kind>(from ? 'copy' : 'blank');
  const [source, setSource] = useState(from ?? '');
  const [name, setName] = useState(() => copyName(sources, from));
  const [weeks, setWeeks] = useState(4);
  const [sessions, setSessions] = useState(3);
  const [text, setText] = useState('');
  const [json, setJson] = useState('');
  const exercises = useMemo(() => libraryWith(own), [own]);
  const read = useDeferredValue(text);
  const reading = useMemo(
    () => (kind === 'text' && read.trim() !== '' ? readProgramText(read, exercises) : null),
    [kind, read, exercises],
  );
  const [isWrong, setIsWrong] = useState(false);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const suggested = kind === 'text' ? (reading?.name ?? '') : '';
  const finalName = name.trim() || suggested;
  const isMissing =
    (kind === 'copy' && source === '') ||
    (kind === 'text' && text.trim() === '') ||
    (kind === 'json' && json.trim() === '');

  function fromOf(): CreateProgramInput['from'] {
    if (kind === 'copy') {
      const isAsked = version !== null && source === from;
      return { kind, programId: source, ...(isAsked && { version }) };
    }
    if (kind === 'text') return { kind, text };
    if (kind === 'json') return { kind, json };
    return { kind, weeks, sessionsPerWeek: sessions };
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsWrong(true);
    if (finalName === '' || isMissing) return;
    const made = await deed.run({ name: finalName, from: fromOf() });
    if (made) router.push(`/programs/${made.programId}/edit` as Route);
  }

  return (
    <form onSubmit={submit} noValidate className="grid max-w-220 gap-5">
      <TextField
        label="Name"
        maxLength={80}
        autoFocus
        autoComplete="off"
        value={name}
        placeholder={suggested || undefined}
        error={deed.errorOf('name') ?? (isWrong && finalName === '' ? 'It needs a name.' : null)}
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <SegmentedControl
        label="Begin with"
        value={kind}
        options={[
          { value: 'blank', label: 'A blank grid' },
          { value: 'copy', label: 'A copy' },
          { value: 'text', label: 'Pasted text' },
          { value: 'json', label: 'A file' },
        ]}
        onValueChange={setKind}
      />
      {kind === 'blank' && (
        <div className="grid max-w-120 gap-4 sm:grid-cols-2">
          <NumberStepper label="Weeks" min={1} max={52} value={weeks} onValueChange={setWeeks} />
          <NumberStepper label="Sessions a week" min={1} max={7} value={sessions} onValueChange={setSessions} />
        </div>
      )}
      {kind === 'copy' && (
        <SelectField
          label="Program"
          value={source}
          placeholder="Choose one"
          options={sources.map((one) => ({ value: one.id, label: `${one.name} (${one.kind})` }))}
          error={isWrong && source === '' ? 'Choose the program to copy.' : null}
          onValueChange={(id) => {
            if (name === '' || name === copyName(sources, source)) setName(copyName(sources, id));
            setSource(id);
          }}
        />
      )}
      {kind === 'text' && (
        <>
          <Field
            label="The program as text"
            hint="A title, then weeks or sessions as headings, then a line for each exercise, such as “Goblet squat 3x8 rpe6”. Nothing of it is lost: what is not understood is kept and marked."
            error={isWrong && text.trim() === '' ? 'Paste or type a program.' : null}
          >
            {(wiring) => (
              <MarkedLines
                {...wiring}
                textRef={textRef}
                value={text}
                marks={read === text ? (reading?.marks ?? []) : []}
                onValueChange={setText}
              />
            )}
          </Field>
          <TextReading
            reading={reading}
            exercises={exercises}
            onGoTo={(line) => {
              const area = textRef.current;
              const start =
                text
                  .split('\n')
                  .slice(0, line - 1)
                  .join('\n').length + (line > 1 ? 1 : 0);
              area?.focus();
              area?.setSelectionRange(start, start + (text.split('\n')[line - 1]?.length ?? 0));
            }}
            onReplace={(mark, suggestion) => {
              const lines = text.split('\n');
              const line = lines[mark.line - 1] ?? '';
              lines[mark.line - 1] = line.slice(0, mark.from) + suggestion + line.slice(mark.to);
              setText(lines.join('\n'));
            }}
          />
        </>
      )}
      {kind === 'json' && (
        <div className="grid gap-3">
          <Field label="A file that was exported" hint="Ends in .json." id="program-file">
            {(wiring) => (
              <input
                {...wiring}
                type="file"
                accept=".json,application/json"
                className="min-h-12 rounded-field border border-edge bg-surface px-3.5 py-2.5 text-small"
                onChange={async (event) => {
                  const file = event.target.files?.[0];
                  if (!file) return;
                  setJson(await file.text());
                  if (name === '') setName(file.name.replace(/\.json$/i, '').slice(0, 80));
                }}
              />
            )}
          </Field>
          <TextAreaField
            label="Or its content"
            rows={8}
            spellCheck={false}
            maxLength={1_000_000}
            value={json}
            error={isWrong && json.trim() === '' ? 'Choose a file or paste its content.' : null}
            onChange={(event) => setJson(event.target.value)}
          />
        </div>
      )}
      {deed.words && (
        <Banner tone="review" icon="warning" live title={deed.words}>
          Nothing was made, and nothing of what you entered is lost.
        </Banner>
      )}
      <div>
        <Button type="submit" pending={deed.isRunning} pendingLabel="Making the draft …">
          Make the draft
        </Button>
      </div>
    </form>
  );
}

function copyName(sources: readonly Source[], id: string | null): string {
  const source = sources.find((one) => one.id === id);
  return source ? `${source.name}, copy`.slice(0, 80) : '';
}
