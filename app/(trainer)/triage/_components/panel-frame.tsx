import type { ReactNode, RefObject } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

type PanelFrameProps = {
  panel: ReactNode;
  onClose: () => void;
  asideRef: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/**
 * The list with the chosen client beside it at the right edge of the window. Below 1280 px there is no room for
 * both: the client takes the place of the list until one goes back.
 */
export function PanelFrame({ panel, onClose, asideRef, children }: PanelFrameProps) {
  const hasPanel = Boolean(panel);
  return (
    <>
      <div
        className={classNames(
          hasPanel && 'max-xl:hidden',
          // As much as the panel takes, less what the page already leaves free on a wide screen.
          hasPanel && 'xl:pr-[max(0rem,calc(24.75rem-max(0rem,(100vw-100.75rem)/2)))]',
        )}
      >
        {children}
      </div>
      {panel && (
        <aside
          ref={asideRef}
          id="panel"
          aria-label="Chosen client"
          className="max-xl:-m-4 max-xl:p-4 xl:fixed xl:inset-y-0 xl:right-0 xl:w-99 xl:overflow-y-auto xl:overscroll-contain xl:border-line xl:border-l xl:bg-surface xl:px-6 xl:py-6"
        >
          <button
            type="button"
            onClick={onClose}
            className="-mt-2 -ml-2 mb-1 inline-flex min-h-11 items-center gap-1.5 rounded-full px-2 font-semibold text-ink-2 text-small hover:text-ink max-xl:min-h-12"
          >
            <Icon name="chevron-left" size={16} className="xl:hidden" />
            <Icon name="close" size={16} className="max-xl:hidden" />
            <span className="xl:hidden">Back to triage</span>
            <span className="max-xl:hidden">Close</span>
          </button>
          {/* Where the list is hidden, its heading is too. */}
          <h1 className="sr-only xl:hidden">Triage</h1>
          {panel}
        </aside>
      )}
    </>
  );
}
