import type { ReactNode } from 'react';
import TrainerLayout from '../(trainer)/layout';

/** The clinic's pages stand at the same desk; the procedure behind each of them lets owners in and nobody else. */
export default function ClinicLayout({ children }: { children: ReactNode }) {
  return <TrainerLayout>{children}</TrainerLayout>;
}
