import { screeningRow } from '@/db/factories/health';
import type { BodyMark, MarkKind } from '@/domain/symptoms/body-map';
import type { BodyRegionId, LegSymptomId } from '@/domain/symptoms/regions';
import { spreadOf, symptomsDrawn } from '@/domain/symptoms/spread';
import type { ClinicContext, Person } from './context';
import type { Story } from './history';
import type { Live } from './live';
import { idAt, type Rng, randomFor } from './random';
import { report } from './reports';

type Drawn = readonly [region: BodyRegionId, kind: MarkKind, intensity: number];

type DrawnReport = {
  readonly daysAgo: number;
  readonly pain: number;
  readonly marks: readonly Drawn[];
  readonly legWorse: boolean;
  readonly words: string;
};

/** Down the leg and back again, over a month. */
const downAndBack: readonly DrawnReport[] = [
  {
    daysAgo: 38,
    pain: 3,
    marks: [
      ['low-back-left', 'ache', 3],
      ['buttock-left', 'ache', 2],
    ],
    legWorse: false,
    words: 'The usual place after a day at the desk.',
  },
  {
    daysAgo: 33,
    pain: 4,
    marks: [
      ['low-back-left', 'ache', 3],
      ['buttock-left', 'ache', 4],
      ['thigh-back-left', 'sharp', 4],
      ['calf-left', 'tingling', 3],
    ],
    legWorse: true,
    words: 'Since the long drive it goes down the leg, as far as the calf.',
  },
  {
    daysAgo: 27,
    pain: 4,
    marks: [
      ['buttock-left', 'ache', 4],
      ['thigh-back-left', 'ache', 3],
      ['calf-left', 'tingling', 2],
    ],
    legWorse: false,
    words: 'Still there, no further.',
  },
  {
    daysAgo: 20,
    pain: 3,
    marks: [
      ['low-back-left', 'ache', 2],
      ['buttock-left', 'ache', 3],
      ['thigh-back-left', 'ache', 1],
    ],
    legWorse: false,
    words: 'The calf has been quiet since the weekend.',
  },
  {
    daysAgo: 11,
    pain: 2,
    marks: [
      ['low-back-left', 'ache', 2],
      ['buttock-left', 'ache', 2],
    ],
    legWorse: false,
    words: 'Back to the buttock only.',
  },
];

const streamOf = (person: Person, context: ClinicContext): Rng =>
  randomFor(context.seed, `${context.clinicId}/${person.persona.name}/drawings`);

/** Reports of somebody whose leg pain moved down, and back up. Drawn from a stream of their own. */
export function drawnStory(person: Person, context: ClinicContext, live: Live): Story {
  const rng = streamOf(person, context);
  return new Map(
    downAndBack.map((told) => {
      const at = person.at(told.daysAgo, 20.4);
      return [told.daysAgo, [{ at, run: () => tellDrawn(person, context, live, { told, at, rng }) }]];
    }),
  );
}

function tellDrawn(
  person: Person,
  context: ClinicContext,
  live: Live,
  { told, at, rng }: { readonly told: DrawnReport; readonly at: Date; readonly rng: Rng },
): void {
  const { clinicId, clientId } = person;
  const marks = told.marks.map(([region, kind, intensity]): BodyMark => ({ region, kind, intensity }));
  const screening = screeningRow({
    clinicId,
    clientId,
    id: idAt(rng, at),
    occasion: 'symptoms',
    answeredAt: at.toISOString(),
  });
  context.rows.screenings.push(screening);
  report(person, context, live, at, {
    id: idAt(rng, at),
    moment: 'any',
    pain: told.pain,
    regions: marks.map(({ region }) => region),
    marks,
    legSymptoms: [...symptomsDrawn(marks)],
    legWorse: told.legWorse,
    words: told.words,
    screeningId: screening.id,
  });
}

/** What a place in the leg felt like, when the report says it of the leg. */
const legKinds: readonly (readonly [LegSymptomId, MarkKind])[] = [
  ['numbness', 'numb'],
  ['tingling', 'tingling'],
];

/** Days since the clinics have had the map. */
const MAP_DAYS = 90;

/**
 * Draws what reports say of places, as their clients would have: with an intensity around the pain. A drawing that would
 * say more than its report does is left out; whoever drew by a story of their own drew nothing else. All reports of the
 * clinic must be there.
 */
export function drawReports(context: ClinicContext): void {
  const since = new Date(Date.parse(`${context.today}T00:00:00Z`) - MAP_DAYS * 86_400_000).toISOString();
  const rng = randomFor(context.seed, `${context.clinicId}/drawings`);
  const last = new Map<string, readonly BodyMark[]>();
  const rows = context.rows.symptomReports.filter(
    ({ clinicId, reportedAt }) => clinicId === context.clinicId && reportedAt >= since,
  );
  const ownStory = new Set(rows.flatMap(({ marks, clientId }) => (marks ? [clientId] : [])));
  for (const row of rows.toSorted((a, b) => (a.reportedAt < b.reportedAt ? -1 : 1))) {
    const regions = (row.regions ?? []) as readonly BodyRegionId[];
    if (regions.length === 0 || (ownStory.has(row.clientId) && !row.marks)) continue;
    const before = last.get(row.clientId) ?? null;
    const marks = row.marks ?? regions.map((region) => markAt(region, row, rng));
    const spread = spreadOf(before, marks);
    const saysMore =
      (spread === 'further' && !row.legWorse) ||
      symptomsDrawn(marks).some((symptom) => !(row.legSymptoms ?? []).includes(symptom));
    if (saysMore && row.marks) throw new Error('A drawing of the demo says more than its report');
    if (saysMore) continue;
    Object.assign(row, { marks, spread });
    last.set(row.clientId, marks);
  }
}

type Said = { readonly pain: number; readonly legSymptoms?: readonly string[] | undefined };

function markAt(region: BodyRegionId, { pain, legSymptoms = [] }: Said, rng: Rng): BodyMark {
  const isBack = /back|buttock|hip/.test(region) && !region.startsWith('thigh');
  const [, leg] = legKinds.find(([symptom]) => legSymptoms.includes(symptom)) ?? [null, 'ache' as const];
  const kind = isBack ? (rng.chance(0.18) ? 'sharp' : 'ache') : leg;
  return { region, kind, intensity: Math.max(0, Math.min(10, pain - rng.int(0, 1))) };
}
