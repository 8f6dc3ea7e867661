'use client';

import { useRef, useState } from 'react';
import { type AdviceClinic, AdvicePanel } from '@/components/advice/advice-panel';
import { PainScale } from '@/components/pain/pain-scale';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextAreaField } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/radio-group';
import { PageTitle } from '@/components/ui/text';
import type { LastMarks, SymptomReportInput } from '@/contracts/symptoms';
import { starQuestions } from '@/domain/screening/questions';
import { painWord } from '@/domain/symptoms/pain';
import {
  type LegCourseId,
  type LegSymptomId,
  legSymptoms as legChoices,
  legCourses,
  type TriggerId,
  triggers as triggerChoices,
} from '@/domain/symptoms/regions';
import { symptomsDrawn, withDrawing } from '@/domain/symptoms/spread';
import { ChoiceChips } from '../../shared/choice-chips';
import { completeStars, noStarAnswers, StarCheck } from '../../shared/star-check';
import { YesNo } from '../../shared/yes-no';
import { askedAgain, type DraftMarks, marksGiven } from '../marks-draft';
import { asksCourse, missingIn, reportLevel } from '../report-outcome';
import { Disclosure } from './disclosure';
import { SpreadNotice } from './spread-notice';
import { WhereItHurts } from './where-it-hurts';

export type ReportWords = Pick<
  SymptomReportInput,
  'pain' | 'regions' | 'marks' | 'legSymptoms' | 'legWorse' | 'triggers' | 'words' | 'starAnswers'
>;

type ReportFormProps = {
  clinic: AdviceClinic;
  /** Ids of the answers that a clinician has looked at. */
  cleared: readonly string[];
  /** The drawing to compare this one with, and the client's day; null for none. */
  last: LastMarks | null;
  today: string;
  onSend: (report: ReportWords) => void;
  /** Opened from a running session. */
  inSession: boolean;
};

/** Pain first, then the questions that must be asked; the rest may stay open. */
export function ReportForm({ clinic, cleared, last, today, onSend, inSession }: ReportFormProps) {
  const [pain, setPain] = useState<number | null>(null);
  const [stars, setStars] = useState(noStarAnswers);
  const [again, setAgain] = useState<Readonly<Record<string, boolean>>>({});
  const [draft, setDraft] = useState<DraftMarks>([]);
  const [isConfirmed, setIsConfirmed] = useState(false);
  const [legTold, setLegTold] = useState<LegSymptomId[]>([]);
  const [legCourse, setLegCourse] = useState<LegCourseId | null>(null);
  const [triggers, setTriggers] = useState<TriggerId[]>([]);
  const [words, setWords] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);

  const marks = marksGiven(draft, pain);
  // What is drawn speaks with what is told; the server reads it in the same way.
  const told = { marks, regions: [], legSymptoms: legTold, legWorse: asksCourse(legTold) && legCourse === 'worse' };
  const byDrawing = withDrawing(told, last?.marks ?? null);
  const drawn = symptomsDrawn(marks);
  const isFurther = byDrawing.spread === 'further';
  const legSymptoms = byDrawing.legSymptoms;
  const legWorse = byDrawing.legWorse || (asksCourse(legSymptoms) && legCourse === 'worse');
  const questions = starQuestions.filter(
    ({ id }) => askedAgain(marks, last?.marks ?? null).includes(id) && stars.answers[id] !== true,
  );
  const yesAgain = Object.fromEntries(questions.flatMap(({ id }) => (again[id] ? [[id, true]] : [])));
  const starAnswers = completeStars(stars);

  const missing = missingIn({
    pain,
    hasStars: starAnswers !== null,
    legSymptoms,
    legCourse,
    again: questions.filter(({ id }) => again[id] === undefined).length,
    further: isFurther ? (isConfirmed ? 'confirmed' : 'asked') : 'no',
  });
  const isMissing = (what: (typeof missing)[number]) => isChecked && missing.includes(what);
  // A single yes is enough to show what to do, before anything is sent.
  const byStars = reportLevel({ starAnswers: stars.answers, legSymptoms: [], legWorse: false }, cleared);
  const level = reportLevel({ starAnswers: { ...stars.answers, ...yesAgain }, legSymptoms, legWorse }, cleared);
  const advice = level && <AdvicePanel about={level} clinic={clinic} live />;

  function draw(next: DraftMarks) {
    setDraft(next);
    // Drawn further once more, it is asked once more.
    if (withDrawing({ ...told, marks: marksGiven(next, pain) }, last?.marks ?? null).spread !== 'further') {
      setIsConfirmed(false);
    }
  }

  function lookAt(part: string) {
    const found = formRef.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    found?.scrollIntoView({ block: 'start' });
    found?.focus({ preventScroll: true });
  }

  function send() {
    setIsChecked(true);
    if (missing.length > 0 || pain === null || starAnswers === null) return lookAt(missing[0] ?? 'pain');
    onSend({
      pain,
      regions: byDrawing.regions,
      marks,
      legSymptoms,
      legWorse,
      triggers,
      words: words.trim() || null,
      starAnswers: { ...starAnswers, ...yesAgain },
    });
  }

  return (
    <form
      ref={formRef}
      noValidate
      className="grid grid-cols-1 gap-4"
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

      {level === byStars && advice}

      <div data-part="map" tabIndex={-1} className="scroll-mt-4 outline-none">
        <WhereItHurts marks={draft} pain={pain} onMarksChange={draw}>
          {questions.length > 0 && (
            <div data-part="again" tabIndex={-1} className="scroll-mt-4 border-line border-t pt-3 outline-none">
              <p className="font-semibold text-ink-2 text-small">What you marked asks this once more:</p>
              {questions.map(({ id, text, help }) => (
                <YesNo
                  key={id}
                  question={text}
                  help={help}
                  value={again[id] ?? null}
                  missing={isMissing('again') && again[id] === undefined}
                  onValueChange={(value) => setAgain({ ...again, [id]: value })}
                />
              ))}
            </div>
          )}
          <div data-part="spread" tabIndex={-1} className="scroll-mt-4 outline-none">
            <SpreadNotice
              spread={byDrawing.spread}
              last={last}
              marks={marks}
              today={today}
              isConfirmed={isConfirmed}
              isMissing={isMissing('spread')}
              onConfirm={() => setIsConfirmed(true)}
              onLookAgain={() => lookAt('map')}
            />
          </div>
        </WhereItHurts>
      </div>

      <div data-part="course" tabIndex={-1} className="scroll-mt-4 outline-none">
        <Disclosure title="Your legs" count={legSymptoms.length} isOpen={isMissing('course') || drawn.length > 0}>
          <ChoiceChips<LegSymptomId>
            label="Do you feel anything in your legs?"
            hint={drawn.length > 0 && 'Chosen from what you marked. Choose what else there is.'}
            choices={legChoices}
            chosen={legSymptoms}
            // What only the drawing says goes with the drawing.
            onChosenChange={(chosen) => setLegTold(chosen.filter((id) => !drawn.includes(id) || legTold.includes(id)))}
            exclusive="none"
          />
          {asksCourse(legSymptoms) && !isFurther && (
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

      {level !== byStars && advice}

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
