import type { NavItem } from '@/components/shell/trainer-nav';
import type { IconName } from '@/components/ui/icon';
import type { Found, FoundClient } from '@/contracts/search';
import { ranked } from '@/domain/search/rank';
import { allActions, type ClientAction, clientActions, fits } from './actions';

/** What the search is about at the moment: anything, one client's actions, or the client of an action. */
export type Mode =
  | { readonly kind: 'all' }
  | { readonly kind: 'client'; readonly client: FoundClient }
  | { readonly kind: 'pick'; readonly action: ClientAction };

/** What becomes of a choice. */
export type Choice =
  | { readonly kind: 'go'; readonly href: string }
  | { readonly kind: 'invite' }
  | { readonly kind: 'mode'; readonly mode: Mode };

export type Entry = {
  readonly id: string;
  readonly name: string;
  /** What sets it apart from others of the same name. */
  readonly hint: string | null;
  readonly icon: IconName;
  readonly choice: Choice;
  /** Whose actions the arrow to the right shows; null where there are none. */
  readonly client: FoundClient | null;
};

export type Group = { readonly title: string; readonly entries: readonly Entry[] };

const mostActions = 6;
const states = { invited: 'invited', active: null, archived: 'archived' } as const;

/** The list below the field, best first in each group; groups without an entry are left out. */
export function groupsFor(mode: Mode, query: string, found: Found, places: readonly NavItem[]): Group[] {
  const groups = mode.kind === 'client' ? clientGroups(mode.client, query) : foundGroups(mode, query, found, places);
  return groups.filter(({ entries }) => entries.length > 0);
}

function clientGroups(client: FoundClient, query: string): Group[] {
  const offered = clientActions.filter((action) => fits(action, client));
  const entries = (query.trim() === '' ? offered : ranked(offered, query, offered.length)).map((action) => ({
    id: `do-${action.href('')}`,
    name: action.name,
    hint: null,
    icon: action.icon,
    choice: { kind: 'go' as const, href: action.href(client.id) },
    client: null,
  }));
  return [{ title: client.name, entries }];
}

function foundGroups(mode: Exclude<Mode, { kind: 'client' }>, query: string, found: Found, places: readonly NavItem[]) {
  const isEmpty = query.trim() === '';
  const picked = mode.kind === 'pick' ? mode.action : null;
  const people = found.clients
    .filter((client) => picked === null || fits(picked, client))
    .map(
      (client): Entry => ({
        id: `client-${client.id}`,
        name: client.name,
        hint: states[client.status],
        icon: 'clients',
        choice: { kind: 'go', href: picked ? picked.href(client.id) : `/clients/${client.id}` },
        client: picked ? null : client,
      }),
    );
  const clients: Group = { title: isEmpty ? 'Opened last' : 'Clients', entries: people };
  if (picked) return [clients];
  const actions = allActions(places);
  return [
    clients,
    {
      title: 'Programs',
      entries: found.programs.map(
        ({ id, name, isDraft, archived, builtIn }): Entry => ({
          id: `program-${id}`,
          name,
          hint: archived ? 'archived' : isDraft ? 'draft' : builtIn ? 'built in' : null,
          icon: 'programs',
          choice: { kind: 'go', href: isDraft ? `/programs/${id}/edit` : `/programs/${id}` },
          client: null,
        }),
      ),
    },
    {
      title: 'Exercises',
      entries: found.exercises.map(
        ({ id, name, isOwn }): Entry => ({
          id: `exercise-${id}`,
          name,
          hint: isOwn ? 'your clinic’s' : null,
          icon: 'exercises',
          choice: { kind: 'go', href: `/exercises/${id}` },
          client: null,
        }),
      ),
    },
    {
      title: 'Actions',
      entries: (isEmpty ? actions : ranked(actions, query, mostActions)).map(
        (action): Entry => ({
          id: `action-${action.name.replace(/[^a-z]+/gi, '-')}`,
          name: action.name,
          hint: null,
          icon: action.icon,
          choice: choiceOf(action),
          client: null,
        }),
      ),
    },
  ];
}

function choiceOf(action: ReturnType<typeof allActions>[number]): Choice {
  switch (action.kind) {
    case 'go':
      return { kind: 'go', href: action.href };
    case 'invite':
      return { kind: 'invite' };
    case 'pick':
      return { kind: 'mode', mode: { kind: 'pick', action: action.action } };
  }
}
