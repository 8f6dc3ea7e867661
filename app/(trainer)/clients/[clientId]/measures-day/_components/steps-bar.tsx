import { useEffect, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { type Run, resultOf, type Step } from '../_run/run';
import { stepWords } from '../_run/steps';

type StepsBarProps = { run: Run; onOpen: (at: number) => void };

const stateOf = (step: Step): keyof typeof stateWords =>
  step.skipped !== null ? 'skipped' : resultOf(step) ? 'done' : 'open';
const stateWords = { skipped: ', left out', done: ', done', open: '' } as const;

/** All steps in their order, each a way there and back. On a phone the row scrolls. */
export function StepsBar({ run, onOpen }: StepsBarProps) {
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another place to scroll to
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [run.at]);
  const places = run.steps.map((step) => ({ name: stepWords[step.id].short, state: stateOf(step) }));
  return (
    <nav aria-label="Steps" className="relative -mx-4 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
      <ol className="flex w-max gap-1.5 md:w-auto md:flex-wrap">
        {[...places, { name: 'Summary', state: 'open' as const }].map(({ name, state }, at) => (
          <li key={name}>
            <button
              ref={at === run.at ? current : undefined}
              type="button"
              aria-current={at === run.at ? 'step' : undefined}
              onClick={() => onOpen(at)}
              className={classNames(
                'flex min-h-12 items-center gap-1.5 rounded-full border-[1.5px] px-3.5 font-semibold text-small',
                at === run.at
                  ? 'chosen-edge border-spruce bg-spruce-tint text-spruce'
                  : 'border-line-strong text-ink-2 hover:border-edge',
              )}
            >
              {state === 'done' && <Icon name="check" size={16} />}
              {state === 'skipped' && <Icon name="minus" size={16} />}
              {name}
              <span className="sr-only">{stateWords[state]}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
