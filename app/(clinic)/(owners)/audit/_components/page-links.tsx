import { ButtonLink } from '@/components/ui/button';

/** Back to the newest, and on to older ones. Null where there is nowhere to go. */
export function PageLinks({ newest, older }: { newest: string | null; older: string | null }) {
  if (!newest && !older) return null;
  return (
    <nav aria-label="Pages" className="flex flex-wrap justify-between gap-2">
      {newest ? (
        <ButtonLink href={newest} variant="ghost" icon="chevron-left">
          Newest
        </ButtonLink>
      ) : (
        <span />
      )}
      {older && (
        <ButtonLink href={older} variant="ghost">
          Older
        </ButtonLink>
      )}
    </nav>
  );
}
