import type { ClearanceDocument } from '@/contracts/documents';
import { formatInstant } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';

type DocumentListProps = { documents: readonly ClearanceDocument[]; timeZone: string; locale: string };

/** The letters of a clearance, each to be saved. */
export function DocumentList({ documents, timeZone, locale }: DocumentListProps) {
  if (documents.length === 0) return null;
  return (
    <ul aria-label="Letters" className="grid">
      {documents.map(({ id, fileName, sizeBytes, uploadedAt, byName }) => (
        <li key={id} className="text-small">
          <a
            href={`/api/clearance-documents/${id}`}
            download={fileName}
            className="inline-flex min-h-12 flex-col justify-center"
          >
            <span className="break-all font-semibold underline underline-offset-4">{fileName}</span>
            <span className="text-ink-2">
              {sizeWords(sizeBytes, locale)} · {formatInstant(uploadedAt, { timeZone, locale })}
              {byName && ` · ${byName}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function sizeWords(bytes: number, locale: string): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${formatNumber(megabytes, locale, 1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`;
}
