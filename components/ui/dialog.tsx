'use client';

import { classNames } from './class-names';
import { Modal, type ModalProps } from './modal';

export type DialogProps = ModalProps & {
  /** Widths: s 400 px, m 560 px, l 800 px. */
  size?: 's' | 'm' | 'l';
};

const widths = { s: 'max-w-100', m: 'max-w-140', l: 'max-w-200' };

/** A dialog in the middle of the page. On a phone prefer Sheet. */
export function Dialog({ size = 'm', ...modal }: DialogProps) {
  return (
    <Modal
      {...modal}
      className={classNames('m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] rounded-card', widths[size])}
    />
  );
}
