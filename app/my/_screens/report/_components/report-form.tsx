'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type AdviceClinic, AdvicePanel } from '@/components/advice/advice-panel';
import { PainScale } from '@/components/pain/pain-scale';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextAreaField } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/radio-group';
import { PageTitle } from '@/components/ui/text';
import type { SymptomReportInput } from '@/contracts/symptoms';
import { painWord } from '@/domain/symptoms/pain';
import {
  type BodyRegionId,
  type LegCourseId,
  type LegSymptomId,
  legSymptoms as legChoices,
  legCourses,
  type TriggerId,
  triggers as triggerChoices,
} from '@/domain/symptoms/regions';
import { ChoiceChips } from '../../shared/choice-chips';
import { completeStars, noStarAnswers, StarCheck } from '../../shared/star-check';
import { asksCourse, missingIn, regionGroups, reportLevel } from '../report-outcome';

export type ReportWords = Pick<
  SymptomReportInput,
  'pain' | 'regions' | 'legSymptoms' | 'legWorse' | 'triggers' | 'words' | 'starAnswers'
>;

type ReportFormProps = {
  clinic: AdviceClinic;
  /** Ids of the answers that a clinician has looked at. */
  cleared: readonly string[];
  onSend: (report: ReportWords) => void;
  /** Opened from a running session. */
  inSession: boolean;
};

/** Pain first, then the questions that must be asked; the rest may stay open. */
export function ReportForm({ clinic, cleared, onSend, inSession }: ReportFormProps) {
  const [pain, setPain] = useState<number | null>(null);
  const [stars, setStars] = useState(noStarAnswers);
  const [regions, setRegions] = useState<BodyRegionId[]>([]);
  const [legSymptoms, setLegSymptoms] = useState<LegSymptomId[]>([]);
  const [legCourse, setLegCourse] = useState<LegCourseId | null>(null);
  const [triggers, setTriggers] = useState<TriggerId[]>([]);
  const [words, setWords] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);

  const starAnswers = completeStars(stars);
  const missing = missingIn({ pain, hasStars: starAnswers !== null, legSymptoms, legCourse });
  const isMissing = (what: (typeof missing)[number]) => isChecked && missing.includes(what);
  const legWorse = asksCourse(legSymptoms) && legCourse === 'worse';
  // A single yes is enough to show what to do, before anything is sent.
  const level = reportLevel({ starAnswers: stars.answers, legSymptoms, legWorse }, cleared);

  function send() {
    setIsChecked(true);
    if (missing.length > 0 || pain === null || starAnswers === null) {
      const first = formRef.current?.querySelector<HTMLElement>(`[data-part="${missing[0]}"]`);
      first?.scrollIntoView({ block: 'start' });
      first?.focus({ preventScroll: true });
      return;
    }
    onSend({ pain, regions, legSymptoms, legWorse, triggers, words: words.trim() || null, starAnswers });
  }

  return (
    <form
      ref={formRef}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <PageTitle lead="Pain, then the questions. Everything else may stay open.">It hurts</PageTitle>

      <div data-part="pain" tabIndex={-1} className="scroll-mt-4 outline-none">
        <Card>
          <PainScale
            label="How strong is it now?"
            value={pain}
            onValueChange={setPain}
            error={isMissing('pain') ? 'Tap a number from 0 to 10, please.' : null}
          />
          <p aria-live="polite" className="mt-1 min-h-6 font-semibold text-ink-2">
            {pain === null ? '' : `${pain} · ${painWord(pain)}`}
          </p>
        </Card>
      </div>

      <div data-part="stars" tabIndex={-1} className="scroll-mt-4 outline-none">
        <StarCheck
          title="Is any of this new or worse?"
          lead="These need an answer each time."
          state={stars}
          onStateChange={setStars}
          showMissing={isMissing('stars')}
        />
      </div>

      {level && <AdvicePanel about={level} clinic={clinic} live />}

      <Disclosure title="Where it hurts" count={regions.length}>
        <div className="grid gap-4">
          {regionGroups.map(({ label, choices }) => (
            <ChoiceChips<BodyRegionId>
              key={label}
              label={label}
              choices={choices}
              chosen={regions.filter((id) => choices.some((choice) => choice.id === id))}
              onChosenChange={(chosen) =>
                setRegions([...regions.filter((id) => !choices.some((choice) => choice.id === id)), ...chosen])
              }
            />
          ))}
        </div>
      </Disclosure>

      <div data-part="course" tabIndex={-1} className="scroll-mt-4 outline-none">
        <Disclosure title="Your legs" count={legSymptoms.length} isOpen={isMissing('course')}>
          <ChoiceChips<LegSymptomId>
            label="Do you feel anything in your legs?"
            choices={legChoices}
            chosen={legSymptoms}
            onChosenChange={setLegSymptoms}
            exclusive="none"
          />
          {asksCourse(legSymptoms) && (
            <div className="mt-4">
              <SegmentedControl<LegCourseId>
                label="Is that as it has been, or new or worse?"
                options={legCourses.map(({ id, label }) => ({ value: id, label }))}
                value={legCourse}
                onValueChange={setLegCourse}
                error={isMissing('course') ? 'One of the two, please.' : null}
              />
            </div>
          )}
        </Disclosure>
      </div>

      <Disclosure title="What set it off" count={triggers.length}>
        <ChoiceChips<TriggerId>
          label="What set it off?"
          hideLabel
          choices={triggerChoices.filter(({ id }) => inSession || id !== 'this-exercise')}
          chosen={triggers}
          onChosenChange={setTriggers}
          exclusive="unknown"
        />
      </Disclosure>

      <Disclosure title="In your own words" count={words.trim() ? 1 : 0}>
        <TextAreaField
          label="What is it like?"
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Disclosure>

      {isChecked && missing.length > 0 && (
        <p role="alert" className="font-semibold text-pain-high-ink">
          {missing.length === 1 ? 'One answer is' : `${missing.length} answers are`} still open above.
        </p>
      )}
      <Button type="submit" size="l" block>
        Send
      </Button>
      <p className="text-center text-ink-2 text-small">
        {clinic ? `Your clinic answers ${within(clinic.responseTime)}. ` : ''}Nobody watches this app live.
      </p>
    </form>
  );
}

const within = (responseTime: string) => (/^within\s/i.test(responseTime) ? responseTime : `within ${responseTime}`);

type DisclosureProps = { title: string; count: number; isOpen?: boolean; children: ReactNode };

/** A part that may stay closed. */
function Disclosure({ title, count, isOpen = false, children }: DisclosureProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  // Opened for what is missing, and left as it is once that is answered.
  useEffect(() => {
    if (isOpen && ref.current) ref.current.open = true;
  }, [isOpen]);
  return (
    <details ref={ref} className="rounded-card border border-line bg-surface shadow-card [&[open]>summary]:border-b">
      <summary className="flex min-h-14 items-center justify-between gap-3 rounded-card border-line px-4.5 py-2 font-semibold">
        <span>{title}</span>
        <span className="text-ink-quiet text-small">{count > 0 ? `${count} chosen` : 'optional'}</span>
      </summary>
      <div className="p-4.5">{children}</div>
    </details>
  );
}
