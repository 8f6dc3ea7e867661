'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IconButton } from './button';
import { Icon } from './icon';

export type ToastOptions = {
  /** What happened, in a few words. */
  title: string;
  detail?: string;
  /** "problem" is read at once and stays until it is closed. */
  tone?: 'done' | 'info' | 'problem';
  /** One thing to do about it, such as "Undo". The toast then stays for 12 s instead of 6. */
  action?: { label: string; onPress: () => void };
};

type Toast = ToastOptions & { id: number };
type Toasts = { show: (options: ToastOptions) => number; dismiss: (id: number) => void };

const ToastContext = createContext<Toasts | null>(null);
let lastId = 0;

/** `show({title, …})` a passing notice, or `dismiss(id)` one. Throws outside ToastProvider, which the root layout holds. */
export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToast needs a ToastProvider around it');
  return toasts;
}

/** Holds the passing notices of the page, at most three at once. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback((options: ToastOptions) => {
    lastId += 1;
    const id = lastId;
    setToasts((all) => [...all, { ...options, id }].slice(-3));
    return id;
  }, []);
  const value = useMemo(() => ({ show, dismiss }), [show, dismiss]);
  const row = (toast: Toast) => <ToastRow key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />;

  return (
    <ToastContext value={value}>
      {children}
      <div className="pointer-events-none fixed inset-x-3 bottom-[calc(5.75rem+env(safe-area-inset-bottom))] z-40 mx-auto flex max-w-100 flex-col gap-2 md:right-6 md:bottom-6 md:left-auto md:mx-0 md:w-100 print:hidden">
        {/* Both regions are there from the start: a region that appears with its words is not read. */}
        <div role="status" className="flex flex-col gap-2">
          {toasts.filter((toast) => toast.tone !== 'problem').map(row)}
        </div>
        <div role="alert" className="flex flex-col gap-2">
          {toasts.filter((toast) => toast.tone === 'problem').map(row)}
        </div>
      </div>
    </ToastContext>
  );
}

function ToastRow({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const { title, detail, tone = 'done', action } = toast;
  const [isHeld, setIsHeld] = useState(false);
  const seconds = tone === 'problem' ? null : action ? 12 : 6;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the provider makes a new onDismiss on each render; the clock must not start again for that
  useEffect(() => {
    if (seconds === null || isHeld) return;
    const timer = setTimeout(onDismiss, seconds * 1000);
    return () => clearTimeout(timer);
    // The provider makes a new onDismiss on each render; the clock must not start again for that.
  }, [seconds, isHeld]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holds the clock while somebody reads; there is nothing to operate
    <div
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="inverse pointer-events-auto flex items-center gap-3 rounded-field border border-transparent py-1.5 pr-1.5 pl-4 shadow-card motion-safe:transition-opacity motion-safe:duration-150 starting:opacity-0"
    >
      <Icon name={tone === 'problem' ? 'warning' : tone === 'done' ? 'check' : 'info'} size={20} />
      <div className="min-w-0 flex-1 py-1.5 text-small">
        <p className="font-semibold">{title}</p>
        {detail && <p className="opacity-85">{detail}</p>}
      </div>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onPress();
            onDismiss();
          }}
          className="min-h-12 shrink-0 rounded-full px-3 font-semibold text-small underline underline-offset-4"
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" onClick={onDismiss} className="text-inherit! hover:bg-transparent!" />
    </div>
  );
}
