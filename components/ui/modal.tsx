'use client';

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from './button';
import { classNames } from './class-names';

export type ModalProps = {
  open: boolean;
  /** Asked for by Escape, the cross, or a press beside it. Set `open` to false in answer. */
  onClose: () => void;
  title: string;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  children?: ReactNode;
  /** The buttons, main one last. They stay in view while the content scrolls, where the screen is high enough. */
  footer?: ReactNode;
  /** True while something typed inside is not saved: leaving then asks first. */
  unsaved?: boolean;
  /** False when it must be answered: no cross, no Escape, no press beside it. */
  dismissible?: boolean;
};

/**
 * The browser's own modal dialog: it holds the focus, gives it back, and makes the rest inert.
 * An element with `data-autofocus` gets the focus first, otherwise the title does.
 */
export function Modal(props: ModalProps & { className: string; role?: 'dialog' | 'alertdialog' }) {
  const { open, onClose, title, lead, children, footer, unsaved = false, dismissible = true } = props;
  const id = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [isAsking, setIsAsking] = useState(false);

  // In the layout phase, so that one taken away while it is open still closes first, and gives the focus back.
  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    if (!open || !dialog) return;
    setIsAsking(false);
    dialog.showModal();
    const first = dialog.querySelector<HTMLElement>('[data-autofocus]') ?? dialog.querySelector<HTMLElement>('h2');
    first?.focus();
    return () => dialog.close();
  }, [open]);

  function leave() {
    if (!dismissible) return;
    if (unsaved) setIsAsking(true);
    else onClose();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the close button do the same by key
    <dialog
      ref={dialogRef}
      role={props.role}
      aria-labelledby={`${id}-title`}
      aria-describedby={lead ? `${id}-lead` : undefined}
      onCancel={(event) => {
        if (event.target !== dialogRef.current) return;
        event.preventDefault();
        leave();
      }}
      // React lets the closing of a dialog inside this one bubble up here. Still open: it was closed and shown again at
      // once, as React does with effects while developing.
      onClose={({ target }) => target === dialogRef.current && !dialogRef.current.open && open && onClose()}
      onClick={(event) => event.target === dialogRef.current && leave()}
      className={classNames(
        'overflow-y-auto overscroll-contain border border-line bg-surface p-0 text-left font-normal text-ink shadow-card',
        'open:flex open:flex-col motion-safe:transition-[opacity,translate] motion-safe:duration-150 starting:open:opacity-0',
        props.className,
      )}
    >
      {open && (
        <>
          <header className="flex shrink-0 items-start gap-3 pt-5 pr-3 pl-5">
            <div className="min-w-0 flex-1 pb-3">
              <h2 id={`${id}-title`} tabIndex={-1} className="font-strong text-heading outline-none">
                {title}
              </h2>
              {lead && (
                <div id={`${id}-lead`} className="mt-1 text-ink-2">
                  {lead}
                </div>
              )}
            </div>
            {dismissible && <IconButton icon="close" label="Close" onClick={leave} className="-mt-2.5" />}
          </header>
          {children && (
            <div className="shrink-0 px-5 pb-5 tall:min-h-0 tall:flex-1 tall:overflow-y-auto">{children}</div>
          )}
          {isAsking ? (
            <footer
              role="alert"
              className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-line border-t p-4"
            >
              <p className="mr-auto font-semibold">What you wrote is not saved yet.</p>
              <Button variant="danger" onClick={onClose}>
                Leave without saving
              </Button>
              <Button onClick={() => setIsAsking(false)}>Keep writing</Button>
            </footer>
          ) : (
            footer && (
              <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-line border-t p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
                {footer}
              </footer>
            )
          )}
        </>
      )}
    </dialog>
  );
}
