import { Banner } from '@/components/ui/banner';
import { formatDate } from '@/lib/format/dates';
import { read } from '../../../../_data/read';

/** A PHQ-4 of 6 or more: what the trainer does about it, and what not. Nothing otherwise. */
export async function ReferralBanner({ clientId, locale }: { clientId: string; locale: string }) {
  const referral = await read((api) => api.measures.referral({ clientId }));
  if (!referral) return null;
  return (
    <Banner
      tone="review"
      icon="info"
      title={`PHQ-4 ${referral.score} of 12, ${formatDate(referral.takenOn, locale)}: refer`}
    >
      The client was shown where to get help. Ask whether they found somebody, and help them to a doctor or another
      health professional. It is a screen, no diagnosis, and not for training to treat.
    </Banner>
  );
}
