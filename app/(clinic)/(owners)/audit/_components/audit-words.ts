import type { AuditEvent } from '@/contracts/audit';

const actions: Readonly<Record<string, string>> = {
  'account.sign_in': 'Signed in',
  'account.end_other_sign_ins': 'Ended all other sign-ins',
  'account.end_sign_in': 'Ended a sign-in',
  'account.sign_out_everywhere': 'Signed out everywhere',
  'account.leave_for_other_clinic': 'Went to another clinic',
  'account.reset_password': 'Set a new password',
  'assignment.create': 'Assigned a program',
  'assignment.days': 'Changed training days',
  'assignment.end': 'Ended a plan',
  'assignment.pause': 'Paused a plan',
  'assignment.replace': 'Replaced a plan',
  'assignment.resume': 'Let a plan go on',
  'calendar.copy': 'Copied a session',
  'calendar.end-swap': 'Ended a swap of exercises',
  'calendar.move': 'Moved a session',
  'calendar.remove-copy': 'Took a copied session out',
  'calendar.skip': 'Left a session out',
  'calendar.swap-days': 'Swapped the days of two sessions',
  'calendar.swap-exercise': 'Swapped an exercise',
  'calendar.unskip': 'Put a session back',
  'calendar_feed.change': 'Changed how their calendar shows sessions',
  'calendar_feed.make': 'Made an address for a calendar',
  'calendar_feed.revoke': 'Revoked the address for a calendar',
  'chart.open': 'Opened the chart',
  'clearance.request': 'Asked for a medical review',
  'clearance.cleared': 'Recorded a clearance',
  'clearance.refused': 'Recorded a refusal',
  'client.hand-over': 'Handed a client over',
  'closed-days.add': 'Closed the clinic on some days',
  'closed-days.remove': 'Opened closed days again',
  'consent.body_mass_off': 'Stopped the following of body mass',
  'consent.body_mass_on': 'Agreed to the following of body mass',
  'confidence.report': 'Said how confident they feel',
  'decisions.after': 'The rules decided the next loads',
  'decisions.before': 'The rules looked at today’s loads',
  'document.add': 'Added a letter',
  'document.open': 'Opened a letter',
  'export.made': 'Took their record as a file',
  'feared.set': 'Changed which lifts are feared',
  'flare.begin': 'Began a flare',
  'flare.end': 'Ended a flare',
  'flare.move-back': 'Moved sessions back',
  'flare.review': 'Reviewed a flare',
  'intake.submit': 'Sent the intake',
  'invitation.accept': 'Accepted an invitation',
  'invitation.create': 'Invited somebody',
  'invitation.resend': 'Sent an invitation again',
  'invitation.revoke': 'Withdrew an invitation',
  'load.override': 'Set a load',
  'measure.correct': 'Corrected a measure',
  'measure.record': 'Entered a measure',
  'measure.take_back': 'Took a measure back',
  'message.picture': 'Brought a picture for a message',
  'message.send': 'Wrote a message',
  'notifications.change': 'Changed what they are reminded of',
  'notifications.subscribe': 'Switched notifications on for a device',
  'notifications.unsubscribe': 'Switched notifications off for a device',
  'person.disable': 'Disabled a person',
  'person.enable': 'Enabled a person',
  'policy.adopt': 'Changed the clinic’s rules',
  'profile.update': 'Changed their profile',
  'progression.mode': 'Changed who lets loads rise',
  'proposal.approved': 'Approved a step',
  'proposal.held': 'Held a step',
  'proposal.waiting': 'Took an answer to a step back',
  'screening.again': 'Answered all questions again',
  'screening.parq': 'Entered a PAR-Q+ result',
  'session.start': 'Started a session',
  'session.finish': 'Finished a session',
  'set.log': 'Logged a set',
  'set.correct': 'Corrected a set',
  'sign-off.record': 'Signed off technique',
  'sign-off.take-back': 'Took a technique sign-off back',
  'stop.end': 'Ended a stop',
  'stop.open': 'Lifting was stopped',
  'symptoms.report': 'Reported symptoms',
  'usual-pain.set': 'Set usual pain',
  'usual-pain.settle': 'Usual pain followed the reports',
};

const groups: Readonly<Record<string, string>> = {
  account: 'Sign-ins and passwords',
  assignment: 'Plans',
  calendar: 'Changes of the calendar',
  chart: 'Charts opened',
  clearance: 'Clearances',
  client: 'Clients handed over',
  'closed-days': 'Closed days',
  confidence: 'Confidence',
  consent: 'Consents',
  decisions: 'Decisions by the rules',
  document: 'Letters',
  feared: 'Feared lifts',
  flare: 'Flares',
  intake: 'Intakes',
  invitation: 'Invitations',
  load: 'Loads set',
  measure: 'Measures',
  message: 'Messages',
  person: 'People disabled or enabled',
  policy: 'The clinic’s rules',
  profile: 'Profiles',
  progression: 'Who lets loads rise',
  proposal: 'Steps answered',
  screening: 'Screenings',
  session: 'Sessions',
  set: 'Sets',
  'sign-off': 'Technique sign-offs',
  stop: 'Stops',
  symptoms: 'Symptom reports',
  'usual-pain': 'Usual pain',
};

/** Kinds of deeds to choose from. */
export const actionGroups = Object.entries(groups).map(([value, label]) => ({ value, label }));

/** A deed in words; a new one that has none yet as it is written, legibly. */
export function actionWords(action: string): string {
  const known = actions[action];
  if (known) return known;
  const plain = action.replace(/[._]/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const relations: Readonly<Record<string, string>> = {
  self: 'own record',
  trainer: 'on the caseload',
  cover: 'as cover',
  owner: 'as owner',
};

export const relationWords = (relation: string | null): string | null =>
  relation === null ? null : (relations[relation] ?? relation);

export const roleWords = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1);

const facts: Readonly<Record<string, string>> = {
  sessions: 'sessions',
  cancelledSessions: 'sessions cancelled',
  movedSessions: 'sessions moved',
  changedSessions: 'sessions changed',
  from: 'from',
  to: 'to',
  until: 'until',
  onConflict: 'other plan',
  role: 'role',
  outcome: 'outcome',
  level: 'level',
};

/** Facts of a deed that say something to a person: "36 sessions", "role: trainer". */
export function detailWords(detail: AuditEvent['detail']): string | null {
  const words = Object.entries(detail ?? {}).flatMap(([key, value]) => {
    const label = facts[key];
    if (label === undefined || value === null || (key === 'onConflict' && value === 'ask')) return [];
    return typeof value === 'number' ? [`${value} ${label}`] : [`${label}: ${String(value)}`];
  });
  return words.length > 0 ? words.join(', ') : null;
}
