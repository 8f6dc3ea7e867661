import { MessageBody } from '@/components/messages/message-body';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Restriction } from '@/contracts/notes';
import { formatDate } from '@/lib/format/dates';

type RestrictionsProps = {
  restrictions: readonly Restriction[];
  locale: string;
  /** For a narrow place, such as one of several clients side by side. */
  compact?: boolean;
};

/** What this client must not do now. Staff see it before they decide anything; nothing is shown where there is none. */
export function Restrictions({ restrictions, locale, compact = false }: RestrictionsProps) {
  if (restrictions.length === 0) return null;
  return (
    <section
      aria-label="Restrictions in force"
      className={classNames(
        'rounded-field border border-pain-mid bg-pain-mid-tint text-small',
        compact ? 'px-3 py-2' : 'px-3.5 py-3',
      )}
    >
      <p className="flex items-center gap-2 font-strong text-pain-mid-ink">
        <Icon name="warning" size={compact ? 16 : 20} />
        {restrictions.length === 1 ? 'Restriction' : `${restrictions.length} restrictions`}
      </p>
      <ul className={classNames('grid text-ink', compact ? 'mt-1 gap-1.5' : 'mt-1.5 gap-2.5')}>
        {restrictions.map((restriction) => (
          <li key={restriction.id} className="not-first:border-line not-first:border-t not-first:pt-2">
            <MessageBody body={restriction.words} />
            <p className="mt-0.5 text-ink-2 text-tiny">{sourceOf(restriction, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sourceOf({ source, by, untilDate }: Restriction, locale: string): string {
  const who = source === 'clearance' ? `Clearance${by ? ` by ${by}` : ''}` : (by ?? 'Staff');
  return `${who} · ${untilDate ? `until ${formatDate(untilDate, locale)}` : 'no end date'}`;
}
