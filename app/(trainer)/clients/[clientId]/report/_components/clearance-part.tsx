import type { DoctorReport } from '@/contracts/reports';
import { formatDate } from '@/lib/format/dates';
import { Part } from './part';

type Props = { doctor: DoctorReport; locale: string };

/** Longer restrictions are cut with a word that they are: the record has them whole. */
const MOST_LETTERS = 400;
/** Of each kind of event; the rest is counted. */
const MOST_EVENTS = 4;

function whole(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length <= MOST_LETTERS ? plain : `${plain.slice(0, MOST_LETTERS)}… (cut here; the clinic has it whole)`;
}

const lockWords = {
  requested: 'waiting for a clinician',
  refused: 'a clinician did not clear it',
  expired: 'a clearance has ended',
  stopped: 'a stop by the rules',
} as const;

/** Whether lifting is allowed now, by whom, and what is not. */
export function ClearancePart({ doctor, locale }: Props) {
  const { lock, inForce, restrictions, today } = doctor;
  const day = (date: string) => formatDate(date, locale);
  const isFree = !lock && inForce.length === 0;
  return (
    <Part id="clearance" title="Clearance and restrictions">
      <ul className="list-disc pl-4">
        {lock && (
          <li className="font-semibold">
            Lifting is paused on {day(today)}: {lockWords[lock.state]}.
          </li>
        )}
        {isFree && <li>No answer has asked for a medical review that is open. This is no medical finding.</li>}
        {inForce.map(({ id, clinician, examinedOn, decidedByName, expiresOn, restrictions: limits }) => (
          <li key={id}>
            Cleared by {clinician ?? 'a clinician'}
            {examinedOn && `, examined on ${day(examinedOn)}`}
            {decidedByName && `, recorded by ${decidedByName}`}
            {expiresOn && `, until ${day(expiresOn)}`}. {limits ? `Restrictions: ${whole(limits)}` : 'No restrictions.'}
          </li>
        ))}
        {restrictions.map(({ body, since, until }) => (
          <li key={`${since}${body}`}>
            Restriction by the clinic, since {day(since)}
            {until && `, until ${day(until)}`}: {whole(body)}
          </li>
        ))}
        {restrictions.length === 0 && inForce.every(({ restrictions: limits }) => !limits) && (
          <li>No restrictions are recorded.</li>
        )}
      </ul>
    </Part>
  );
}

const outcomes = {
  requested: 'Lifting was paused; a clinician has not decided yet.',
  refused: 'Lifting was paused; a clinician did not clear it.',
  cleared: 'Lifting was paused until it was cleared.',
} as const;

/** Without the numbers: where they begin is the clinic's to set, and may have been set otherwise then. */
const stopWords = {
  S8: 'Severe pain by the clinic’s rule (S8): lifting was stopped.',
  D4: 'A long break by the clinic’s rule (D4): lifting was stopped for a new check.',
} as const;

/** Answers that asked for a clinician, stops, and what came of them. */
export function EventsPart({ doctor, locale }: Props) {
  const { screenings, stops } = doctor;
  const day = (date: string) => formatDate(date, locale);
  const hidden = Math.max(0, screenings.length - MOST_EVENTS) + Math.max(0, stops.length - MOST_EVENTS);
  return (
    <Part id="events" title="Screening in this time">
      {screenings.length + stops.length === 0 ? (
        <p>No answer asked for a medical review, and no rule stopped lifting.</p>
      ) : (
        <ul className="list-disc pl-4">
          {screenings.slice(0, MOST_EVENTS).map(({ id, askedOn, decidedOn, level, state, because, clinician }) => (
            <li key={id}>
              {day(askedOn)}, {level === 'emergency' ? 'emergency answer' : 'answer for a medical review'}
              {because.length > 0 && `: “${because.slice(0, 3).join('” “')}”`}
              {because.length > 3 && ` and ${because.length - 3} more`}. {outcomes[state]}
              {decidedOn && ` ${day(decidedOn)}${clinician ? `, ${clinician}` : ''}.`}
            </li>
          ))}
          {stops.slice(0, MOST_EVENTS).map(({ rule, since, endedOn }) => (
            <li key={`${since}${rule}`}>
              {day(since)}: {stopWords[rule]}{' '}
              {endedOn ? `The trainer was in touch and ended it on ${day(endedOn)}.` : 'It has not ended yet.'}
            </li>
          ))}
          {hidden > 0 && <li>{hidden} earlier in this time.</li>}
        </ul>
      )}
    </Part>
  );
}
