'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { TemplateKind } from '@/contracts/templates';
import { TemplateDialog } from './template-dialog';

type AddTemplateProps = { /** The kind that is chosen at first. */ kind: TemplateKind; label?: string };

export function AddTemplate({ kind, label = 'New template' }: AddTemplateProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon="plus" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      {isOpen && <TemplateDialog template={null} kind={kind} onClose={() => setIsOpen(false)} />}
    </>
  );
}
