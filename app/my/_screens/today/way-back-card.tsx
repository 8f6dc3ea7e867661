import { Banner } from '@/components/ui/banner';
import type { WayBack } from '@/domain/flare/way-back';

/** Where the client stands on the way back after a flare. */
export function WayBackCard({ step: { step, of, factor } }: { step: WayBack }) {
  return (
    <Banner tone="info" icon="progress" title={`Way back: session ${step} of ${of}, at ${Math.round(factor * 100)} %`}>
      Weights are {factor === 1 ? 'those' : `${Math.round(factor * 100)} % of those`} from before the flare. The next
      step comes when a session has settled: up to 5 in it, and back to usual the next morning. Nothing goes up until
      then.
    </Banner>
  );
}
