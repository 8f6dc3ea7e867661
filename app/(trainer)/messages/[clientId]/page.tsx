import type { Metadata } from 'next';
import { currentActor } from '@/server/auth/current-actor';
import { goToSignIn, pageLocale, read, readNameForTitle } from '../../_data/read';
import { MessagesFrame } from '../_components/messages-frame';
import { ThreadHead } from '../_components/thread-head';
import { ThreadPanel } from '../_components/thread-panel';
import { messagesHref, messagesView } from '../_components/view';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The name is in the title only for somebody who may open the record. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await readNameForTitle((await params).clientId) };
}

export default async function ThreadPage({ params, searchParams }: Props) {
  const [{ clientId }, actor] = [await params, await currentActor()];
  if (!actor) return goToSignIn();
  const isOwner = actor.role === 'owner';
  const view = messagesView(await searchParams, isOwner);
  const [inbox, thread, locale] = await Promise.all([
    read((api) => api.messages.inbox({ scope: view.scope, cursor: null })),
    read((api) => api.messages.thread({ clientId, cursor: null })),
    pageLocale(),
  ]);
  return (
    <MessagesFrame {...{ inbox, view, isOwner, locale }} current={clientId} now={Date.now()}>
      <ThreadHead client={thread.client} backHref={messagesHref(view, null)} />
      <ThreadPanel key={clientId} clientId={clientId} first={thread} locale={locale} />
    </MessagesFrame>
  );
}
