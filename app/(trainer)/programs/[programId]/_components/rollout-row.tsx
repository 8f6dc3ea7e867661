'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import { TextAreaField } from '@/components/ui/field';
import type { RolloutClient } from '@/contracts/rollouts';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { ChangeList } from './change-list';

type Props = {
  client: RolloutClient;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  message: string;
  onMessage: (text: string) => void;
};

const kinds = { changed: 'changes', added: 'is new', removed: 'goes' } as const;

/** One client: which sessions change and how, what of their own stays or does not, and what they will read. */
export function RolloutRow({ client, isChosen, onChoose, message, onMessage }: Props) {
  const { name, fromVersion, sessions, logged, kept, conflicts } = client;
  return (
    <li className="grid gap-2 rounded-field border border-line px-3.5 pt-1.5 pb-3.5">
      <Checkbox
        checked={isChosen}
        onCheckedChange={onChoose}
        label={<span className="font-strong">{name}</span>}
        hint={`From version ${fromVersion}: ${formatCount(sessions.length, 'future session', 'future sessions')} changed, ${formatCount(logged, 'logged one', 'logged ones')} as they were.`}
      />
      {conflicts.length > 0 && (
        <div className="rounded-small border border-transparent bg-pain-mid-tint px-3 py-2 text-pain-mid-ink text-small">
          <p className="font-semibold">Finds no place in the new version:</p>
          <ul className="list-disc pl-4">
            {conflicts.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {kept.length > 0 && (
        <p className="flex flex-wrap items-center gap-1.5 text-small">
          <span className="text-ink-2">Stays as it is:</span>
          {kept.map((words) => (
            <Chip key={words} tone="spruce">
              {words}
            </Chip>
          ))}
        </p>
      )}
      <details>
        <summary className="min-h-9 py-1.5 font-semibold text-small max-md:min-h-12 max-md:py-3">
          Show the {formatCount(sessions.length, 'session', 'sessions')}
        </summary>
        <ul className="mt-2 grid gap-3 border-line border-l pl-3">
          {sessions.map((session) => (
            <li key={`${session.date} ${session.title}`}>
              <p className="font-semibold text-small">
                {formatDayShort(session.date)}, week {session.week}: {session.title} {kinds[session.change]}
              </p>
              <ChangeList changes={session.changes} />
            </li>
          ))}
        </ul>
      </details>
      {isChosen && (
        <TextAreaField
          label={`What ${name} will read`}
          rows={2}
          maxLength={280}
          value={message}
          error={message.trim() === '' ? 'They have to be told.' : null}
          onChange={(event) => onMessage(event.target.value)}
        />
      )}
    </li>
  );
}
