/** Whose threads are listed. */
export type MessagesView = { readonly scope: 'mine' | 'clinic' };

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The whole clinic is for owners alone. */
export const messagesView = ({ scope }: SearchParams, isOwner: boolean): MessagesView => ({
  scope: isOwner && scope === 'clinic' ? 'clinic' : 'mine',
});

/** The address of the list, or of one thread beside it. */
export const messagesHref = ({ scope }: MessagesView, clientId: string | null): string =>
  `/messages${clientId ? `/${clientId}` : ''}${scope === 'clinic' ? '?scope=clinic' : ''}`;
