import type { ClinicSign } from '@/contracts/clinics';
import type { DueMeasures, Measures } from '@/contracts/measures';
import type { MyThread } from '@/contracts/messages';
import type { CoachFacts, PlanWeeks, Progress, SessionDetail, Today } from '@/contracts/plan';
import type { IntakeState, Profile } from '@/contracts/screening';

/** What the server read for the screen that was asked for, so that it needs no request of its own. */
export type FirstData = {
  readonly today?: Today;
  readonly weeks?: PlanWeeks;
  readonly session?: SessionDetail;
  readonly progress?: Progress;
  readonly you?: Profile;
  readonly coach?: CoachFacts;
  readonly thread?: MyThread;
  readonly intake?: IntakeState;
  readonly due?: DueMeasures;
  readonly measures?: Measures;
};

/** Who is signed in, as the shell shows it. */
export type Person = {
  readonly name: string;
  readonly clinic: string;
  /** The clinic's sign; null or, on a phone that kept this before there were any, left out where its name stands alone. */
  readonly sign?: ClinicSign | null;
  /** Opaque name of what this person keeps on a device. */
  readonly store: string;
};
