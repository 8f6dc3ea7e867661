import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';

export const metadata: Metadata = { title: 'Not found' };

/** The same words for what does not exist and for what is not one's own. */
export default function NotFound() {
  return (
    <div className="grid max-w-prose gap-5 py-6">
      <PageTitle lead="The address may be mistyped, or it leads to something that you have no access to.">
        This page is not here
      </PageTitle>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/triage">Go to triage</ButtonLink>
        <ButtonLink href="/clients" variant="ghost">
          See your clients
        </ButtonLink>
      </div>
    </div>
  );
}
