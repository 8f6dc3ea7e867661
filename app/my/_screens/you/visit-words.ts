/** How somebody stands to the person who reads. */
const relations: Readonly<Record<string, string>> = {
  trainer: 'your trainer',
  cover: 'standing in for your trainer',
  owner: 'runs the clinic',
};

/** What somebody did, after their name. */
const deeds: Readonly<Record<string, string>> = {
  'chart.open': 'opened your record',
  'assignment.create': 'gave you a plan',
  'assignment.replace': 'changed your plan',
  'assignment.end': 'ended your plan',
  'assignment.days': 'changed your training days',
  'assignment.pause': 'paused your plan',
  'assignment.resume': 'let your plan go on',
  'calendar.copy': 'added a session',
  'calendar.end-swap': 'gave you an exercise back',
  'calendar.move': 'moved a session',
  'calendar.remove-copy': 'took an extra session out',
  'calendar.skip': 'left a session out',
  'calendar.swap-days': 'swapped the days of two sessions',
  'calendar.swap-exercise': 'swapped an exercise',
  'calendar.unskip': 'put a session back',
  'client.hand-over': 'handed you over to another trainer',
  'clearance.cleared': 'recorded a clearance',
  'clearance.refused': 'recorded that a clinician did not clear lifting',
  'document.add': 'added a letter to your clearance',
  'document.open': 'opened a letter of your clearance',
  'feared.set': 'changed which lifts are marked as feared',
  'screening.parq': 'entered a PAR-Q+ result',
  'sign-off.record': 'checked how you do a lift',
  'sign-off.take-back': 'took back a technique check',
  'stop.end': 'ended a stop',
  'stop.open': 'stopped lifting after a report',
  'clearance.request': 'asked for a clearance',
  'load.override': 'chose a weight for you',
  'measure.record': 'entered a measure',
  'measure.correct': 'corrected a measure that your clinic entered',
  'measure.take_back': 'took back a measure that your clinic entered',
  'assignment.new-version': 'gave you a new version of your plan',
  'assignment.undo-version': 'took a new version of your plan back',
  'flare.end': 'ended a flare',
  'flare.move-back': 'moved sessions back to their days',
  'flare.review': 'looked at a flare',
  'progression.mode': 'changed who lets your loads rise',
  'proposal.approved': 'agreed to a step up',
  'proposal.changed': 'changed a step up',
  'proposal.held': 'held a step up',
  'proposal.waiting': 'took back an answer to a step up',
  'usual-pain.set': 'set your usual pain',
  'invitation.create': 'invited you',
  'invitation.resend': 'sent your invitation again',
};

export const deedWords = (action: string): string => deeds[action] ?? `did: ${action.replaceAll(/[._]/g, ' ')}`;

export const relationWords = (relation: string): string => relations[relation] ?? relation;
