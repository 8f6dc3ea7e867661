'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Person } from './first-data';

type Whose = { readonly person: Person; readonly locale: string };
const PersonContext = createContext<Whose | null>(null);

export function PersonProvider({ person, locale, children }: Whose & { children: ReactNode }) {
  return <PersonContext value={{ person, locale }}>{children}</PersonContext>;
}

function useWhose(): Whose {
  const whose = useContext(PersonContext);
  if (!whose) throw new Error('The client app needs to know whose it is');
  return whose;
}

/** Who is signed in. */
export const usePerson = (): Person => useWhose().person;

/** BCP 47 tag for dates and numbers, the same on the server and here. */
export const useLocale = (): string => useWhose().locale;
