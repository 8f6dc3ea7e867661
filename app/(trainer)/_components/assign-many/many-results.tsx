import { AppLink } from '@/components/ui/app-link';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { formatDate, formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import type { Candidate, Many } from './use-many';

type ManyResultsProps = { many: Many; candidates: readonly Candidate[]; locale: string };

/** What became of each client, nobody left out. */
export function ManyResults({ many, candidates, locale }: ManyResultsProps) {
  const { results, program } = many;
  const made = results.filter(({ ok }) => ok).length;
  const refused = results.length - made;
  const nameOf = (clientId: string) => candidates.find((one) => one.clientId === clientId)?.name ?? '';
  return (
    <Card className="max-w-180">
      <div role="status">
        <CardHeader
          title={`${program?.name ?? 'The program'} assigned to ${formatCount(made, 'client', 'clients', locale)}`}
          lead={
            refused > 0
              ? `${formatCount(refused, 'client was', 'clients were', locale)} left as they are.`
              : 'It is in their apps now.'
          }
        />
      </div>
      <ul className="divide-y divide-line">
        {[...results]
          .sort((a, b) => Number(a.ok) - Number(b.ok))
          .map((result) => (
            <li key={result.clientId} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2.5">
              <Icon
                name={result.ok ? 'check' : 'warning'}
                size={18}
                className={result.ok ? 'self-center text-spruce' : 'self-center text-pain-mid-ink'}
              />
              <AppLink
                href={`/clients/${result.clientId}/plan`}
                className="inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline"
              >
                {nameOf(result.clientId)}
              </AppLink>
              <span className="text-ink-2 text-small">
                {result.ok
                  ? `${formatDayShort(result.made.startDate, locale)} to ${formatDate(result.made.endDate, locale)}`
                  : result.words}
                {result.ok && result.made.ended && ` · ${result.made.ended.name} ends`}
              </span>
            </li>
          ))}
      </ul>
      <div className="mt-4 flex flex-wrap gap-2">
        <ButtonLink href="/clients">To the clients</ButtonLink>
        <ButtonLink href="/programs" variant="ghost">
          To the programs
        </ButtonLink>
      </div>
    </Card>
  );
}
