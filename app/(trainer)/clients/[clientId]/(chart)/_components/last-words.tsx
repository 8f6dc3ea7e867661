import { AppLink } from '@/components/ui/app-link';
import { Card, CardHeader } from '@/components/ui/card';
import type { ChartOverview } from '@/contracts/charts';
import { relativeDay } from '@/lib/format/dates';

/** The newest words of the client, and what they told at intake. */
export function LastWords({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { client, lastWords, today } = overview;
  if (!lastWords && !client.painHistory && !client.goal) return null;
  return (
    <Card className="min-w-0">
      <CardHeader title="Their words" />
      <div className="grid gap-3.5 text-small">
        {lastWords && (
          <figure>
            <blockquote className="border-line-strong border-l-3 pl-3">“{lastWords.words}”</blockquote>
            <figcaption className="mt-1 text-ink-quiet text-tiny">
              {relativeDay(lastWords.date, today, locale)} ·{' '}
              <AppLink
                href={`/clients/${client.id}/symptoms`}
                className="-my-2 inline-block py-2 underline max-md:-my-3.75 max-md:py-3.75 underline-offset-4"
              >
                all reports
              </AppLink>
            </figcaption>
          </figure>
        )}
        {client.goal && (
          <div>
            <p className="font-semibold text-ink-quiet text-tiny">Goal</p>
            <p>{client.goal}</p>
          </div>
        )}
        {client.painHistory && (
          <div>
            <p className="font-semibold text-ink-quiet text-tiny">Pain history, at intake</p>
            <p className="whitespace-pre-line">{client.painHistory}</p>
          </div>
        )}
      </div>
    </Card>
  );
}
