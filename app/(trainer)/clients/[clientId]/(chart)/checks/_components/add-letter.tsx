'use client';

import { useRouter } from 'next/navigation';
import { AddDocument } from '@/components/documents/add-document';

/** Adds a letter, and shows it in the list. */
export function AddLetter({ clearanceId }: { clearanceId: string }) {
  const router = useRouter();
  return <AddDocument clearanceId={clearanceId} onAdded={() => router.refresh()} />;
}
