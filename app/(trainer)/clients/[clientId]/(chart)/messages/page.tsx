import { pageLocale, read } from '../../../../_data/read';
import { ThreadPanel } from '../../../../messages/_components/thread-panel';

type Props = { params: Promise<{ clientId: string }> };

/** The thread within the record: the same as under Messages. */
export default async function ChartMessagesPage({ params }: Props) {
  const { clientId } = await params;
  const [thread, locale] = await Promise.all([
    read((api) => api.messages.thread({ clientId, cursor: null })),
    pageLocale(),
  ]);
  return (
    <div className="flex max-w-220 flex-col lg:max-h-[80dvh] lg:overflow-hidden lg:rounded-card lg:border lg:border-line lg:bg-surface lg:shadow-card">
      <ThreadPanel key={clientId} clientId={clientId} first={thread} locale={locale} />
    </div>
  );
}
