import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../../_data/read';
import { AddFile } from './_components/add-file';
import { FileItem } from './_components/file-item';

type Props = { params: Promise<{ clientId: string }> };

export default async function FilesPage({ params }: Props) {
  const { clientId } = await params;
  const [{ files, isCut, clearances, timeZone }, locale] = await Promise.all([
    read((api) => api.charts.files({ clientId })),
    pageLocale(),
  ]);
  return (
    <section aria-labelledby="files" className="grid gap-4">
      <div>
        <SectionTitle id="files">Files</SectionTitle>
        <p className="mt-1 text-ink-2 text-small">
          Letters of clearances and pictures of messages, newest first. Whoever opens one is noted.
        </p>
      </div>
      <AddFile clearances={clearances} timeZone={timeZone} locale={locale} />
      {files.length === 0 ? (
        <EmptyState title="No files yet">A letter is added to a clearance, a picture comes with a message.</EmptyState>
      ) : (
        <ul aria-label="Files" className="grid overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {files.map((file) => (
            <FileItem key={file.id} file={file} clientId={clientId} timeZone={timeZone} locale={locale} />
          ))}
        </ul>
      )}
      {isCut && <p className="text-ink-2 text-small">Older files stand with their clearances and messages.</p>}
    </section>
  );
}
