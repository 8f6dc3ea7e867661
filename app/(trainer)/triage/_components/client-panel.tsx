import { PainLoadChart } from '@/components/charts/pain-load-chart';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Eyebrow, SectionTitle } from '@/components/ui/text';
import type { ChartOverview } from '@/contracts/charts';
import { relativeDay } from '@/lib/format/dates';
import { formatChange, formatCount, formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import { assignmentWords, clearanceChip } from '../../_components/chart-words';
import { FlareCard } from '../../_components/flare-card';
import { leadWords, stepLines } from '../../_components/steps/step-lines';
import { StepList } from '../../_components/steps/step-list';
import { readTimelineFor } from '../../_data/panel';

type ClientPanelProps = { clientId: string; locale: string };

/** The chosen client in short: what holds, how it goes, their own words, and the ways on. */
export async function ClientPanel({ clientId, locale }: ClientPanelProps) {
  const found = await readTimelineFor(clientId);
  if (!found) {
    return (
      <div role="status">
        <SectionTitle>This client is not here</SectionTitle>
        <p className="mt-1 text-ink-2">The link may be old, or it leads to somebody you have no access to.</p>
      </div>
    );
  }
  const { overview, timeline, flares } = found;
  const { client, assignment, lastWords, may, today } = overview;
  const chip = clearanceChip(overview, locale);
  const chart = `/clients/${client.id}`;
  return (
    <div className="grid gap-5">
      <div>
        <SectionTitle>{client.name}</SectionTitle>
        <p className="mt-0.5 text-ink-2 text-small">{assignment ? assignmentWords(assignment) : 'No plan'}</p>
        {chip && (
          <p className="mt-2">
            <Chip tone={chip.tone} icon={chip.icon}>
              {chip.words}
            </Chip>
          </p>
        )}
      </div>
      <FlareCard clientId={client.id} flares={flares} locale={locale} />
      <Steps overview={overview} locale={locale} />
      <Facts overview={overview} locale={locale} />
      <div>
        <Eyebrow className="mb-2">Pain and load, 8 weeks</Eyebrow>
        <PainLoadChart timeline={timeline} locale={locale} />
      </div>
      {lastWords && (
        <div>
          <Eyebrow className="mb-2">Their words, {relativeDay(lastWords.date, today, locale)}</Eyebrow>
          <blockquote className="border-line-strong border-l-3 pl-3 text-small">“{lastWords.words}”</blockquote>
        </div>
      )}
      <NextLoads overview={overview} locale={locale} />
      <div className="grid gap-2">
        <ButtonLink href={chart} block className="xl:min-h-11">
          Open the record
        </ButtonLink>
        <div className="grid grid-cols-2 gap-2">
          <ButtonLink href={`${chart}/symptoms`} variant="ghost" className="xl:min-h-11">
            Symptoms
          </ButtonLink>
          {may.plan ? (
            <ButtonLink href={`${chart}/assign`} variant="ghost" className="xl:min-h-11">
              {assignment ? 'Next program' : 'Assign program'}
            </ButtonLink>
          ) : (
            <ButtonLink href={`${chart}/sessions`} variant="ghost" className="xl:min-h-11">
              Sessions
            </ButtonLink>
          )}
        </div>
      </div>
    </div>
  );
}

/** What waits for the reader, with its answers. */
function Steps({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { client, may } = overview;
  const lines = stepLines(overview, locale);
  const leads = leadWords(overview);
  if (lines.length === 0 && !leads) return null;
  return (
    <section aria-labelledby="steps" className="grid gap-2">
      <h3 id="steps" className="font-semibold text-ink-quiet text-xs uppercase tracking-[0.06em]">
        Proposed for the next session
      </h3>
      {leads && <p className="text-ink-2 text-small">You lead, nothing changes by itself. {leads}</p>}
      {lines.length > 0 && (
        <>
          <StepList
            clientId={client.id}
            lines={lines}
            canAnswer={may.load}
            timeZone={client.timeZone}
            locale={locale}
            inPanel
          />
          <p className="text-ink-quiet text-tiny">Unanswered means that the load repeats.</p>
        </>
      )}
    </section>
  );
}

function Facts({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const { weeklyPain, usualPain, sessions } = overview.tiles;
  const facts = [
    {
      name: 'Pain, weekly mean',
      value: weeklyPain.mean === null ? '–' : formatNumber(weeklyPain.mean, locale, 1),
      note: weeklyPain.change === null ? null : `${formatChange(weeklyPain.change, locale, 1)} since start`,
    },
    { name: 'Usual pain', value: usualPain === null ? '–' : formatNumber(usualPain, locale, 0), note: null },
    {
      name: 'Sessions done',
      value: `${sessions.done} / ${sessions.due}`,
      note: sessions.missedInARow > 0 ? `${formatCount(sessions.missedInARow, 'missed', 'missed in a row')}` : null,
    },
  ];
  return (
    <dl className="grid grid-cols-3 gap-2">
      {facts.map(({ name, value, note }) => (
        <div key={name} className="rounded-field border border-line px-3 py-2.5">
          <dt className="text-ink-quiet text-tiny">{name}</dt>
          <dd className="font-strong text-heading">{value}</dd>
          {note && <dd className="text-ink-quiet text-tiny">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

function NextLoads({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const loads = overview.nextLoads.filter(({ loadKg }) => loadKg !== null).slice(0, 3);
  if (loads.length === 0) return null;
  return (
    <div>
      <Eyebrow className="mb-2">Next loads</Eyebrow>
      <ul className="grid gap-2">
        {loads.map(({ exerciseId, name, loadKg, why, override }) => (
          <li key={exerciseId} className="rounded-field border border-line px-3.5 py-2.5">
            <div className="flex items-baseline justify-between gap-3">
              <span className="text-ink-2 text-small">{name}</span>
              <span className="whitespace-nowrap font-strong">
                {loadKg === null ? '–' : formatLoad(loadKg, overview.client.units, locale)}
              </span>
            </div>
            {why && <p className={override ? 'text-copper text-tiny' : 'text-ink-quiet text-tiny'}>{why.words}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
