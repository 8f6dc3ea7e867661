/** Whose threads are listed, and which of them. */
export type MessagesView = { readonly scope: 'mine' | 'clinic'; readonly show: 'all' | 'unanswered' };

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The whole clinic is for owners alone. */
export const messagesView = ({ scope, show }: SearchParams, isOwner: boolean): MessagesView => ({
  scope: isOwner && scope === 'clinic' ? 'clinic' : 'mine',
  show: show === 'unanswered' ? 'unanswered' : 'all',
});

/** The address of the list, or of one thread beside it. */
export function messagesHref({ scope, show }: MessagesView, clientId: string | null): string {
  const params = new URLSearchParams({
    ...(scope === 'clinic' && { scope }),
    ...(show === 'unanswered' && { show }),
  }).toString();
  return `/messages${clientId ? `/${clientId}` : ''}${params && `?${params}`}`;
}
