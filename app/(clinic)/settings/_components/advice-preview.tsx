import { Icon } from '@/components/ui/icon';
import { emergencyAdvice } from '@/domain/screening/advice';

/** Emergency advice as a client reads it, with what is being typed. To read only: nothing here calls. */
export function AdvicePreview(words: { emergencyNumber: string; responseTime: string }) {
  const { title, lines, callNumber } = emergencyAdvice(words);
  return (
    <figure className="grid content-start gap-2">
      <figcaption className="font-semibold text-item">What a client reads</figcaption>
      <div className="rounded-card border-[1.5px] border-pain-high bg-pain-high-tint p-4.5">
        <p className="flex items-start gap-2.5 font-strong text-heading text-pain-high-ink">
          <Icon name="warning" size={22} className="mt-0.5" />
          {title}
        </p>
        <p className="mt-3 flex min-h-12 items-center justify-center gap-2.5 rounded-full bg-pain-high px-5 py-1 font-strong text-on-pain-high">
          <Icon name="phone" size={18} />
          Call {callNumber}
        </p>
        <ul className="mt-3 grid gap-1.5 text-small">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </figure>
  );
}
