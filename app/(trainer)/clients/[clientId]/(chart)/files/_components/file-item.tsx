import { AppLink } from '@/components/ui/app-link';
import type { ChartFile } from '@/contracts/chart-pages';
import { formatInstant } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { clearanceWords } from './clearance-words';

type FileItemProps = { file: ChartFile; clientId: string; timeZone: string; locale: string };

/** One file: what it is, what it belongs to, when and by whom. A letter is saved, a picture opens. */
export function FileItem({ file, clientId, timeZone, locale }: FileItemProps) {
  const { id, kind, fileName, sizeBytes, at, byName, clearance, width, height } = file;
  const isLetter = kind === 'letter';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line px-4.5 py-3 not-first:border-t">
      <div className="min-w-0">
        <a
          {...(isLetter
            ? { href: `/api/clearance-documents/${id}`, download: fileName ?? '' }
            : { href: `/api/message-pictures/${id}`, target: '_blank', rel: 'noreferrer' })}
          className="inline-flex min-h-12 items-center break-all font-semibold underline underline-offset-4 xl:min-h-8"
        >
          {isLetter ? fileName : `Picture, ${width} × ${height}`}
          {!isLetter && <span className="sr-only">, opens in a new tab</span>}
        </a>
        <p className="text-ink-2 text-small">
          {isLetter && clearance ? (
            `Letter · ${clearanceWords(clearance, { timeZone, locale })}`
          ) : (
            <>
              From{' '}
              <AppLink href={`/clients/${clientId}/messages`} className="underline underline-offset-4">
                a message
              </AppLink>
            </>
          )}
        </p>
      </div>
      <p className="text-ink-quiet text-small">
        {formatInstant(at, { timeZone, locale })}
        {byName && ` · ${byName}`} · {sizeWords(sizeBytes, locale)}
      </p>
    </li>
  );
}

function sizeWords(bytes: number, locale: string): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${formatNumber(megabytes, locale, 1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
