import { answerProposals } from './answers';
import { audit } from './audit';
import { secondsLater } from './clock';
import { noteFear, signOff } from './confidence';
import type { ClinicContext, Person } from './context';
import { settle } from './deciding';
import { beginFlare, doFlareSession, reviewFlare, tellOver } from './flare-story';
import { type Live, sessionOn } from './live';
import { override } from './loads';
import { attends, endPlan, makePlan, plansToMake } from './plans';
import { anyReport, morningReport } from './reports';
import { isScreenedOn, screenAgain } from './screenings';
import { trainSession } from './session';
import { settleUsual } from './usual';

type Deed = { readonly at: Date; readonly run: () => void };
/** What a persona's own story adds, by days ago. */
export type Story = ReadonlyMap<number, readonly Deed[]>;

/** The last minutes of a day: whoever has not reported by now, does not. */
const LATE = 23.97;

/** Lives every day from the intake until yesterday, each in the order of its hours, as the product would have seen it. */
export function makeHistory(person: Person, context: ClinicContext, live: Live, story: Story): void {
  const plans = plansToMake(person, context);
  for (let daysAgo = person.persona.joined; daysAgo >= 1; daysAgo -= 1) {
    const date = person.dateOf(daysAgo);
    const deeds: Deed[] = [
      ...(story.get(daysAgo) ?? []),
      ...planDeeds(person, context, live, daysAgo),
      ...plans
        .filter(({ createdAt }) => createdAt >= person.at(daysAgo, 4) && createdAt < person.at(daysAgo - 1, 4))
        .map((plan) => ({ at: plan.createdAt, run: () => makePlan(person, context, live, plan) })),
      ...clientDeeds(person, context, live, daysAgo),
      ...trainerDeeds(person, context, live, daysAgo),
    ];
    deeds.sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { run } of deeds) run();
    // A day without a report is decided without one, once it is over.
    const night = nightOf(person, context, daysAgo);
    settle(person, context, live, night, person.dateOf(daysAgo - 1));
    if (isScreenedOn(person, live, daysAgo, date)) screenAgain(person, context, live, { at: night, date });
  }
  // What today's first report would find is written down before it, so that nothing waits for it.
  const end = secondsLater(nightOf(person, context, 1), 30);
  settleUsual(person, context, live, end, context.today);
  settle(person, context, live, end, context.today);
}

/** The end of a day; of yesterday before today has begun anywhere in the history. */
function nightOf(person: Person, { today }: ClinicContext, daysAgo: number): Date {
  const midnight = Date.parse(`${today}T00:00:00Z`) - 120_000;
  return new Date(Math.min(person.at(daysAgo, LATE).getTime(), midnight));
}

/** Plans that end before their last session. */
function planDeeds(person: Person, context: ClinicContext, live: Live, daysAgo: number): Deed[] {
  return live.plans.flatMap((plan) => {
    const at = person.at(daysAgo, 14.4);
    return plan.spec.ended?.daysAgo === daysAgo ? [{ at, run: () => endPlan(person, context, plan, at) }] : [];
  });
}

function clientDeeds(person: Person, context: ClinicContext, live: Live, daysAgo: number): Deed[] {
  const { persona, rng } = person;
  const morning = person.at(daysAgo, rng.around(7.4, 0.5));
  const any = person.at(daysAgo, rng.int(11, 20) + rng.next());
  // Yesterday's session has to be over before today begins.
  const hour = Math.min(daysAgo === 1 ? 20 : 23.9, rng.around(persona.hour, 0.35));
  const session = person.at(daysAgo, hour);
  const isIntakeDay = daysAgo === persona.joined;
  return [
    ...(isIntakeDay ? [] : [{ at: morning, run: () => morningReport(person, context, live, daysAgo, morning) }]),
    ...(isIntakeDay ? [] : [{ at: any, run: () => anyReport(person, context, live, daysAgo, any) }]),
    { at: session, run: () => trainingOf(person, context, live, { daysAgo, at: session }) },
    ...flareDeeds(person, context, live, daysAgo),
  ];
}

function trainingOf(
  person: Person,
  context: ClinicContext,
  live: Live,
  { daysAgo, at }: { readonly daysAgo: number; readonly at: Date },
): void {
  if (live.stopped || person.paused(daysAgo)) return;
  if (live.flare) {
    doFlareSession(person, context, live, daysAgo, at);
    return;
  }
  const date = person.dateOf(daysAgo);
  const due = sessionOn(live, date);
  const yesterday = sessionOn(live, person.dateOf(daysAgo + 1));
  const late = yesterday && live.late.has(yesterday.id) ? yesterday : null;
  if (due) {
    const { comes, late: tomorrow } = attends(person, live, daysAgo);
    if (tomorrow) live.late.add(due.id);
    else if (comes) trainSession({ session: due, daysAgo, startedAt: at }, person, context, live);
  } else if (late) trainSession({ session: late, daysAgo, startedAt: at }, person, context, live);
}

/** Flares that the client told of: begun in the morning, over in the evening, looked at by the trainer in between. */
function flareDeeds(person: Person, context: ClinicContext, live: Live, daysAgo: number): Deed[] {
  return (person.persona.pain.flares ?? []).flatMap(({ told, daysAgo: cameUp }): Deed[] => {
    if (!told) return [];
    const from = told.daysAgo ?? cameUp - 1;
    const begun = person.at(daysAgo, 9.2);
    const looked = person.at(daysAgo, 15.1);
    const over = person.at(daysAgo, 18.6);
    return [
      ...(daysAgo === from
        ? [{ at: begun, run: () => beginFlare(person, context, live, { told, at: begun, daysAgo }) }]
        : []),
      ...(daysAgo === from - 1
        ? [{ at: looked, run: () => live.flare && reviewFlare(person, context, live.flare.id, looked) }]
        : []),
      ...(daysAgo === told.overDaysAgo
        ? [{ at: over, run: () => tellOver(person, context, live, { at: over, helped: told.helped ?? null }) }]
        : []),
    ];
  });
}

function trainerDeeds(person: Person, context: ClinicContext, live: Live, daysAgo: number): Deed[] {
  const { persona } = person;
  const noon = person.at(daysAgo, 12.3);
  const checks = person.at(daysAgo, 13.4);
  const fear = person.at(daysAgo, 14);
  const mode = person.at(daysAgo, 15);
  return [
    { at: noon, run: () => answerProposals(person, context, live, daysAgo) },
    { at: checks, run: () => signOff(person, context, live, daysAgo) },
    ...(persona.feared?.sinceDaysAgo === daysAgo
      ? [{ at: fear, run: () => noteFear(person, context, live, fear) }]
      : []),
    ...(persona.automatic?.sinceDaysAgo === daysAgo
      ? [{ at: mode, run: () => letRise(person, context, live, mode) }]
      : []),
    ...(persona.overrides ?? [])
      .filter((each) => each.daysAgo === daysAgo)
      .map(({ exerciseId, loadKg, reason }) => {
        const at = person.at(daysAgo, 16.5);
        return { at, run: () => override(person, context, live, { exerciseId, loadKg, reason, at }) };
      }),
  ];
}

/** The trainer lets the loads of a steady client rise by themselves. */
function letRise(person: Person, context: ClinicContext, live: Live, at: Date): void {
  live.record.approval = 'automatic';
  audit(person, context, {
    at,
    userId: person.trainerId,
    action: 'progression.mode',
    subject: ['client', person.clientId],
    detail: { mode: 'automatic' },
  });
}
