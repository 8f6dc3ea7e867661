'use client';

import { Modal, type ModalProps } from './modal';

export type SheetProps = ModalProps;

/** Rises from the foot of a phone; a dialog in the middle from 640 px on. */
export function Sheet(props: SheetProps) {
  return (
    <Modal
      {...props}
      className="mx-auto mt-auto mb-0 max-h-[92dvh] w-full max-w-full rounded-t-card starting:open:translate-y-8 sm:m-auto sm:max-h-[calc(100dvh-2rem)] sm:w-[calc(100%-2rem)] sm:max-w-120 sm:rounded-card"
    />
  );
}
