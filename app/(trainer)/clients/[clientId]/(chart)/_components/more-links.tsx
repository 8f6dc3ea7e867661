import { ButtonLink } from '@/components/ui/button';

type MoreLinksProps = { base: string; isFirst: boolean; nextCursor: string | null };

/** Ways to older and back to the newest entries of a long list. */
export function MoreLinks({ base, isFirst, nextCursor }: MoreLinksProps) {
  if (isFirst && nextCursor === null) return null;
  return (
    <nav aria-label="More entries" className="flex flex-wrap justify-between gap-2">
      {isFirst ? (
        <span />
      ) : (
        <ButtonLink href={base} variant="ghost">
          Newest
        </ButtonLink>
      )}
      {nextCursor !== null && (
        <ButtonLink
          href={`${base}${base.includes('?') ? '&' : '?'}from=${encodeURIComponent(nextCursor)}`}
          variant="ghost"
        >
          Earlier
        </ButtonLink>
      )}
    </nav>
  );
}
