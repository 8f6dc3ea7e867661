'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { WordTemplate } from '@/contracts/templates';
import { newId } from '@/lib/id';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';
import { useDeed } from '../../_components/use-deed';
import { TemplateDialog } from './template-dialog';

/** Changes one, puts it away, or takes it back into use. */
export function TemplateActions({ template }: { template: WordTemplate }) {
  const { templates } = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [isChanging, setIsChanging] = useState(false);
  const deed = useDeed(templates.archive.mutate);
  const { id: templateId, title, version, archived } = template;

  async function undo(from: number) {
    try {
      await templates.archive.mutate({ id: newId(), templateId, version: from, archived });
    } catch (error) {
      toast.show({ title: 'Not taken back', detail: failureOf(error).words, tone: 'problem' });
    }
    router.refresh();
  }

  async function archive() {
    let why = '';
    const done = await deed.run({ templateId, version, archived: !archived }, ({ words }) => {
      why = words;
    });
    router.refresh();
    if (!done) {
      toast.show({ title: 'Nothing was changed', detail: why, tone: 'problem' });
      return;
    }
    toast.show({
      title: archived ? `${title} is in use again` : `${title} put away`,
      action: { label: 'Undo', onPress: () => void undo(done.version) },
    });
  }

  const small = { variant: 'ghost', size: 's', className: 'max-lg:min-h-12' } as const;
  return (
    <div className="mt-3.5 flex flex-wrap gap-2">
      {!archived && (
        <Button {...small} aria-label={`Change ${title}`} onClick={() => setIsChanging(true)}>
          Change
        </Button>
      )}
      <Button
        {...small}
        pending={deed.isRunning}
        aria-label={archived ? `Use ${title} again` : `Put ${title} away`}
        onClick={() => void archive()}
      >
        {archived ? 'Use again' : 'Put away'}
      </Button>
      {isChanging && <TemplateDialog template={template} kind={template.kind} onClose={() => setIsChanging(false)} />}
    </div>
  );
}
