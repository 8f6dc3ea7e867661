import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import type { StaffMember } from '@/contracts/people';
import { formatCount } from '@/lib/format/numbers';

/** Clients whose trainer cannot sign in any more: nobody answers them until they are handed over. */
export function LeftAlone({ staff }: { staff: readonly StaffMember[] }) {
  return staff
    .filter(({ disabled, clients }) => disabled && clients > 0)
    .map(({ userId, name, clients }) => (
      <Banner
        key={userId}
        tone="review"
        icon="warning"
        title={`${formatCount(clients, 'client has', 'clients have')} no trainer who can sign in.`}
        actions={
          <ButtonLink href={`/caseloads?trainer=${userId}`} variant="ghost">
            Hand over<span className="sr-only"> the clients of {name}</span>
          </ButtonLink>
        }
      >
        They are on the caseload of {name}, who is disabled.
      </Banner>
    ));
}
