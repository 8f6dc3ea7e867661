import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type BannerTone = 'emergency' | 'review' | 'copper' | 'info' | 'done';

const tones: Record<BannerTone, { look: string; icon: IconName }> = {
  emergency: { look: 'bg-pain-high-tint text-pain-high-ink border-pain-high', icon: 'warning' },
  review: { look: 'bg-pain-mid-tint text-pain-mid-ink border-transparent', icon: 'lock' },
  copper: { look: 'bg-copper-tint text-copper-ink border-transparent', icon: 'arrow-up' },
  info: { look: 'bg-sunken text-ink-2 border-transparent', icon: 'info' },
  done: { look: 'bg-spruce-tint text-spruce border-transparent', icon: 'check' },
};

type BannerProps = {
  tone: BannerTone;
  /** The sentence that matters; the rest explains it. */
  title: ReactNode;
  /** In copper it runs on in the same line, so words only. */
  children?: ReactNode;
  /** Buttons below the words. */
  actions?: ReactNode;
  icon?: IconName;
  /** Announces itself when it appears after the page has loaded. */
  live?: boolean;
};

/** A notice across the column: a lock (emergency, review), a reason in copper, a plain word. */
export function Banner({ tone, title, children, actions, icon, live = false }: BannerProps) {
  const { look, icon: ownIcon } = tones[tone];
  return (
    <div
      {...(live && { role: tone === 'emergency' ? 'alert' : 'status' })}
      // In large letters on a small phone the words go below the sign.
      className={classNames('flex flex-wrap gap-x-3 gap-y-1 rounded-field border px-3.5 py-3 text-small', look)}
    >
      <Icon name={icon ?? ownIcon} size={20} className="mt-px" />
      <div className="min-w-0 flex-1 basis-40">
        {tone === 'copper' ? (
          // No paragraph: what follows the words may open a dialog.
          <div>
            <span className="font-strong">{title}</span> {children}
          </div>
        ) : (
          <>
            <p className="font-strong">{title}</p>
            {children && <div className="mt-0.5 text-ink">{children}</div>}
          </>
        )}
        {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
