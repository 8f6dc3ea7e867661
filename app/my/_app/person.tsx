'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Person } from './first-data';

type Whose = { readonly person: Person; readonly locale: string };
type Chooser = { readonly chooseLocale: (locale: string) => void };
const PersonContext = createContext<(Whose & Chooser) | null>(null);

export function PersonProvider({ person, locale, children }: Whose & { children: ReactNode }) {
  const [chosen, chooseLocale] = useState<string | null>(null);
  const whose = useMemo(() => ({ person, locale: chosen ?? locale, chooseLocale }), [person, locale, chosen]);
  return <PersonContext value={whose}>{children}</PersonContext>;
}

function useWhose(): Whose & Chooser {
  const whose = useContext(PersonContext);
  if (!whose) throw new Error('The client app needs to know whose it is');
  return whose;
}

/** Who is signed in. */
export const usePerson = (): Person => useWhose().person;

/** BCP 47 tag for dates and numbers, the same on the server and here. */
export const useLocale = (): string => useWhose().locale;

/** Writes dates and numbers in another locale from now on; the next page has it from what was saved. */
export const useChooseLocale = (): Chooser['chooseLocale'] => useWhose().chooseLocale;
