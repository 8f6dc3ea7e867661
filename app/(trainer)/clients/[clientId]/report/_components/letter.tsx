import type { ReactNode } from 'react';
import '@/components/print/numbered-pages.css';
import type { DoctorReport } from '@/contracts/reports';
import { intendedUse } from '@/domain/words/intended-use';
import { formatDate } from '@/lib/format/dates';
import { ClearancePart, EventsPart } from './clearance-part';
import { FunctionPart, GoalsPart } from './function-part';
import { PainPart } from './pain-part';
import { Part } from './part';
import { Addressee, OwnWords } from './report-choices';
import { TrainingPart } from './training-part';

type LetterProps = { report: DoctorReport; locale: string; sign: ReactNode };

/** The report as it is printed, on one or two pages of A4 or Letter; on a screen a preview of the same. */
export function Letter({ report: doctor, locale, sign }: LetterProps) {
  const { clinicName, client, writer, today, report } = doctor;
  const days = `${formatDate(report.from, locale)} to ${formatDate(report.until, locale)}`;
  return (
    <article
      aria-label="Progress report"
      lang="en"
      className="numbered-pages mx-auto max-w-[190mm] text-ink print:table print:w-full print:text-[9pt] print:text-black print:leading-[1.32]"
    >
      {/* Again at the head of each page. */}
      <div aria-hidden="true" className="hidden print:table-header-group print:break-inside-avoid">
        <p className="mb-[2mm] border-black border-b pb-[0.5mm] text-[8pt]">
          {client.name} · progress report · {days} · {clinicName}
        </p>
      </div>
      <div className="grid grid-cols-1 gap-4 print:block print:space-y-[2.4mm]">
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="grid justify-items-start gap-1">
            {sign}
            <p className="font-strong text-heading print:text-[12pt]">{clinicName}</p>
            <p>
              To: <Addressee />
            </p>
          </div>
          <div className="sm:text-right print:text-right">
            <p className="font-strong text-heading print:text-[12pt]">{client.name}: progress report</p>
            <p>{days}</p>
            <p>
              Written by {writer.name}, {writer.role}, on {formatDate(today, locale)}
            </p>
          </div>
        </header>
        <p className="border-line border-y py-1 text-small print:border-black/40 print:text-[8pt]">
          Strength training for low back pain, as the client and the trainer entered it. Changes are called better or
          worse only from the smallest change that matters; below it they are within the error of measurement.
        </p>
        <ClearancePart doctor={doctor} locale={locale} />
        <GoalsPart doctor={doctor} locale={locale} />
        <TrainingPart doctor={doctor} locale={locale} />
        <PainPart doctor={doctor} locale={locale} />
        <FunctionPart doctor={doctor} locale={locale} />
        <EventsPart doctor={doctor} locale={locale} />
        <OwnWords writer={writer.name} />
        <Part id="unknown" title="What we do not know">
          <ul className="list-disc pl-4">
            {report.unknowns.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
        <footer className="border-line border-t pt-1 text-small print:border-black/40 print:text-[8pt]">
          <p>
            {intendedUse.lead} {intendedUse.sections[0].lines.slice(0, 2).join(' ')}
          </p>
        </footer>
      </div>
    </article>
  );
}
