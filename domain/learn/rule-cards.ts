import { ruleById } from '@/domain/progression/decide';
import type { RuleId } from '@/domain/progression/rules';
import { sources } from '@/domain/progression/sources';
import { ruleCardId } from './ids';
import type { CardText, LearnCard } from './types';

const afterBreaks =
  'A review of many studies found that strength falls little in the first weeks without training and more later. How much lighter to begin again, and from which day, is convention.';
const monitoring =
  'The idea comes from research on knees and tendons: what counts is whether pain has settled by the next day. It was not tested for lifting with back pain.';

/** One for each row of the decision table. The numbers of a rule are the clinic’s and stand beside the card, not in it. */
const texts: Readonly<Record<RuleId, CardText>> = {
  E: {
    title: 'An emergency answer',
    what: 'New numbness between the legs, new trouble with bladder or bowel, new weakness in a leg: signs that nerves may be pressed and that hours count.',
    does: 'Lifting locks at once, and the app shows whom to call. Please call yourself: the app calls nobody.',
    known:
      'These are the warning signs that guidelines name. They are rare, and a check often finds something less serious.',
  },
  R: {
    title: 'An answer to have checked',
    what: 'Weight loss without a reason, a fever, cancer in the past, recent surgery and the like.',
    does: 'Lifting waits until a clinician has looked and your clinic has recorded the clearance.',
    known:
      'Guidelines name these signs. One alone rarely means something serious, so it asks for judgement, not alarm.',
  },
  S8: {
    title: 'Severe pain',
    what: 'A number near the top of the scale, at any moment.',
    does: 'Training pauses and your trainer is told. How soon you hear back stands on Coach.',
    known:
      'Where “severe” begins was studied with questionnaires in people with long-lasting pain of muscles and joints. Nobody has tested it as a reason to stop lifting.',
  },
  D4: {
    title: 'A very long break',
    what: 'So many weeks without a session that much may have changed.',
    does: 'All questions and a new check with your trainer come first. Then you begin lighter.',
    known: 'After how many weeks a check makes sense has not been studied, as far as we know.',
  },
  L: {
    title: 'New or worse leg symptoms',
    what: 'Pain, tingling or numbness that is new in a leg, or goes further down than before.',
    does: 'Lifts become the easier ones that your plan names, or much lighter. New weakness, or both legs, is an emergency answer.',
    known:
      'That a change in the leg deserves care is common ground. Whether an easier variant is the best answer has not been tested.',
  },
  S6: {
    title: 'Above the pain limit',
    what: 'A number above the limit before, during or after a session, or on the morning after.',
    does: 'The next load is much lighter, or your plan’s easier exercise takes its place. Stop a set that goes above it.',
    known: monitoring,
  },
  D3: {
    title: 'A break of a month or two',
    what: 'Several weeks without a session.',
    does: 'You begin again much lighter, once, and go on from there.',
    known: afterBreaks,
  },
  M2: {
    title: 'A morning clearly above usual',
    what: 'The morning after a session was sorer than your usual by the points that count as a change.',
    does: 'The next load is lighter, once. When mornings are back to usual, loads go on.',
    known: monitoring,
  },
  F2: {
    title: 'Sorer than usual before you start',
    what: 'Before the session your back hurts clearly more than usual.',
    does: 'Today’s loads are lighter. You may train; you need not push.',
    known: monitoring,
  },
  W2: {
    title: 'A clearly sorer week',
    what: 'The mean of this week lies clearly above that of the week before.',
    does: 'The next loads are lighter, once.',
    known: monitoring,
  },
  X: {
    title: 'The last load was too hard',
    what: 'Nothing was left at the end of a set, or many repetitions were missed.',
    does: 'The next load of this lift is lighter. Other lifts stay as they are.',
    known:
      'The scale of effort was studied in people who are used to lifting. Where “too hard” begins for a sore back is convention.',
  },
  D2: {
    title: 'A break of some weeks',
    what: 'More than two weeks without a session.',
    does: 'You begin again somewhat lighter, once.',
    known: afterBreaks,
  },
  W1: {
    title: 'A somewhat sorer week',
    what: 'The mean of this week lies a little above that of the week before.',
    does: 'Loads are repeated until it is back.',
    known: monitoring,
  },
  M1: {
    title: 'A morning above usual',
    what: 'The morning after a session was a little sorer than your usual.',
    does: 'The load is repeated: no more, no less.',
    known: monitoring,
  },
  MM: {
    title: 'No next-morning number',
    what: 'Nobody knows how your back was on the morning after.',
    does: 'The load is repeated. One tap in the morning is enough, and “same as usual” counts.',
    known: monitoring,
  },
  H: {
    title: 'Harder than planned',
    what: 'The effort was above what the plan asks for, or a repetition was missed.',
    does: 'The same load once more, until it goes as planned.',
    known:
      'The scale of effort was studied in people who are used to lifting. That repeating works better than another step has not been tested for backs.',
  },
  D1: {
    title: 'A week or so without training',
    what: 'A little more than a week since the last session.',
    does: 'The last load is repeated before it rises again.',
    known: afterBreaks,
  },
  C: {
    title: 'Little confidence, or much fear',
    what: 'Before a lift that you told us you fear, your own numbers were low for confidence or high for fear.',
    does: 'The load stays as it is while you get used to the lift. You and your trainer choose the steps.',
    known:
      'Meeting a feared movement in steps is used in therapy. A review found few trials, and no clear advantage over other treatment. The cut-offs are convention.',
  },
  T: {
    title: 'Technique check due',
    what: 'Your trainer has not signed off this lift, or not this variant of it.',
    does: 'You train it, but its load does not rise before the look. Ask in Coach when you would like one.',
    known: 'It is a convention of ours, made for learning. No study tested it.',
  },
  A: {
    title: 'More pain, but acceptable',
    what: 'Training hurt more than usual and stayed within the limit.',
    does: 'The weight stays; you add a repetition in each set instead.',
    known: monitoring,
  },
  P2: {
    title: 'Repetitions before weight',
    what: 'All went as planned, but not yet often enough with some to spare.',
    does: 'You add a repetition in each set; the weight waits.',
    known:
      'Two sessions with two repetitions to spare, then a small step, is advice for healthy adults. It was not tested for people with back pain.',
  },
  P1: {
    title: 'Time for more weight',
    what: 'Good sessions in a row, some to spare, and mornings at usual or below.',
    does: 'A small step up, as your own plates allow, at most once a week for each lift. Your trainer agrees first, unless you two chose otherwise.',
    known:
      'Small steps after sessions with some to spare are advice for healthy adults. It was not tested for people with back pain.',
  },
};

export const ruleCards: readonly LearnCard[] = (Object.entries(texts) as [RuleId, CardText][]).map(([id, text]) => {
  const { basis, certainty } = ruleById(id);
  return {
    id: ruleCardId(id),
    group: 'rules',
    rule: id,
    ...text,
    sure: certainty,
    sources: basis.map((source) => sources[source]),
  };
});
