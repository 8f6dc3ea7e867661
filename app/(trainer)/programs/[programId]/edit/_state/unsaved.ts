import type { BuilderDocument } from './document';
import type { OpenConflict } from './take-theirs';

/** A document as the server has acknowledged it. */
export type Saved = { readonly version: number; readonly document: BuilderDocument };

/** What was written and not acknowledged, and what it was written upon. */
export type Unsaved = {
  readonly base: Saved;
  readonly document: BuilderDocument;
  readonly conflicts: readonly OpenConflict[];
};

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Keeps what is not saved for as long as the tab lives, so that neither a failed save nor a reload loses a letter. A
 * program holds nothing about any client. The key names the person: the next one at this tab does not find it.
 */
export function unsavedIn(store: () => Store | null, userId: string, programId: string) {
  const key = `program-draft ${userId} ${programId}`;
  return {
    keep(unsaved: Unsaved): boolean {
      try {
        store()?.setItem(key, JSON.stringify(unsaved));
        return true;
      } catch {
        // Full or forbidden: the document is still in the page.
        return false;
      }
    },
    read(): Unsaved | null {
      try {
        const text = store()?.getItem(key);
        const value = text ? (JSON.parse(text) as Unsaved) : null;
        return value?.document.grid.schema === 1 && value.base.document.grid.schema === 1 ? value : null;
      } catch {
        return null;
      }
    },
    forget(): void {
      try {
        store()?.removeItem(key);
      } catch {
        // Nothing was kept then.
      }
    },
  };
}
