import type { ReactNode } from 'react';
import { Eyebrow } from '@/components/ui/text';
import type { Explanation } from '@/domain/progression/explain';
import { formatInstant } from '@/lib/format/dates';
import { defaultLocale } from '@/lib/format/locale';

type DecisionReasonProps = {
  explanation: Explanation;
  /** Null while the phone has worked it out by itself. */
  decidedAt: string | null;
  policyVersion: number;
  locale?: string;
  /** The reader's own when left out. */
  timeZone?: string;
};

/** A decision opened up: what was said, by which rule, on which answers, from which source and how sure one can be. */
export function DecisionReason(props: DecisionReasonProps) {
  const { explanation, decidedAt, policyVersion, locale = defaultLocale, timeZone } = props;
  const { rule, condition, level, levelWords, words, notes, also, inputs, sources, certainty } = explanation;
  return (
    <div className="grid gap-4 text-small">
      <div>
        <p className="font-strong text-copper text-item">{words}</p>
        <p className="mt-1 text-ink-2">
          {levelWords} <span className="text-ink-quiet">(level {level} of 6)</span>
        </p>
        {notes.map((note) => (
          <p key={note} className="mt-1 text-ink-2">
            {note}
          </p>
        ))}
      </div>
      <Part title="The rule">
        <p>
          <span className="font-strong">{rule}</span>: {condition}.
        </p>
        {also.length > 0 && (
          <>
            <p className="mt-2 text-ink-2">These held too. The most careful one counts.</p>
            <ul className="mt-1 grid gap-0.5 text-ink-2">
              {also.map((other) => (
                <li key={other.rule}>
                  <span className="font-semibold text-ink">{other.rule}</span>: {other.words}
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part title="What it looked at">
        <dl>
          {inputs.map(({ label, value }) => (
            <div key={label} className="flex justify-between gap-4 border-line py-1 not-first:border-t">
              <dt className="text-ink-2">{label}</dt>
              <dd className="text-right font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="Where it comes from">
        <ul className="grid gap-1">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        <p className="mt-2">
          <span className="text-ink-2">How sure: </span>
          {certainty}
        </p>
      </Part>
      <p className="text-ink-quiet text-tiny">
        {decidedAt === null ? 'Worked out on this phone' : `Decided ${whenWords(decidedAt, locale, timeZone)}`}, clinic
        policy version {policyVersion}. Not validated for lifting with back pain; the cut-points are convention.
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Eyebrow className="mb-1">{title}</Eyebrow>
      {children}
    </div>
  );
}

const whenWords = (instant: string, locale: string, timeZone?: string) =>
  formatInstant(instant, { locale, timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone });
