import { SignOutButton } from '@/app/(account)/_components/sign-out-button';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/server/auth/current-actor';
import { storeNameOf } from '@/server/auth/store-name';
import { goToSignIn, read } from '../_data/read';
import { ClinicSwitch } from './clinic-switch';

/** Foot of the sidebar: another clinic where there is one, what this one writes to one about, what the product is for, and the way out. */
export async function AccountMenu() {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const clinics = await read((api) => api.account.memberships());
  return (
    <div className="grid justify-items-start gap-1 [&>*:has(select)]:w-full">
      {clinics.length > 1 && <ClinicSwitch clinics={clinics} />}
      <ButtonLink href="/reminders" variant="quiet" icon="clock">
        Reminders
      </ButtonLink>
      <ButtonLink href="/about" variant="quiet" icon="info">
        About Sturdy
      </ButtonLink>
      <SignOutButton store={storeNameOf(actor)} />
    </div>
  );
}
