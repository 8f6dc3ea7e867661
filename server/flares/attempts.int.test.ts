import { describe, expect, it } from 'vitest';
import { makeFlare } from '@/db/factories/flares';
import { makeSymptomReport } from '@/db/factories/health';
import { newId } from '@/lib/id';
import { clientAtWork } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { begin, end, flareRowsOf, MONDAY, trainerOf } from '@/server/testing/flare-messages';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();

describe('hand-made attempts', () => {
  it('reach nobody else’s flare, report or plan', async () => {
    const [mine, theirs] = [await clientAtWork(database), await clientAtWork(database)];
    const message = begin();
    await mine.at(MONDAY).flares.begin(message);
    expect((await refusal(theirs.at(MONDAY).flares.end(end(message.id, MONDAY)))).code).toBe('not_found');
    const trainer = await trainerOf(database, theirs, MONDAY);
    const deed = { id: newId(), clientId: theirs.client.clientId, flareId: message.id, version: 1 };
    expect((await refusal(trainer.flares.review(deed))).code).toBe('not_found');
    expect((await refusal(trainer.flares.endFor({ ...deed, clientId: mine.client.clientId }))).code).toBe('not_found');
    // The other client's own message with the id of a report that is not theirs makes one of their own.
    const copied = await theirs.at(MONDAY).flares.begin({ ...begin(), report: message.report });
    expect(copied.existing).toBe(false);
    expect(await flareRowsOf(database, mine)).toHaveLength(1);
    expect(await mine.at(MONDAY).symptoms.list({})).toHaveLength(1);
  });

  it('answers outside the three questions are refused', async () => {
    const { at } = await clientAtWork(database);
    const message = begin();
    const answers = { ...message.answers, able: 'nothing' as never };
    await expect(at(MONDAY).flares.begin({ ...message, answers })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('a flare that stands in the rows is shaded once with what the reports say', async () => {
    const setting = await clientAtWork(database);
    await database.sql`update clients set usual_pain = 2 where id = ${setting.client.clientId}`;
    const chart = { clinicId: setting.clinic.id, clientId: setting.client.clientId };
    const dates = ['2026-11-02', '2026-11-03', '2026-11-04'];
    const reports = await Promise.all(
      dates.map((localDate) =>
        makeSymptomReport(database.admin, { ...chart, pain: 6, localDate, reportedAt: `${localDate}T08:00:00.000Z` }),
      ),
    );
    await makeFlare(database.admin, {
      ...chart,
      symptomReportId: reports[0]?.id ?? '',
      fromDate: '2026-11-03',
      untilDate: '2026-11-05',
      peakPain: 6,
    });
    const trainer = await trainerOf(database, setting, '2026-11-20T09:00:00.000Z');
    expect((await trainer.charts.timeline({ clientId: chart.clientId })).flares).toEqual([
      { from: '2026-11-03', until: '2026-11-05', peak: 6 },
    ]);
  });
});
