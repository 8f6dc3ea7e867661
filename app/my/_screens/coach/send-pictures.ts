import { uploadPicture } from '@/components/messages/upload-picture';
import type { Answer } from '@/lib/outbox/delivery';
import { pictureStore } from './picture-store';
import { noteProgress } from './upload-progress';

/**
 * Sends the pictures of a message ahead of it; null when it may follow. One that is no longer on this device is left
 * out: the clinic has it already, or nobody can send it any more, and the words must arrive all the same.
 */
export async function sendPictures(store: string, ids: readonly string[]): Promise<Answer | null> {
  const kept = pictureStore(store);
  for (const id of ids) {
    const picture = await kept.read(id);
    if (!picture) continue;
    const upload = await uploadPicture({ id, picture, keptFor: store, onProgress: (share) => noteProgress(id, share) });
    noteProgress(id, null);
    if (upload.kind === 'signed-out' || upload.kind === 'unreached') return { kind: upload.kind };
    if (upload.kind === 'refused') {
      return { kind: 'refused', refusal: { code: 'invalid', words: upload.words, lasting: true } };
    }
    await kept.drop(id);
  }
  return null;
}
