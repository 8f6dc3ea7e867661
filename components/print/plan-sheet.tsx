import { PlanFigure } from '@/components/figure/plan-figure';
import type { PlanSheet, SheetItem, SheetSession } from '@/contracts/plan-sheet';
import { formatDayLong } from '@/lib/format/dates';
import { formatLoad } from '@/lib/units';

/**
 * One week of a plan on paper, at most two pages of A4: what to do, and boxes to write in what was done. On a screen it
 * is a preview of the same.
 */
export function PlanSheetPage({ sheet, locale }: { sheet: PlanSheet; locale: string }) {
  const { clientName, clinicName, programName, week, weeks, deload, emergencyNumber, responseTime } = sheet;
  const dense = sheet.sessions.length > 3 || sheet.sessions.some(({ items }) => items.length > 7);
  return (
    <article className="grid max-w-[190mm] grid-cols-1 gap-4 text-ink print:gap-[3mm] print:text-[9pt]" lang="en">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-ink border-b-2 pb-1">
        <p className="font-strong text-heading print:text-[13pt]">
          {clientName}: {programName}
        </p>
        <p>
          Week {week} of {weeks}
          {deload && ', a lighter week'}
        </p>
      </header>
      {sheet.locked && (
        <p className="border-2 border-ink p-2 font-semibold">
          Lifting is paused for you. Please do not use this sheet before your clinic says that you may lift again.
        </p>
      )}
      {sheet.sessions.map((session) => (
        <Session key={session.plannedSessionId} session={session} sheet={sheet} locale={locale} dense={dense} />
      ))}
      <footer className="grid gap-1 border-line-strong border-t pt-1.5 text-small print:text-[8pt]">
        <p>
          Pain up to 5 out of 10 that settles is usually acceptable. Above it, or when a leg feels different, stop and
          tell your clinic. New numbness between the legs, or new trouble with bladder or bowel: call {emergencyNumber}{' '}
          now.
        </p>
        <p>
          Weights of later sessions are decided after each one: look at the app, or keep the last one. {clinicName}{' '}
          answers {responseTime}.
        </p>
      </footer>
    </article>
  );
}

type SessionProps = { session: SheetSession; sheet: PlanSheet; locale: string; dense: boolean };

function Session({ session, sheet, locale, dense }: SessionProps) {
  const { date, title, minutes, note, items } = session;
  const heading = `sheet-${session.plannedSessionId}`;
  return (
    <section aria-labelledby={heading} className="break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={heading} className="font-strong print:text-[11pt]">
          {formatDayLong(date, locale)}: {title}
        </h2>
        <p className="text-small print:text-[8pt]">
          {minutes} min · done on <Blank wide /> · pain before <Blank /> after <Blank /> next morning <Blank />
        </p>
      </div>
      {note && <p className="text-small print:text-[8pt]">{note}</p>}
      <ol className="mt-1 divide-y divide-line border-line border-y">
        {items.map((item) => (
          <Item key={item.itemId} item={item} sheet={sheet} locale={locale} dense={dense} />
        ))}
      </ol>
    </section>
  );
}

/** Space to write a number or a date by hand. */
const Blank = ({ wide = false }: { wide?: boolean }) => (
  <span className={`inline-block border-ink border-b align-baseline ${wide ? 'w-16' : 'w-7'}`} />
);

const unitOf: Record<SheetItem['dose'], string> = { reps: 'reps', seconds: 's', metres: 'm' };

function Item({ item, sheet, locale, dense }: { item: SheetItem; sheet: PlanSheet; locale: string; dense: boolean }) {
  const { name, superset, figure, words, cue, note, sets, dose, loadKg, loadKind } = item;
  const loaded = loadKind !== 'none' && loadKind !== 'band';
  const perHand = loadKind.endsWith('-per-hand') ? ' per hand' : '';
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1 print:flex-nowrap print:py-[0.6mm]">
      {!dense && (
        <span className="w-9 shrink-0 print:w-[8mm]">
          <PlanFigure definition={figure} size={dense ? 24 : 34} />
        </span>
      )}
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold">
          {superset && `${superset} · `}
          {name}
          {loadKg !== null && `, ${formatLoad(loadKg, sheet.units, locale)}${perHand}`}
        </p>
        <p className="text-small print:text-[8pt]">{words}</p>
        {!dense && (note ?? cue) && <p className="text-ink-2 text-small print:text-[8pt]">{note ?? cue}</p>}
      </div>
      <div className="flex max-w-full shrink-0 flex-wrap gap-1 print:flex-nowrap" aria-hidden="true">
        {Array.from({ length: sets }, (_, index) => index + 1).map((set) => (
          <span
            key={set}
            className={`grid content-between rounded-[4px] border border-line-strong p-0.5 text-[7px] text-ink-quiet leading-none ${sets > 6 ? 'h-8 w-8 print:w-[10mm]' : 'h-8 w-12 print:w-[16mm]'} print:h-[9.5mm]`}
          >
            <span>{set}</span>
            <span className="text-right">{loaded ? `${sheet.units} × ${unitOf[dose]}` : unitOf[dose]}</span>
          </span>
        ))}
      </div>
    </li>
  );
}
