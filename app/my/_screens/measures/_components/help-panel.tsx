import { Icon } from '@/components/ui/icon';
import { phq4Help } from '@/domain/instruments/phq4-help';

type HelpPanelProps = {
  clinic: { readonly emergencyNumber: string; readonly responseTime: string };
  /** Announces itself when it appears in answer to something. */
  live?: boolean;
};

/** Where to get help, after a PHQ-4 of 6 or more. */
export function HelpPanel({ clinic, live = false }: HelpPanelProps) {
  const { title, lines } = phq4Help(clinic);
  return (
    <section
      {...(live && { role: 'status' })}
      aria-labelledby="phq4-help"
      className="rounded-card border-[1.5px] border-copper bg-copper-tint p-4.5 sm:p-5"
    >
      <h2 id="phq4-help" className="font-strong text-copper-ink text-heading">
        {title}
      </h2>
      <ul className="mt-3 grid gap-2.5">
        {lines.map((line) => (
          <li key={line} className="flex gap-2.5">
            <span aria-hidden="true" className="mt-[0.55em] size-1.5 shrink-0 rounded-full bg-ink-2" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <a
        href={`tel:${clinic.emergencyNumber.replace(/[^+\d]/g, '')}`}
        className="mt-4 inline-flex min-h-12 items-center gap-2 rounded-full border-[1.5px] border-edge bg-surface px-5 font-semibold"
      >
        <Icon name="phone" />
        Call {clinic.emergencyNumber}
      </a>
    </section>
  );
}
