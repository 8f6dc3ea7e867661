'use client';

import { Composer } from '@/components/messages/composer';
import type { CoachFacts } from '@/contracts/plan';
import { withinWords } from '@/domain/messages/wait';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useDraft } from '../use-draft';
import { HelpNow } from './help-now';

type WriteProps = Pick<CoachFacts, 'clinic' | 'trainer'> & { onSent: () => void };

/** Where the client writes, above the tabs, with what the clinic promises beside it. */
export function Write({ clinic, trainer, onSent }: WriteProps) {
  const { enqueue } = useOutbox();
  const draft = useDraft();
  const who = trainer?.name.split(' ')[0] ?? 'Your clinic';

  async function send() {
    const kept = enqueue('messages.send', {
      id: newId(),
      body: draft.words.trim(),
      writtenAt: new Date().toISOString(),
      pictureIds: [...draft.pictureIds],
    });
    draft.discard();
    await kept;
    onSent();
  }

  return (
    // As high above the edge as the tabs are at the foot of a phone.
    <div className="tall:sticky bottom-[calc(--spacing(14)+1px+max(--spacing(3),env(safe-area-inset-bottom)))] z-20 -mx-4 mt-auto -mb-8 border-line border-t bg-paper px-4 pt-3 pb-3 min-[390px]:-mx-4.5 min-[390px]:px-4.5 md:bottom-0 md:pb-5">
      <Composer
        label={trainer ? `Message to ${trainer.name}` : 'Message to your clinic'}
        words={draft.words}
        onWordsChange={draft.setWords}
        pictures={draft.pictures}
        onPicture={(picture) => void draft.addPicture(picture)}
        onRemovePicture={draft.removePicture}
        onSend={() => void send()}
        promise={
          <p>
            {who} answers {withinWords(clinic.responseTime)}. Nobody watches this live. <HelpNow clinic={clinic} />
          </p>
        }
      />
    </div>
  );
}
