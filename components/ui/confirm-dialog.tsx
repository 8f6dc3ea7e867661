'use client';

import type { ReactNode } from 'react';
import { Button } from './button';
import { FieldError } from './field';
import { Modal } from './modal';

export type ConfirmDialogProps = {
  open: boolean;
  onClose: () => void;
  /** The question, such as "End this plan?" */
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  /** The verb again, such as "End plan". */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  danger?: boolean;
  /** While true it can be neither confirmed twice nor left. */
  pending?: boolean;
  error?: string | null | undefined;
};

/** Asks before something that is hard to take back. The focus begins on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, title, children, confirmLabel, cancelLabel = 'Cancel', onConfirm } = props;
  const { danger = false, pending = false, error } = props;
  return (
    <Modal
      role="alertdialog"
      open={open}
      onClose={onClose}
      title={title}
      lead={children}
      dismissible={!pending}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-110 rounded-card"
      footer={
        <>
          <Button variant="ghost" onClick={onClose} disabled={pending} data-autofocus="">
            {cancelLabel}
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} onClick={onConfirm} pending={pending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {error && <FieldError>{error}</FieldError>}
    </Modal>
  );
}
