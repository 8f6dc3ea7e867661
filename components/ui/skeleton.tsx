import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** A grey bar where words will be; give its size by classes, such as "h-4 w-40". */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('breathe block rounded-small border border-transparent bg-sunken', className)}
    />
  );
}

/** Says once that something loads, and shows the shapes given or, by default, two cards. */
export function LoadingState({ label = 'Loading', children }: { label?: string; children?: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children ?? (
        <div className="grid gap-3.5">
          <SkeletonCard />
          <SkeletonCard />
        </div>
      )}
    </div>
  );
}

/** A card with `lines` rows to come. */
export function SkeletonCard({ lines = 3 }: { lines?: number }) {
  return (
    <div className="grid gap-3 rounded-card border border-line bg-surface p-5">
      <Skeleton className="h-3 w-24" />
      <Skeleton className="h-6 w-3/5" />
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} className={line % 2 ? 'h-4 w-4/5' : 'h-4 w-full'} />
      ))}
    </div>
  );
}
