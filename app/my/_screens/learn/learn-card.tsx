import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { type LearnCard, surenessWords } from '@/domain/learn/types';
import { ruleById } from '@/domain/progression/decide';
import { levelWords } from '@/domain/progression/explain';
import type { Policy } from '@/domain/progression/policy';

type LearnCardFoldProps = {
  card: LearnCard;
  isOpen: boolean;
  policy: Policy;
  /** Whether `policy` is that of the person's clinic, and not the usual one. */
  isClinics: boolean;
};

/** A card behind its title. */
export function LearnCardFold({ card, isOpen, policy, isClinics }: LearnCardFoldProps) {
  const { id, title, what, does, known, sure, sources, rule } = card;
  const row = rule === undefined ? null : ruleById(rule);
  return (
    <details id={id} open={isOpen} className="group/card scroll-mt-4">
      <summary className="flex min-h-14 list-none flex-wrap items-center gap-x-3 gap-y-1 px-4.5 py-2.5 -outline-offset-3! [&::-webkit-details-marker]:hidden">
        {rule && (
          <span className="grid min-h-8 min-w-10 shrink-0 place-items-center rounded-xl bg-copper-tint px-1.5 font-strong text-copper-ink text-small">
            <span className="sr-only">Rule </span>
            {rule}
          </span>
        )}
        <h3 className="min-w-0 flex-1 basis-40 font-semibold text-item">{title}</h3>
        <Icon name="chevron-down" size={18} className="shrink-0 text-ink-2 group-open/card:rotate-180" />
      </summary>
      <div className="grid gap-3.5 px-4.5 pb-5">
        <Part title="What it is">{what}</Part>
        {row && (
          <Part title={isClinics ? 'The rule, in your clinic' : 'The rule, as it usually is'}>
            If: {row.condition(policy)}. Then: {levelWords[row.level].toLowerCase()}.
          </Part>
        )}
        <Part title="What we do">{does}</Part>
        <Part title="What is known">{known}</Part>
        <Part title="How sure">{surenessWords[sure]}</Part>
        {sources.length > 0 && (
          <div>
            <h4 className="font-semibold text-ink-quiet text-tiny">Sources</h4>
            <ul className="mt-0.5 grid gap-1 text-small">
              {sources.map((source) => (
                <li key={source} className="wrap-anywhere">
                  {source}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4 className="font-semibold text-ink-quiet text-tiny">{title}</h4>
      <p className="mt-0.5">{children}</p>
    </div>
  );
}
