import type { NavItem } from '@/components/shell/trainer-nav';
import type { IconName } from '@/components/ui/icon';
import type { FoundClient } from '@/contracts/search';

type Named = { readonly name: string; readonly aliases: readonly string[]; readonly icon: IconName };

/** Something to do with one client. */
export type ClientAction = Named & {
  /** For those who train the client or cover for them; an owner looks. */
  readonly coachOnly: boolean;
  /** As it stands in the list of all actions, where the client is still to be chosen. */
  readonly ask: string;
  readonly href: (clientId: string) => string;
};

export type Action =
  | (Named & { readonly kind: 'go'; readonly href: string })
  | (Named & { readonly kind: 'invite' })
  | (Named & { readonly kind: 'pick'; readonly action: ClientAction });

const record = (clientId: string, part = '') => `/clients/${clientId}${part}`;

/** What can be done with a client, most used first. */
export const clientActions: readonly ClientAction[] = [
  {
    name: 'Open the record',
    ask: 'Open the record of…',
    aliases: ['chart', 'client'],
    icon: 'clients',
    coachOnly: false,
    href: (id) => record(id),
  },
  {
    name: 'Messages',
    ask: 'Messages with…',
    aliases: ['write to', 'thread', 'letter'],
    icon: 'coach',
    coachOnly: false,
    href: (id) => `/messages/${id}`,
  },
  {
    name: 'Assign a program',
    ask: 'Assign a program to…',
    aliases: ['plan', 'give'],
    icon: 'programs',
    coachOnly: true,
    href: (id) => record(id, '/assign'),
  },
  {
    name: 'Measures day',
    ask: 'Measures day for…',
    aliases: ['tests', 'questionnaires', 'sorensen', 'side plank'],
    icon: 'clock',
    coachOnly: true,
    href: (id) => record(id, '/measures-day'),
  },
  {
    name: 'Report for a doctor',
    ask: 'Report for the doctor of…',
    aliases: ['progress report', 'letter', 'print'],
    icon: 'copy',
    coachOnly: false,
    href: (id) => record(id, '/report'),
  },
  {
    name: 'Notes',
    ask: 'Notes on…',
    aliases: ['staff notes', 'restrictions'],
    icon: 'audit',
    coachOnly: false,
    href: (id) => record(id, '/notes'),
  },
  {
    name: 'Plan',
    ask: 'Plan of…',
    aliases: ['calendar', 'sessions ahead'],
    icon: 'plan',
    coachOnly: false,
    href: (id) => record(id, '/plan'),
  },
  {
    name: 'Sessions',
    ask: 'Sessions of…',
    aliases: ['log', 'sets'],
    icon: 'exercises',
    coachOnly: false,
    href: (id) => record(id, '/sessions'),
  },
  {
    name: 'Symptoms',
    ask: 'Symptoms of…',
    aliases: ['pain', 'body map'],
    icon: 'hurts',
    coachOnly: false,
    href: (id) => record(id, '/symptoms'),
  },
  {
    name: 'Measures',
    ask: 'Measures of…',
    aliases: ['results', 'progress'],
    icon: 'progress',
    coachOnly: false,
    href: (id) => record(id, '/measures'),
  },
];

const go = (name: string, href: string, icon: IconName, ...aliases: string[]): Action => ({
  kind: 'go',
  ...{ name, href, icon, aliases },
});

/** Places that stand within others of the menu. Which of them there are depends on who looks: the menu says it. */
const inner: readonly Action[] = [
  go('Caseloads', '/caseloads', 'clients', 'hand over', 'transfer'),
  go('Cover', '/covers', 'clients', 'holiday', 'away'),
  go('Policies', '/policies', 'policies', 'rules', 'limits'),
  go('Closed days', '/closed-days', 'plan', 'holidays'),
  go('Staff', '/staff', 'staff', 'trainers', 'roles'),
  go('Records', '/records', 'copy', 'export', 'erasure'),
  go('Audit', '/audit', 'audit', 'access', 'log'),
];

/** Everything that can be done from anywhere: the places of the menu first. */
export function allActions(places: readonly NavItem[]): Action[] {
  const within = new Set(places.flatMap((place) => place.within ?? []));
  return [
    ...places.map(({ label, href, icon }) => go(label, href, icon, 'go to')),
    ...inner.filter((action) => action.kind === 'go' && within.has(action.href)),
    { kind: 'invite', name: 'Invite a client', aliases: ['new client', 'add'], icon: 'plus' },
    go('New program', '/programs/new', 'plus', 'write', 'builder'),
    go('New exercise', '/exercises/new', 'plus'),
    go('Assign a program to several clients', '/clients/assign', 'programs', 'many'),
    // Who is on it is this device's to know: they are chosen there.
    go('Start the floor with several clients', '/floor', 'plan', 'side by side', 'group', 'log sets'),
    ...clientActions.map((action): Action => ({ ...action, kind: 'pick', name: action.ask, action })),
    go('Templates of words', '/templates', 'copy', 'quick replies'),
    go('Reminders', '/reminders', 'clock', 'notifications'),
    go('Ladders of exercises', '/exercises/ladders', 'exercises', 'easier', 'harder'),
    go('How to write a program', '/programs/grammar', 'programs', 'grammar', 'help'),
  ];
}

/** Whether the reader may do this with the client. */
export const fits = ({ coachOnly }: ClientAction, { isCoach }: FoundClient): boolean => isCoach || !coachOnly;
