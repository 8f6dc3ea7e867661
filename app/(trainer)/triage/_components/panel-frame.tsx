import Link from 'next/link';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { type TriageView, triageHref } from './groups';

type PanelFrameProps = { view: TriageView; panel: ReactNode; children: ReactNode };

/**
 * The list with the chosen client beside it at the right edge of the window. Below 1280 px there is no room for
 * both: the client takes the place of the list until one goes back.
 */
export function PanelFrame({ view, panel, children }: PanelFrameProps) {
  if (!panel) return children;
  const back = triageHref(view, { client: null });
  return (
    <>
      <div
        className={classNames(
          'max-xl:hidden',
          // As much as the panel takes, less what the page already leaves free on a wide screen.
          'xl:pr-[max(0rem,calc(24.75rem-max(0rem,(100vw-100.75rem)/2)))]',
        )}
      >
        {children}
      </div>
      <aside
        id="panel"
        aria-label="Chosen client"
        className="max-xl:-m-4 max-xl:p-4 xl:fixed xl:inset-y-0 xl:right-0 xl:w-99 xl:overflow-y-auto xl:border-line xl:border-l xl:bg-surface xl:px-6 xl:py-6"
      >
        <Link
          href={back}
          scroll={false}
          className="-mt-2 -ml-2 mb-1 inline-flex min-h-11 items-center gap-1.5 rounded-full px-2 font-semibold text-ink-2 text-small hover:text-ink max-md:min-h-12"
        >
          <Icon name="chevron-left" size={16} className="xl:hidden" />
          <Icon name="close" size={16} className="max-xl:hidden" />
          <span className="xl:hidden">Back to triage</span>
          <span className="max-xl:hidden">Close</span>
        </Link>
        {/* Where the list is hidden, its heading is too. */}
        <h1 className="sr-only xl:hidden">Triage</h1>
        {panel}
      </aside>
    </>
  );
}
