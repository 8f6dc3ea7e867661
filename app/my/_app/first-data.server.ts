import 'server-only';
import { TRPCError } from '@trpc/server';
import type { ClinicSign } from '@/contracts/clinics';
import { serverCaller } from '@/trpc/server';
import type { FirstData } from './first-data';
import type { Place } from './places';

type Caller = Awaited<ReturnType<typeof serverCaller>>;

/** Reads what the screen shows first, and whether the intake is done, at the same time. */
export async function firstDataFor(
  place: Place,
): Promise<{ first: FirstData; intakeDone: boolean; sign: ClinicSign | null }> {
  const api = await serverCaller();
  const [first, intake, sign] = await Promise.all([read(api, place), api.intake.state(), api.clinics.sign()]);
  return { first: { ...first, intake }, intakeDone: intake.completed, sign };
}

async function read(api: Caller, { screen, plannedSessionId }: Place): Promise<FirstData> {
  switch (screen) {
    case 'today': {
      const [today, due] = await Promise.all([api.plan.today(), api.measures.due()]);
      return { today, due };
    }
    case 'morning':
    case 'report':
    case 'screening':
      return { today: await api.plan.today() };
    case 'coach': {
      const [coach, thread] = await Promise.all([api.plan.coach(), api.messages.mine({})]);
      return { coach, thread };
    }
    case 'plan':
      return plannedSessionId === null ? { weeks: await api.plan.weeks() } : readSession(api, plannedSessionId);
    case 'progress':
      return readProgress(api);
    case 'measures':
      return { measures: await api.measures.mine() };
    case 'you':
      return { you: await api.plan.you() };
    case 'session':
      return plannedSessionId === null ? {} : readSession(api, plannedSessionId);
    case 'intake':
    case 'learn':
    case 'program':
    case 'sheet':
      return {};
  }
}

async function readProgress(api: Caller): Promise<FirstData> {
  const [progress, measures] = await Promise.all([api.plan.progress({}), api.measures.mine()]);
  return { progress, measures };
}

/** A session that is not this client's is the screen's to say, inside the app. */
async function readSession(api: Caller, plannedSessionId: string): Promise<FirstData> {
  try {
    return { session: await api.plan.session({ plannedSessionId }) };
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') return {};
    throw error;
  }
}
