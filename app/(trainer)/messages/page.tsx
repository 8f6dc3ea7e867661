import type { Metadata } from 'next';
import { currentActor } from '@/server/auth/current-actor';
import { goToSignIn, pageLocale, read } from '../_data/read';
import { MessagesFrame } from './_components/messages-frame';
import { messagesView } from './_components/view';

export const metadata: Metadata = { title: 'Messages' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MessagesPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const isOwner = actor.role === 'owner';
  const view = messagesView(await searchParams, isOwner);
  const [inbox, locale] = await Promise.all([
    read((api) => api.messages.inbox({ scope: view.scope, cursor: null })),
    pageLocale(),
  ]);
  return (
    <MessagesFrame {...{ inbox, view, isOwner, locale }} current={null} now={Date.now()}>
      <p className="m-auto p-10 text-center text-ink-2">
        {inbox.waiting.length + inbox.answered.length > 0 ? 'Choose a conversation.' : 'A conversation opens here.'}
      </p>
    </MessagesFrame>
  );
}
