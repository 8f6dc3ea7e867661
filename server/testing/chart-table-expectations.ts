/** Of the people who reach a chart: the client alone, staff alone, both, or none. */
export type Writer = 'client' | 'staff' | 'either' | 'none';

export type ChartTable = {
  readonly insert: Writer;
  /** What a new row must say to be taken, where a row that is there may say something else. */
  readonly begins?: Readonly<Record<string, unknown>>;
  /** The column that has to name the person who inserts, or who changes, the row. */
  readonly author?: string;
  readonly changedBy?: string;
  /** The row names the staff who entered it for the client, and nobody where the client did. */
  readonly entered?: true;
  readonly update: Writer;
  /** All the columns that anybody may change. */
  readonly columns: readonly string[];
};

const neverChanged = { update: 'none', columns: [] } as const;

export const expected: Readonly<Record<string, ChartTable>> = {
  assignments: {
    insert: 'staff',
    update: 'staff',
    columns: [
      'status',
      'end_date',
      'end_reason',
      'version',
      'program_version',
      'program_name',
      'weeks',
      'training_days',
    ],
  },
  // What is prescribed is guarded besides, see plan-changes-security.int.test.ts.
  planned_sessions: {
    insert: 'staff',
    update: 'either',
    columns: ['status', 'version', 'date', 'moved_from', 'prescription', 'week', 'position', 'pause_id'],
  },
  line_swaps: { insert: 'staff', author: 'made_by', update: 'staff', columns: ['ended_at'] },
  plan_pauses: { insert: 'staff', author: 'made_by', update: 'staff', columns: ['until_date'] },
  load_overrides: {
    insert: 'staff',
    begins: { undone_at: null, undone_by: null },
    update: 'staff',
    changedBy: 'undone_by',
    columns: ['undone_at', 'undone_by'],
  },
  // On the floor staff enter what a client does, in their own name.
  session_logs: {
    insert: 'either',
    entered: true,
    begins: { confirmed_at: null },
    update: 'either',
    columns: ['local_date', 'started_at', 'finished_at', 'pain_before', 'pain_after', 'note', 'ended_early'],
  },
  set_logs: { insert: 'either', entered: true, ...neverChanged },
  session_line_changes: { insert: 'either', entered: true, ...neverChanged },
  symptom_reports: { insert: 'either', entered: true, ...neverChanged },
  screenings: { insert: 'either', entered: true, ...neverChanged },
  clearances: {
    insert: 'either',
    begins: { state: 'requested' },
    update: 'staff',
    columns: ['state', 'decided_at', 'decided_by', 'clinician', 'examined_on', 'restrictions', 'expires_on', 'version'],
  },
  consents: { insert: 'client', ...neverChanged },
  decisions: { insert: 'either', ...neverChanged },
  proposals: {
    insert: 'either',
    begins: { state: 'waiting', decided_by: null, decided_at: null },
    update: 'staff',
    changedBy: 'decided_by',
    columns: ['state', 'reason', 'decided_by', 'decided_at', 'version'],
  },
  lift_stops: {
    insert: 'either',
    begins: { ended_at: null, ended_by: null },
    update: 'staff',
    changedBy: 'ended_by',
    columns: ['ended_at', 'ended_by', 'note', 'version'],
  },
  usual_pain_changes: { insert: 'either', begins: { cause: 'first-week', set_by: null }, ...neverChanged },
  technique_sign_offs: { insert: 'staff', author: 'signed_by', ...neverChanged },
  feared_lifts: { insert: 'either', author: 'set_by', ...neverChanged },
  confidence_reports: { insert: 'client', ...neverChanged },
  flares: {
    insert: 'client',
    begins: { reviewed_at: null, reviewed_by: null },
    update: 'either',
    columns: ['until_date', 'peak_pain', 'what_helped', 'moved', 'reviewed_at', 'reviewed_by', 'version'],
  },
  measurements: { insert: 'either', author: 'entered_by', ...neverChanged },
  clearance_documents: { insert: 'either', author: 'uploaded_by', ...neverChanged },
  plan_rollouts: { insert: 'staff', update: 'staff', columns: ['undone_at'] },
  rollout_sessions: { insert: 'staff', ...neverChanged },
};
