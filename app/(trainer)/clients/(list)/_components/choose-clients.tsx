'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';

/** A list of clients to tick, and what is done with those ticked. */
export function ChooseForm({ children }: { children: ReactNode }) {
  return (
    <form action="/clients/assign" className="group/choose grid gap-3">
      {children}
      <div className="sticky bottom-4 z-10 hidden justify-self-end rounded-full shadow-card group-has-checked/choose:block max-md:bottom-24">
        <Button type="submit">Assign a program to those ticked</Button>
      </div>
    </form>
  );
}

export function ChooseBox({ clientId, name }: { clientId: string; name: string }) {
  return (
    <Checkbox
      name="client"
      value={clientId}
      label={
        <>
          <span aria-hidden="true" className="text-small sm:hidden">
            Choose for a program
          </span>
          <span className="sr-only">Choose {name}</span>
        </>
      }
    />
  );
}
