import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { SkipLink } from '@/components/ui/skip-link';
import { Brand } from '@/components/ui/sturdy-mark';
import type { ClinicSign as Sign } from '@/contracts/clinics';
import { ClinicSign } from './clinic-sign';
import { type NavItem, TrainerNav } from './trainer-nav';
import { TrainerTopBar } from './trainer-top-bar';

export type TrainerShellProps = {
  items: readonly NavItem[];
  person: { name: string; clinic: string; sign?: Sign | null };
  /** Opens the search: above the places, and as a sign alone at the head of a phone. */
  search?: { bar: ReactNode; sign: ReactNode };
  /** The sign-out button, and a switch of clinic where there are several. */
  account?: ReactNode;
  children: ReactNode;
  /** A side panel such as the proposed decision: at the right from 1280 px on, below otherwise. */
  panel?: ReactNode;
};

/** The desk around a page: places at the left, or behind "Menu" on a phone. */
export function TrainerShell({ items, person, search, account, children, panel }: TrainerShellProps) {
  const side = (
    <>
      {search?.bar}
      <nav aria-label="Main">
        <TrainerNav items={items} />
      </nav>
      <div className="mt-auto flex flex-col gap-2 border-line border-t pt-4">
        <div className="flex items-center gap-3 px-2">
          <Avatar name={person.name} />
          <div className="min-w-0">
            <p className="truncate font-semibold text-item">{person.name}</p>
            <p className="text-pretty text-ink-quiet text-tiny">{person.clinic}</p>
          </div>
        </div>
        {account}
      </div>
    </>
  );
  return (
    <>
      <SkipLink />
      <TrainerTopBar search={search?.sign}>{side}</TrainerTopBar>
      <div className="md:min-h-dvh md:grid md:grid-cols-[13.25rem_minmax(0,1fr)] print:block">
        <header className="border-line border-r max-md:hidden print:hidden">
          <div className="sticky top-0 flex h-dvh flex-col gap-6 overflow-y-auto px-3.5 py-6">
            <span className="grid justify-items-start gap-4 px-3">
              <Brand />
              {person.sign && <ClinicSign sign={person.sign} name={person.clinic} />}
            </span>
            {side}
          </div>
        </header>
        <div className={panel ? 'min-w-0 xl:grid xl:grid-cols-[minmax(0,1fr)_24.75rem]' : 'min-w-0'}>
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-350 px-4 py-6 outline-none md:px-7 md:py-7 print:p-0"
          >
            {children}
          </main>
          {panel && (
            <aside
              aria-label="Details"
              className="border-line bg-surface px-4 py-6 max-xl:border-t md:px-6 xl:border-l xl:py-7"
            >
              {panel}
            </aside>
          )}
        </div>
      </div>
    </>
  );
}
