'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { saveFile } from '@/lib/files/save-file';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Form = 'text' | 'json';

/** Saves a program as a file: as text that can be read, mailed and pasted again, or as JSON. */
export function ExportButtons({ programId, version }: { programId: string; version?: 'draft' | number }) {
  const api = useTRPCClient();
  const toast = useToast();
  const [running, setRunning] = useState<Form | null>(null);

  async function save(form: Form) {
    setRunning(form);
    try {
      const wanted = { programId, ...(version !== undefined && { version }) };
      const { fileName, text } = await (form === 'text'
        ? api.programs.exportText.query(wanted)
        : api.programs.exportJson.query(wanted));
      saveFile(fileName, form === 'text' ? 'text/plain' : 'application/json', text);
    } catch (error) {
      toast.show({ tone: 'problem', title: 'The file was not made', detail: failureOf(error).words });
    } finally {
      setRunning(null);
    }
  }

  return (
    <>
      <Button
        variant="quiet"
        size="s"
        pending={running === 'text'}
        onClick={() => void save('text')}
        className="max-md:min-h-12"
      >
        Save as text
      </Button>
      <Button
        variant="quiet"
        size="s"
        pending={running === 'json'}
        onClick={() => void save('json')}
        className="max-md:min-h-12"
      >
        Save as JSON
      </Button>
    </>
  );
}
