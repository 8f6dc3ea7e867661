'use client';

import { useLocale, usePerson } from '@/app/my/_app/person';
import { Letter } from '@/components/messages/letter';
import type { Entry } from '@/lib/outbox/entry';
import { useUploadProgress } from '../upload-progress';
import { useKeptPictures } from '../use-draft';

type WaitingLetterProps = { entry: Entry<'messages.send'>; timeZone: string };

/** A message on its way: shown at once, and said to be so until the clinic has it. */
export function WaitingLetter({ entry, timeZone }: WaitingLetterProps) {
  const { store, name } = usePerson();
  const locale = useLocale();
  const { id, input, refused } = entry;
  const ids = input.pictureIds ?? [];
  const kept = useKeptPictures(store, ids);
  const progress = useUploadProgress();
  const pictures = ids.map((picture) => ({
    id: picture,
    src: kept.find((each) => each.id === picture)?.src ?? `/api/message-pictures/${picture}`,
  }));
  const under = ids.findIndex((picture) => progress.has(picture));
  const share = progress.get(ids[under] ?? '') ?? 0;
  return (
    <Letter
      letter={{
        id,
        author: 'You',
        authorName: name,
        isOwn: true,
        body: input.body,
        at: input.writtenAt,
        writtenAt: input.writtenAt,
        pictures,
      }}
      timeZone={timeZone}
      locale={locale}
      state={
        refused ? (
          <p className="font-semibold text-pain-high-ink">Not taken. {refused.words}</p>
        ) : under >= 0 ? (
          <p>
            Sending picture {under + 1} of {ids.length}, {Math.round(share * 100)} %
          </p>
        ) : (
          <p>Waiting to be sent. Kept on this device.</p>
        )
      }
    />
  );
}
