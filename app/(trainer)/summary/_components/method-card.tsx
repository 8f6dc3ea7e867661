import { Card, CardHeader } from '@/components/ui/card';
import { FEWEST } from '@/domain/reports/caseload-summary';

/** How the figures are made, in words that can be checked. */
export function MethodCard() {
  return (
    <Card aria-labelledby="method" className="print:break-inside-avoid print:border-black/40 print:shadow-none">
      <CardHeader id="method" title="How this is reckoned" />
      <ul className="grid list-disc gap-1 pl-5 text-ink-2 text-small">
        <li>
          Pain: the mean of all pain given in a client’s first seven days with reports of the period, against the last
          seven; only where the two do not overlap. Questionnaires: the first result of the period against the last.
        </li>
        <li>
          Change: the mean of the clients’ own differences with a 95 % interval by Student’s t for pairs. Shares: 95 %
          intervals by Wilson’s method. Both take clients as independent of each other, and differences as roughly
          normal, which for few clients is a guess.
        </li>
        <li>Better and worse: by the minimal important change of each instrument, that value included.</li>
        <li>Medians, quartiles and nine in ten: between two values in proportion.</li>
        <li>A figure is shown from {FEWEST} clients on.</li>
        <li>
          Who reports little or has left may fare otherwise than those who are counted. Pain at its worst tends to ease
          by itself. These figures describe a caseload; they judge neither clients nor trainers, and ranking people by
          them would be wrong.
        </li>
      </ul>
    </Card>
  );
}
