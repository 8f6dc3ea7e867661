import { Chip, type ChipTone } from '@/components/ui/chip';
import type { ProgramChange } from '@/contracts/program-drafts';

const looks: Readonly<Record<ProgramChange['kind'], { tone: ChipTone; words: string }>> = {
  added: { tone: 'spruce', words: 'New' },
  removed: { tone: 'high', words: 'Gone' },
  changed: { tone: 'neutral', words: 'Changed' },
  moved: { tone: 'neutral', words: 'Moved' },
};

/** The difference between two versions in words, grouped by where it is. */
export function ChangeList({ changes }: { changes: readonly ProgramChange[] }) {
  const places = [...new Set(changes.map(({ where }) => where))];
  return (
    <div className="grid gap-3">
      {places.map((where) => (
        <section key={where}>
          <h4 className="font-semibold text-ink-2 text-small">{where}</h4>
          <ul className="mt-1 grid gap-1.5">
            {changes
              .filter((change) => change.where === where)
              .map((change) => (
                <li key={JSON.stringify(change)} className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 text-small">
                  <Chip tone={looks[change.kind].tone}>{looks[change.kind].words}</Chip>
                  {change.what && <span className="font-semibold">{change.what}</span>}
                  <span className="min-w-0">
                    {change.before && <del className="text-ink-2">{change.before}</del>}
                    {change.before && change.after && <span aria-hidden="true"> → </span>}
                    {change.after && <ins className="no-underline">{change.after}</ins>}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
