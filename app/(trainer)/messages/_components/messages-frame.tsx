import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { PageTitle } from '@/components/ui/text';
import type { Inbox } from '@/contracts/messages';
import { waitWords, withinWords } from '@/domain/messages/wait';
import { ScopeLinks } from '../../_components/scope-links';
import { InboxList } from './inbox-list';
import { type MessagesView, messagesHref } from './view';

type MessagesFrameProps = {
  inbox: Inbox;
  view: MessagesView;
  isOwner: boolean;
  /** Whose thread is open. */
  current: string | null;
  now: number;
  locale: string;
  children: ReactNode;
};

/** The list with one thread beside it. Below 1024 px there is room for one of the two. */
export function MessagesFrame({ inbox, view, isOwner, current, now, locale, children }: MessagesFrameProps) {
  return (
    <div className="grid grid-cols-1 gap-5">
      {current && <h1 className="sr-only lg:hidden">Messages</h1>}
      <div className={classNames('flex flex-wrap items-end justify-between gap-3', current && 'max-lg:hidden')}>
        <PageTitle lead={leadOf(inbox, now)}>Messages</PageTitle>
        {isOwner && (
          <ScopeLinks
            current={view.scope}
            mine={messagesHref({ ...view, scope: 'mine' }, null)}
            clinic={messagesHref({ ...view, scope: 'clinic' }, null)}
          />
        )}
      </div>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[21rem_minmax(0,1fr)]">
        <div className={classNames('min-w-0', current && 'max-lg:hidden')}>
          <InboxList key={view.scope} first={inbox} view={view} current={current} now={now} locale={locale} />
        </div>
        <div
          className={classNames(
            'flex min-w-0 flex-col lg:sticky lg:top-7 lg:h-[max(30rem,calc(100dvh-11rem))] lg:overflow-hidden lg:rounded-card lg:border lg:border-line lg:bg-surface lg:shadow-card',
            !current && 'max-lg:hidden',
          )}
        >
          {children}
        </div>
      </div>
    </div>
  );
}

function leadOf({ waiting, responseTime }: Inbox, now: number): string {
  const promise = `Clients are promised an answer ${withinWords(responseTime)}.`;
  const oldest = waiting[0]?.waitingSince;
  if (!oldest) return `Everything is answered. ${promise}`;
  return `The oldest unanswered message has waited ${waitWords(Date.parse(oldest), now)}. ${promise}`;
}
