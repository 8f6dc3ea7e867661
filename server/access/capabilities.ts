/**
 * Who may do what, as one table. A relation is how the person who asks stands to a chart; a role is what they
 * are in the clinic. Nothing else in the server decides this: change access here, and the matrix test shows it.
 */

export type Role = 'owner' | 'trainer' | 'client';

/** `owner` is an owner who does not train this client; an owner with the client on the caseload is `trainer`. */
export type Relation = 'self' | 'trainer' | 'cover' | 'owner';

const everyone = ['self', 'trainer', 'cover', 'owner'] as const;
const coaches = ['trainer', 'cover'] as const;

const chart = {
  'chart:read': everyone,
  'plan:read': everyone,
  'plan:write': coaches,
  'client:hand-over': ['trainer', 'owner'],
  'rollout:undo': ['trainer', 'cover', 'owner'],
  'load:write': coaches,
  'log:read': everyone,
  'log:write': ['self'],
  'symptoms:read': everyone,
  'symptoms:report': ['self'],
  'flare:report': ['self'],
  'flare:manage': coaches,
  'usual-pain:write': coaches,
  'measures:read': everyone,
  'measures:report': ['self'],
  'measures:enter': coaches,
  'intake:write': ['self'],
  'clearance:record': ['trainer', 'cover', 'owner'],
  'stop:end': coaches,
  'technique:sign': coaches,
  'fear:mark': ['self', 'trainer', 'cover'],
  'document:add': everyone,
  'document:read': everyone,
  'access-log:read': ['self', 'trainer', 'owner'],
  'calendar:feed': ['self'],
  'record:export': ['self'],
  // An owner runs the clinic and may look; only those who train a client speak to them.
  'messages:read': everyone,
  'messages:write': ['self', 'trainer', 'cover'],
  // What staff write for each other; a client is told that it exists, and asks the clinic for it.
  'notes:read': ['trainer', 'cover', 'owner'],
  'notes:write': coaches,
  'comments:read': everyone,
  'comments:write': coaches,
  // On the floor a trainer enters what the client does; the client confirms it.
  'log:enter': coaches,
  'log:confirm': ['self'],
  'queue:read': ['trainer', 'cover', 'owner'],
  'queue:mark': coaches,
  // Staff print it and hand it over: a report without them would leave out what they have to say to it.
  'report:read': ['trainer', 'cover', 'owner'],
  'erasure:ask': ['self'],
} as const satisfies Record<string, readonly Relation[]>;

const staff = ['owner', 'trainer'] as const;

const clinic = {
  'caseload:read': staff,
  // Each client is asked for again: see `client:hand-over`.
  'caseload:move': staff,
  'programs:read': staff,
  'plans:assign': staff,
  'closed-days:read': staff,
  'closed-days:write': ['owner'],
  'exercises:read': staff,
  'exercises:write': staff,
  'programs:write': staff,
  'clients:invite': staff,
  'trainers:invite': ['owner'],
  'invitations:manage': staff,
  'staff:read': ['owner'],
  'people:disable': ['owner'],
  'audit:read': ['owner'],
  'policies:read': staff,
  'policies:adopt': ['owner'],
  'templates:read': staff,
  'templates:write': staff,
  'settings:read': staff,
  'settings:write': ['owner'],
  'covers:read': staff,
  'covers:write': staff,
  'roles:write': ['owner'],
  'audit:export': ['owner'],
  'clinic:export': ['owner'],
  'erasures:decide': ['owner'],
  'caseload:summary': staff,
} as const satisfies Record<string, readonly Role[]>;

export type ChartCapability = keyof typeof chart;
export type ClinicCapability = keyof typeof clinic;

export const chartAllows = (relation: Relation, capability: ChartCapability): boolean =>
  (chart[capability] as readonly Relation[]).includes(relation);

export const clinicAllows = (role: Role, capability: ClinicCapability): boolean =>
  (clinic[capability] as readonly Role[]).includes(role);
