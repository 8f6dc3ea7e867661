import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Lock } from '@/contracts/screening';
import { isEmergency, lockAdvice } from '@/domain/screening/advice';

export type AdviceLevel = 'emergency' | 'review';

/** What the advice needs of the clinic; null where the phone has not heard of it yet. */
export type AdviceClinic = { readonly emergencyNumber: string; readonly responseTime: string } | null;

export type AdvicePanelProps = {
  /** What an answer asks for, or what locks lifting. */
  about: AdviceLevel | Lock;
  clinic: AdviceClinic;
  /** Further ways on, below the advice. */
  actions?: ReactNode;
  /** Announces itself when it appears in answer to something, and takes no focus. */
  live?: boolean;
  /** The title's element: h1 where the advice is the screen. */
  heading?: 'h1' | 'h2';
};

/** What to say for an answer or a lock. Needs no network. */
function adviceOf(about: AdviceLevel | Lock, clinic: AdviceClinic) {
  const lock = typeof about === 'string' ? { level: about, state: 'requested' as const, rule: null } : about;
  const advice = lockAdvice(lock, clinic ?? unknownClinic);
  return { ...advice, level: isEmergency(lock) ? ('emergency' as const) : ('review' as const) };
}

const unknownClinic = {
  emergencyNumber: 'your emergency number',
  responseTime: 'within the time your clinic promised you',
};

const looks: Record<AdviceLevel, string> = {
  emergency: 'border-pain-high bg-pain-high-tint',
  review: 'border-pain-mid bg-pain-mid-tint',
};

const titles: Record<AdviceLevel, string> = { emergency: 'text-pain-high-ink', review: 'text-pain-mid-ink' };

/** Emergency or review advice in full, with the number to call. */
export function AdvicePanel({ about, clinic, actions, live = false, heading: Heading = 'h2' }: AdvicePanelProps) {
  const { level, ...advice } = adviceOf(about, clinic);
  return (
    <section
      {...(live && { role: 'alert' })}
      aria-labelledby={`advice-${level}`}
      className={classNames('rounded-card border-[1.5px] p-4.5 sm:p-5', looks[level])}
    >
      <div className={classNames('flex items-start gap-3', titles[level])}>
        <Icon name={level === 'emergency' ? 'warning' : 'lock'} size={26} className="mt-0.5" />
        <Heading
          id={Heading === 'h1' ? 'page-title' : `advice-${level}`}
          tabIndex={-1}
          className="font-strong text-title outline-none"
        >
          {Heading === 'h1' ? <span id={`advice-${level}`}>{advice.title}</span> : advice.title}
        </Heading>
      </div>
      {level === 'emergency' && clinic && (
        <a
          href={`tel:${clinic.emergencyNumber.replace(/[^+\d]/g, '')}`}
          className="mt-4 flex min-h-14 items-center justify-center gap-2.5 rounded-full border-[1.5px] border-transparent bg-pain-high px-6 py-1 font-strong text-[1.125rem] text-on-pain-high"
        >
          <Icon name="phone" />
          Call {clinic.emergencyNumber}
        </a>
      )}
      <ul className="mt-4 grid gap-2.5">
        {advice.lines.map((line) => (
          <li key={line} className="flex gap-2.5">
            <span aria-hidden="true" className="mt-[0.55em] size-1.5 shrink-0 rounded-full bg-ink-2" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      {actions && <div className="mt-5 flex flex-wrap gap-2">{actions}</div>}
    </section>
  );
}
