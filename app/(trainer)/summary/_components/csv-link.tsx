import { ButtonLink } from '@/components/ui/button';

/** The figures as a file for a spreadsheet. They are in the page already, so nothing is asked for. */
export function CsvLink({ csv, name }: { csv: string; name: string }) {
  return (
    <ButtonLink
      variant="ghost"
      className="print:hidden"
      href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
      download={name}
    >
      Download the figures (CSV)
    </ButtonLink>
  );
}
