import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import type { ScreeningDue } from '@/contracts/screening';
import { dueWords } from '../_screens/shared/due-words';

/** All questions come before the next session. */
export function DueBanner({ due }: { due: ScreeningDue }) {
  const { title, lead } = dueWords(due);
  return (
    <Banner tone="review" icon="info" title={title} actions={<ButtonLink href="/my/screening">Answer now</ButtonLink>}>
      <p>{lead}</p>
    </Banner>
  );
}
