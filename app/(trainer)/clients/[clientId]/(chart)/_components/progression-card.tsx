import { Card, CardHeader } from '@/components/ui/card';
import type { ChartOverview } from '@/contracts/charts';
import { ProgressionButton } from './progression-button';
import { modeWords } from './progression-words';

/** Who lets this client's loads rise. Lowering and holding need nobody. */
export function ProgressionCard({ overview }: { overview: ChartOverview }) {
  const { client, may, progression } = overview;
  const { mode, policy } = progression;
  return (
    <Card className="min-w-0" aria-labelledby="progression">
      <CardHeader
        id="progression"
        title="Who lets loads rise"
        lead="Lowering and holding happen at once, whoever it is."
        end={may.load && <ProgressionButton clientId={client.id} mode={mode} clinicMode={policy.approval} />}
      />
      <p className="font-semibold">{modeWords[mode ?? policy.approval].label}</p>
      <p className="text-ink-2 text-small">
        {modeWords[mode ?? policy.approval].hint}
        {mode === null && ' This is the clinic’s own setting.'}
      </p>
    </Card>
  );
}
