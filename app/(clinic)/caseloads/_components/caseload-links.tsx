import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import type { Caseloads } from '@/contracts/caseloads';
import { nobody } from './shown-caseload';

/** One link for each trainer, with how many they train; by name. Nothing to choose for a trainer alone. */
export function CaseloadLinks({ caseloads, shown }: { caseloads: Caseloads; shown: string }) {
  const { trainers, nobodys, self } = caseloads;
  const links = [
    ...(nobodys > 0 || shown === nobody ? [{ key: nobody, label: 'Nobody', note: null, clients: nobodys }] : []),
    ...trainers.map(({ userId, name, disabled, clients }) => ({
      key: userId,
      label: name,
      note: disabled ? 'disabled' : userId === self ? 'you' : null,
      clients,
    })),
  ];
  if (links.length < 2) return null;
  return (
    <nav aria-label="Trainers">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ key, label, note, clients }) => (
          <li key={key}>
            <AppLink
              href={`/caseloads?trainer=${key}`}
              aria-current={key === shown ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-11 items-center gap-2 rounded-full border px-4 font-semibold text-item max-md:min-h-12',
                key === shown
                  ? 'border-spruce bg-spruce-tint text-spruce'
                  : 'border-line-strong text-ink-2 hover:border-edge hover:text-ink',
              )}
            >
              {label}
              {note && <span className="font-normal text-small">({note})</span>}
              <span className="font-normal text-small">
                {clients}
                <span className="sr-only"> {clients === 1 ? 'client' : 'clients'}</span>
              </span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
