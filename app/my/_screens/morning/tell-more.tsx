import { ButtonLink } from '@/components/ui/button';
import type { ClinicFacts } from '@/contracts/screening';

/** After a morning of much pain: what to do with more than a number, and what this app is not. */
export function TellMore({ clinic }: { clinic: ClinicFacts }) {
  return (
    <div className="mt-3 border-line border-t pt-3">
      <p className="text-ink-2 text-small">
        That is a lot. Tell us where and what came with it: your trainer answers {clinic.responseTime}. Nobody watches
        this app live; in an emergency call {clinic.emergencyNumber}.
      </p>
      <div className="mt-2.5">
        <ButtonLink href="/my/report" variant="ghost" icon="hurts">
          Tell more
        </ButtonLink>
      </div>
    </div>
  );
}
