import { accountRouter } from './account/router';
import { assignmentsRouter } from './assignments/router';
import { auditRouter } from './audit/router';
import { calendarRouter } from './calendar/router';
import { calendarFeedsRouter } from './calendar-feeds/router';
import { chartsRouter } from './charts/router';
import { clearancesRouter } from './clearances/router';
import { clinicsRouter } from './clinics/router';
import { closedDaysRouter } from './closed-days/router';
import { commentsRouter } from './comments/router';
import { consentsRouter } from './consents/router';
import { coversRouter } from './covers/router';
import { erasuresRouter } from './erasures/router';
import { exercisesRouter } from './exercises/router';
import { flaresRouter } from './flares/router';
import { floorRouter } from './floor/router';
import { measuresRouter } from './measures/router';
import { messagesRouter } from './messages/router';
import { notesRouter } from './notes/router';
import { notificationsRouter } from './notifications/router';
import { peopleRouter } from './people/router';
import { planRouter } from './plan/router';
import { policiesRouter } from './policies/router';
import { draftsRouter, programsRouter } from './programs/router';
import { overridesRouter, progressionRouter, proposalsRouter } from './progression/router';
import { reportsRouter } from './reports/router';
import { rolloutsRouter } from './rollouts/router';
import { intakeRouter, screeningRouter } from './screening/router';
import { searchRouter } from './search/router';
import { sessionsRouter } from './sessions/router';
import { stopsRouter } from './stops/router';
import { symptomsRouter, usualPainRouter } from './symptoms/router';
import { checksRouter, confidenceRouter, fearedRouter, signOffsRouter } from './technique/router';
import { templatesRouter } from './templates/router';
import { triageRouter } from './triage/router';
import { createCallerFactory, router } from './trpc';

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  notifications: notificationsRouter,
  people: peopleRouter,
  assignments: assignmentsRouter,
  calendar: calendarRouter,
  calendarFeeds: calendarFeedsRouter,
  clinics: clinicsRouter,
  closedDays: closedDaysRouter,
  covers: coversRouter,
  charts: chartsRouter,
  comments: commentsRouter,
  consents: consentsRouter,
  clearances: clearancesRouter,
  erasures: erasuresRouter,
  exercises: exercisesRouter,
  measures: measuresRouter,
  messages: messagesRouter,
  notes: notesRouter,
  overrides: overridesRouter,
  policies: policiesRouter,
  programs: programsRouter,
  drafts: draftsRouter,
  reports: reportsRouter,
  rollouts: rolloutsRouter,
  progression: progressionRouter,
  proposals: proposalsRouter,
  templates: templatesRouter,
  triage: triageRouter,
  intake: intakeRouter,
  screening: screeningRouter,
  search: searchRouter,
  plan: planRouter,
  sessions: sessionsRouter,
  stops: stopsRouter,
  checks: checksRouter,
  signOffs: signOffsRouter,
  feared: fearedRouter,
  confidence: confidenceRouter,
  symptoms: symptomsRouter,
  flares: flaresRouter,
  floor: floorRouter,
  usualPain: usualPainRouter,
});

/** The only thing that client code imports from the server, and only as a type. */
export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);
