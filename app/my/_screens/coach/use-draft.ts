'use client';

import { useEffect, useState } from 'react';
import { usePerson } from '@/app/my/_app/person';
import type { DraftPicture } from '@/components/messages/composer';
import { newId } from '@/lib/id';
import { useDeviceDraft } from '../shared/device-draft';
import { deleteOtherPictures, pictureStore } from './picture-store';

type Draft = { readonly words: string; readonly pictureIds: readonly string[] };
const empty: Draft = { words: '', pictureIds: [] };

/** A message half written: words and pictures stay on this device through a reload. */
export function useDraft() {
  const { store } = usePerson();
  const { draft, change, discard } = useDeviceDraft<Draft>('message', empty);
  const pictures = useKeptPictures(store, draft.pictureIds);
  useEffect(() => void deleteOtherPictures(store), [store]);

  return {
    words: draft.words,
    pictureIds: draft.pictureIds,
    pictures,
    setWords: (words: string) => change({ words }),
    async addPicture(picture: Blob) {
      const id = newId();
      await pictureStore(store).keep(id, picture);
      change(({ pictureIds }) => ({ pictureIds: [...pictureIds, id] }));
    },
    removePicture(id: string) {
      change(({ pictureIds }) => ({ pictureIds: pictureIds.filter((each) => each !== id) }));
      void pictureStore(store).drop(id);
    },
    discard,
  };
}

/** Pictures that are on this device, to be shown. One that is not is left out. */
export function useKeptPictures(store: string, ids: readonly string[]): DraftPicture[] {
  const [shown, setShown] = useState<readonly DraftPicture[]>([]);
  const key = ids.join();
  useEffect(() => {
    let isOver = false;
    const urls: string[] = [];
    const read = async () => {
      const found: DraftPicture[] = [];
      for (const id of key ? key.split(',') : []) {
        const picture = await pictureStore(store).read(id);
        if (!picture || isOver) continue;
        const src = URL.createObjectURL(picture);
        urls.push(src);
        found.push({ id, src });
      }
      if (!isOver) setShown(found);
    };
    void read();
    return () => {
      isOver = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [store, key]);
  return shown.filter(({ id }) => ids.includes(id));
}
