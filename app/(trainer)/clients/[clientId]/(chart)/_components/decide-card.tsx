import { Banner } from '@/components/ui/banner';
import { Card, CardHeader } from '@/components/ui/card';
import type { ChartOverview } from '@/contracts/charts';
import { leadWords, stepLines } from '../../../../_components/steps/step-lines';
import { StepList } from '../../../../_components/steps/step-list';

/** What waits for the trainer, and a plain word where nothing changes by itself. Nothing when neither is so. */
export function DecideCard({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { client, may } = overview;
  const lines = stepLines(overview, locale);
  const leads = leadWords(overview);
  if (lines.length === 0 && !leads) return null;
  return (
    <Card className="min-w-0" aria-labelledby="decide">
      <CardHeader id="decide" title="Decide" lead={lines.length > 0 && 'Unanswered means that the load repeats.'} />
      <div className="grid gap-4">
        {leads && (
          <Banner tone="info" title="You lead: nothing changes by itself">
            {leads} {leadsOn(lines.length)}
          </Banner>
        )}
        {lines.length > 0 && (
          <StepList
            clientId={client.id}
            lines={lines}
            canAnswer={may.load}
            timeZone={client.timeZone}
            locale={locale}
          />
        )}
      </div>
    </Card>
  );
}

const leadsOn = (count: number) =>
  count > 0 ? 'What the table suggests waits below.' : 'Set the loads below as you see fit; until then they repeat.';
