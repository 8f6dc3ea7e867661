import { Card } from '@/components/ui/card';
import type { ChartFiles } from '@/contracts/chart-pages';
import { AddLetter } from '../../checks/_components/add-letter';
import { clearanceWords } from './clearance-words';

type AddFileProps = { clearances: ChartFiles['clearances']; timeZone: string; locale: string };

/** Adds a letter to one of the clearances; nothing where none was ever asked for. */
export function AddFile({ clearances, timeZone, locale }: AddFileProps) {
  const [newest, ...older] = clearances;
  if (!newest) return null;
  const words = (clearance: typeof newest) => clearanceWords(clearance, { timeZone, locale });
  return (
    <Card>
      <p className="mb-2 text-small">To the {words(newest)}:</p>
      <AddLetter clearanceId={newest.id} />
      {older.length > 0 && (
        <details className="mt-2 text-small">
          <summary className="inline-flex min-h-12 items-center font-semibold underline underline-offset-4">
            To an earlier clearance
          </summary>
          <ul className="grid gap-3">
            {older.map((clearance) => (
              <li key={clearance.id}>
                <p className="mb-2">To the {words(clearance)}:</p>
                <AddLetter clearanceId={clearance.id} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
