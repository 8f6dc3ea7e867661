import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import type { ClinicFacts, Lock } from '@/contracts/screening';
import { emergencyAdvice, reviewAdvice } from '@/domain/screening/advice';

type LockBannerProps = { lock: Lock; clinic: Pick<ClinicFacts, 'emergencyNumber' | 'responseTime'> };

/** What locks lifting, what to do now, and that nobody watches live. */
export function LockBanner({ lock, clinic }: LockBannerProps) {
  const emergency = emergencyAdvice(clinic.emergencyNumber);
  const call = (
    <ButtonLink href={`tel:${clinic.emergencyNumber}`} variant="danger" icon="phone">
      Call {clinic.emergencyNumber}
    </ButtonLink>
  );
  if (lock.level === 'emergency') {
    return (
      <Banner tone="emergency" title={emergency.title} actions={call}>
        <Lines lines={emergency.lines} />
      </Banner>
    );
  }
  // The advice has a "within" of its own.
  const review = reviewAdvice(clinic.responseTime);
  if (lock.state === 'refused') {
    return (
      <Banner tone="review" title="Lifting stays paused for now">
        <Lines
          lines={[
            'A clinician has looked at your answers and has not cleared lifting yet.',
            'Ask your trainer what you can do meanwhile.',
            `Nobody watches this app live. If you get worse, do not wait: call ${clinic.emergencyNumber} in an emergency.`,
          ]}
        />
      </Banner>
    );
  }
  return (
    <Banner tone="review" title={review.title}>
      <Lines lines={review.lines} />
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
