import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import type { ClinicFacts, Lock } from '@/contracts/screening';
import { isEmergency, lockAdvice } from '@/domain/screening/advice';

type LockBannerProps = { lock: Lock; clinic: Pick<ClinicFacts, 'emergencyNumber' | 'responseTime'> };

/** What locks lifting, what to do now, and that nobody watches live. */
export function LockBanner({ lock, clinic }: LockBannerProps) {
  const advice = lockAdvice(lock, clinic);
  const isCall = isEmergency(lock);
  const actions = (
    <>
      {isCall && (
        <ButtonLink href={`tel:${clinic.emergencyNumber.replace(/[^+\d]/g, '')}`} variant="danger" icon="phone">
          Call {clinic.emergencyNumber}
        </ButtonLink>
      )}
      {lock.level !== 'stop' && (
        <ButtonLink href="/my/you" variant="ghost">
          Add the letter
        </ButtonLink>
      )}
    </>
  );
  return (
    <Banner tone={isCall ? 'emergency' : 'review'} title={advice.title} actions={actions}>
      <Lines lines={advice.lines} />
    </Banner>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
