'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { part } from '@/app/my/_app/parts';
import { Banner } from '@/components/ui/banner';
import { BigNumber } from '@/components/ui/big-number';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextAreaField } from '@/components/ui/field';
import { PageTitle } from '@/components/ui/text';
import type { SessionDetail } from '@/contracts/plan';
import { painWord } from '@/domain/symptoms/pain';
import { formatDayLong } from '@/lib/format/dates';
import type { WordsFor } from '../load-words';
import type { SessionActions } from '../use-session';
import { Said } from './said';

/** Above it pain counts as more than usually acceptable (the pain-monitoring model's limit). */
const limit = 5;

/** What was done, set by set, to be corrected: a session that goes on does not carry it. */
const DoneSets = dynamic(
  part(() => import('./done-sets').then(({ DoneSets: Sets }) => Sets)),
  { loading: () => null },
);

type SummaryPartProps = WordsFor & { detail: SessionDetail; session: SessionActions };

/** After the finish: what was done, what comes next, and a note for next time. */
export function SummaryPart({ detail, session, units, locale }: SummaryPartProps) {
  const { view, addNote } = session;
  const [note, setNote] = useState('');
  const after = view.painAfter;
  const said = (detail.comments ?? []).filter(({ set }) => set === null);
  const isToday = detail.log === null || detail.log.localDate === detail.today;
  const minutes =
    view.startedAt && view.finishedAt
      ? Math.max(1, Math.round((Date.parse(view.finishedAt) - Date.parse(view.startedAt)) / 60_000))
      : null;
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageTitle eyebrow={`Session ${detail.key} · ${detail.title}`}>
        {isToday ? 'Session logged' : formatDayLong(detail.log?.localDate ?? detail.date, locale)}
      </PageTitle>
      <Card>
        <dl className="grid grid-cols-[repeat(auto-fit,minmax(6rem,1fr))] gap-4">
          <Fact name="Sets" value={`${view.doneSets}`} unit={`of ${view.totalSets}`} />
          {minutes !== null && minutes < 300 && <Fact name="Time" value={`${minutes}`} unit="min" />}
          {view.painBefore !== null && (
            <Fact name="Pain before" value={`${view.painBefore}`} unit={painWord(view.painBefore).toLowerCase()} />
          )}
          {after !== null && <Fact name="Pain after" value={`${after}`} unit={painWord(after).toLowerCase()} />}
        </dl>
      </Card>
      {said.length > 0 && (
        <Card aria-labelledby="session-comments">
          <h2 id="session-comments" className="mb-2.5 font-strong text-heading">
            From your clinic
          </h2>
          <Said comments={said} timeZone={detail.client.timeZone} locale={locale} />
        </Card>
      )}
      {after !== null && after > limit && (
        <Banner
          tone="review"
          icon="info"
          title="Above the limit of 5 out of 10"
          actions={
            <ButtonLink variant="ghost" href="/my/report">
              Tell more under “It hurts”
            </ButtonLink>
          }
        >
          Your trainer sees this number and gets in touch {detail.clinic.responseTime}. Nobody watches this app live. If
          it gets worse, do not wait.
        </Banner>
      )}
      {isToday && (
        <Card>
          <h2 className="font-strong text-heading">Tomorrow morning</h2>
          <p className="mt-1 text-ink-2">
            One tap on Today: how your back is after the night. Together with this session it says how your back took
            it, and your trainer can see both.
            {after !== null &&
              after <= limit &&
              after > 0 &&
              ' Pain up to 5 out of 10 that settles is usually acceptable; this limit comes from research on knees and tendons.'}
          </p>
        </Card>
      )}
      {view.note === null ? (
        <Card>
          <TextAreaField
            label="A note for next time"
            optional
            hint="You will see it beside these exercises, and so does your trainer."
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
          {note.trim() !== '' && (
            <Button className="mt-3" onClick={() => void addNote(note.trim())}>
              Save note
            </Button>
          )}
        </Card>
      ) : (
        <Card>
          <h2 className="font-strong text-heading">Your note</h2>
          <p className="mt-1 whitespace-pre-wrap">{view.note}</p>
        </Card>
      )}
      <DoneSets detail={detail} session={session} units={units} locale={locale} />
      <ButtonLink size="l" block href="/my/today">
        Back to Today
      </ButtonLink>
    </div>
  );
}

function Fact({ name, value, unit }: { name: string; value: string; unit: string }) {
  return (
    <div>
      <dt className="text-ink-quiet text-small">{name}</dt>
      <dd>
        <BigNumber size="l" value={value} unit={unit} />
      </dd>
    </div>
  );
}
