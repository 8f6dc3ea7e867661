type InWeek = { readonly week: number; readonly position: number; readonly key: string };
type Planned = { readonly week: number; readonly position: number; readonly prescription: { readonly key: string } };

/** Whether a session is a second one of its key in its week, which only a copy can be. `week` may hold other weeks too. */
export const isCopy = (session: InWeek, week: readonly InWeek[]): boolean =>
  week.some((each) => each.week === session.week && each.key === session.key && each.position < session.position);

const inWeek = ({ week, position, prescription }: Planned): InWeek => ({ week, position, key: prescription.key });

export const isCopyOf = (session: Planned, week: readonly Planned[]): boolean =>
  isCopy(inWeek(session), week.map(inWeek));
