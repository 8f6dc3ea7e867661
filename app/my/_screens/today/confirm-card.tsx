import { useLocale } from '@/app/my/_app/person';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { Today } from '@/contracts/plan';
import type { ToConfirm } from '@/contracts/sessions';
import { relativeDay } from '@/lib/format/dates';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';

/** Sessions that somebody of the clinic entered: one tap says that all is right, another leads to what is not. */
export function ConfirmCards({ today }: { today: Today }) {
  // What an earlier build has saved on this phone knows of none.
  const waiting = today.toConfirm ?? [];
  return waiting.map((session) => <ConfirmCard key={session.plannedSessionId} session={session} day={today.today} />);
}

function ConfirmCard({ session, day }: { session: ToConfirm; day: string }) {
  const { plannedSessionId, title, date, byName, asOf } = session;
  const { enqueue } = useOutbox();
  const locale = useLocale();
  const id = `confirm-${plannedSessionId}`;
  return (
    <Card aria-labelledby={id}>
      <CardHeader id={id} eyebrow={`${relativeDay(date, day, locale)} · ${title}`} title="Is it right?" />
      <p className="-mt-1">
        {byName ?? 'Your clinic'} entered this on the floor. It counts already; if anything is not as you did it,
        correct it.
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          aria-describedby={id}
          onClick={() =>
            void enqueue('sessions.confirm', {
              id: newId(),
              plannedSessionId,
              asOf,
            })
          }
        >
          Yes, that is right
        </Button>
        <ButtonLink variant="ghost" href={`/my/session/${plannedSessionId}`} aria-describedby={id}>
          Correct it
        </ButtonLink>
      </div>
    </Card>
  );
}
