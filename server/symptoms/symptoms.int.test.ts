import { describe, expect, it } from 'vitest';
import type { SymptomReportInput } from '@/contracts/symptoms';
import { newId } from '@/lib/id';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const now = '2026-11-03T09:00:00.000Z';

const report = (given: Partial<SymptomReportInput> = {}): SymptomReportInput => ({
  id: newId(),
  moment: 'any',
  pain: 4,
  regions: ['low-back-left', 'calf-left'],
  legSymptoms: ['none'],
  legWorse: false,
  triggers: ['bending'],
  words: 'After sitting',
  starAnswers: starAnswers(),
  plannedSessionId: null,
  reportedAt: now,
  ...given,
});

const clearancesOf = (clientId: string) => database.sql`
  select c.level, c.state, s.outcome, s.answers from clearances c
  join screenings s on s.client_id = c.client_id and s.id = c.screening_id where c.client_id = ${clientId}`;

describe('a report of pain', () => {
  it('is kept, listed and audited without its content', async () => {
    const { at, client } = await clientAtWork(database);
    const sent = report();
    const answer = await at(now).symptoms.report(sent);
    expect(answer).toEqual({
      reportId: sent.id,
      outcome: 'ready',
      lock: null,
      adviceNumber: '999',
      responseTime: 'within one working day',
      advice: null,
    });
    expect(await at(now).symptoms.list({})).toEqual([
      {
        id: sent.id,
        moment: 'any',
        pain: 4,
        regions: ['low-back-left', 'calf-left'],
        marks: [],
        spread: null,
        legSymptoms: ['none'],
        legWorse: false,
        triggers: ['bending'],
        words: 'After sitting',
        localDate: '2026-11-03',
        reportedAt: now,
        outcome: 'ready',
      },
    ]);
    const [event] = await database.sql`
      select action, subject_type, subject_id, relation, detail from audit_events where client_id = ${client.clientId}`;
    expect(event).toEqual({
      action: 'symptoms.report',
      subject_type: 'symptom_report',
      subject_id: sent.id,
      relation: 'self',
      detail: null,
    });
  });

  it('sent 50 times at once is one report', async () => {
    const { at, client } = await clientAtWork(database);
    const sent = report({ starAnswers: starAnswers('bowel-change') });
    const answers = await Promise.all(Array.from({ length: 50 }, () => at(now).symptoms.report(sent)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await at(now).symptoms.list({})).toHaveLength(1);
    expect(await clearancesOf(client.clientId)).toHaveLength(1);
    await expect(at(now).symptoms.report({ ...sent, pain: 5 })).rejects.toMatchObject({ cause: { code: 'reused_id' } });
  });

  it('with an emergency answer gives advice and locks lifting', async () => {
    const { at, client } = await clientAtWork(database);
    const answer = await at(now).symptoms.report(report({ starAnswers: starAnswers('saddle-numbness') }));
    expect(answer).toMatchObject({
      outcome: 'emergency',
      lock: { level: 'emergency', state: 'requested', since: now },
    });
    expect(answer.advice?.lines[0]).toContain('999');
    expect(await clearancesOf(client.clientId)).toMatchObject([{ level: 'emergency', state: 'requested' }]);
  });

  it('reads the legs too: weakness that got worse is an emergency, numbness a reason for a review', async () => {
    const one = await clientAtWork(database);
    const weak = report({ legSymptoms: ['weakness'], legWorse: true, starAnswers: null });
    expect(await one.at(now).symptoms.report(weak)).toMatchObject({ outcome: 'emergency' });
    const two = await clientAtWork(database);
    const numb = report({ legSymptoms: ['numbness', 'ache'] });
    const answer = await two.at(now).symptoms.report(numb);
    expect(answer).toMatchObject({ outcome: 'review', lock: { level: 'review' } });
    expect(answer.advice?.lines.join(' ')).toContain('within one working day');
    expect(answer.advice?.lines.join(' ')).not.toContain('within within');
    const three = await clientAtWork(database);
    const tingling = report({ legSymptoms: ['tingling'], legWorse: true });
    expect(await three.at(now).symptoms.report(tingling)).toMatchObject({ outcome: 'ready', lock: null });
  });

  it('does not lower an emergency by a later review', async () => {
    const { at } = await clientAtWork(database);
    await at(now).symptoms.report(report({ starAnswers: starAnswers('bladder-change') }));
    const later = await at('2026-11-03T10:00:00.000Z').symptoms.report(report({ legSymptoms: ['numbness'] }));
    expect(later).toMatchObject({ outcome: 'review', lock: { level: 'emergency', since: now } });
  });

  it('with questions left open is refused, unless something in it is a yes', async () => {
    const { at } = await clientAtWork(database);
    await expect(at(now).symptoms.report(report({ starAnswers: {} }))).rejects.toMatchObject({
      cause: { code: 'invalid' },
    });
    const half = report({ starAnswers: { 'chest-collapse': true } });
    expect(await at(now).symptoms.report(half)).toMatchObject({ outcome: 'emergency' });
  });

  it('of the morning belongs to the session of the day before, in the zone of the client', async () => {
    const setting = await clientAtWork(database, 'Asia/Kathmandu');
    // 22:00 on Monday and 06:00 on Tuesday in Kathmandu: the same Monday and Tuesday in UTC would say otherwise.
    const { start } = sessionMessages(setting, '2026-11-02T16:15:00.000Z');
    await setting.at(now).sessions.start(start);
    const morning = report({ moment: 'morning', starAnswers: null, reportedAt: '2026-11-03T00:15:00.000Z' });
    await setting.at(now).symptoms.report(morning);
    const [row] = await database.sql`
      select session_log_id, local_date::text from symptom_reports where id = ${morning.id}`;
    expect(row).toEqual({ session_log_id: start.id, local_date: '2026-11-03' });
  });

  it('names a session only of the client’s own', async () => {
    const [mine, theirs] = [await clientAtWork(database), await clientAtWork(database)];
    await theirs.at(now).sessions.start(sessionMessages(theirs, '2026-11-03T08:00:00.000Z').start);
    const sent = report({ plannedSessionId: theirs.first.id });
    await mine.at(now).symptoms.report(sent);
    const [row] = await database.sql`select session_log_id from symptom_reports where id = ${sent.id}`;
    expect(row?.session_log_id).toBeNull();
    expect(await theirs.at(now).symptoms.list({})).toEqual([]);
  });
});
