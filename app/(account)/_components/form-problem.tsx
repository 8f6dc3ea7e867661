import { Banner } from '@/components/ui/banner';

/** What is wrong with the form as a whole. The region is there from the start, so that its words are announced. */
export function FormProblemBanner({ words }: { words: string | null }) {
  // Empty, it takes the form's gap back.
  return (
    <div role="alert" className="empty:-mb-5">
      {words !== null && <Banner tone="review" icon="warning" title={words} />}
    </div>
  );
}
