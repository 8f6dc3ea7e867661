import { Icon } from '@/components/ui/icon';
import type { PreviewWarning } from '@/contracts/assignments';

/** What to think of before assigning, in words. The plan in the way has its own question. */
export function PreviewWarnings({ warnings }: { warnings: readonly PreviewWarning[] }) {
  const shown = warnings.filter(({ code }) => code !== 'overlap');
  return (
    <div role="status">
      {shown.length > 0 && (
        <div className="mb-4 rounded-field bg-pain-mid-tint px-3.5 py-3 text-small">
          <p className="flex items-center gap-2 font-strong text-pain-mid-ink">
            <Icon name="warning" size={18} />
            Before you assign
          </p>
          <ul className="mt-1.5 grid list-disc gap-1 pl-6.5 marker:text-pain-mid-ink">
            {shown.map(({ code, words }) => (
              <li key={code}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
