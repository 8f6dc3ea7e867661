import { useLocale } from '@/app/my/_app/person';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { LastMarks } from '@/contracts/symptoms';
import type { BodyMark, Spread } from '@/domain/symptoms/body-map';
import { furtherLines, whenDrawn } from '../marks-draft';

type SpreadNoticeProps = {
  spread: Spread | null;
  last: LastMarks | null;
  marks: readonly BodyMark[];
  today: string;
  isConfirmed: boolean;
  isMissing: boolean;
  onConfirm: () => void;
  /** Leads back to the drawing. */
  onLookAgain: () => void;
};

/** What the drawing says against the last one. Further down a leg is asked, since it changes what is lifted next. */
export function SpreadNotice(props: SpreadNoticeProps) {
  const { spread, last, marks, today, isConfirmed, isMissing, onConfirm, onLookAgain } = props;
  const locale = useLocale();
  if (spread === null || last === null) return null;
  const then = whenDrawn(last.date, today, locale);
  if (spread !== 'further') {
    return (
      <p role="status" className="mt-2 text-ink-2 text-small">
        {spread === 'same' ? `It reaches as far as ${then}.` : `It reaches less far than ${then}.`}
      </p>
    );
  }
  const lines = furtherLines(last, marks).join(' ');
  if (isConfirmed) {
    return (
      <div className="mt-2">
        <Banner tone="review" icon="check" title={`Noted: further down the leg than ${then}.`} live>
          {lines} Your next lifts use an easier variant, and your trainer sees why.
        </Banner>
      </div>
    );
  }
  return (
    <div className="mt-2">
      <Banner
        tone="review"
        icon="info"
        title={`It reaches further down the leg than ${then}. Is that new?`}
        live
        actions={
          <>
            <Button className="px-3!" onClick={onConfirm}>
              Yes, that is new
            </Button>
            <Button className="px-3!" variant="ghost" onClick={onLookAgain}>
              Change the drawing
            </Button>
          </>
        }
      >
        {lines}
        {isMissing && <p className="mt-1 font-semibold text-pain-high-ink">One of the two, please.</p>}
      </Banner>
    </div>
  );
}
