import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ChipTone = 'high' | 'mid' | 'low' | 'copper' | 'spruce' | 'neutral';

const tones: Record<ChipTone, string> = {
  high: 'bg-pain-high-tint text-pain-high-ink',
  mid: 'bg-pain-mid-tint text-pain-mid-ink',
  low: 'bg-pain-low-tint text-pain-low-ink',
  copper: 'bg-copper-tint text-copper-ink',
  spruce: 'bg-spruce-tint text-spruce',
  neutral: 'bg-sunken text-ink-2',
};

/** A short fact in words. The tone only repeats what the words say. */
export function Chip({ tone = 'neutral', icon, children }: { tone?: ChipTone; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-6.5 max-w-full items-center gap-1.5 rounded-full border border-transparent px-2.5 font-semibold text-tiny leading-tight',
        tones[tone],
      )}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}
