'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EntryDialog } from './entry-dialog';
import type { EntryFormFacts } from './form-of';

/** Opens the form of one instrument, or of a correction of one result. */
export function EnterButton({ form }: { form: EntryFormFacts }) {
  const [isOpen, setIsOpen] = useState(false);
  const verb = form.corrects === null ? 'Enter' : 'Correct';
  return (
    <>
      <Button
        variant={form.corrects === null ? 'ghost' : 'quiet'}
        size="s"
        className="max-md:min-h-12 print:hidden"
        aria-label={`${verb}: ${form.name}`}
        onClick={() => setIsOpen(true)}
      >
        {verb}
      </Button>
      {isOpen && <EntryDialog form={form} onClose={() => setIsOpen(false)} />}
    </>
  );
}
