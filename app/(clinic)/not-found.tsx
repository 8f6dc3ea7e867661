import type { Metadata } from 'next';
import TrainerNotFound from '../(trainer)/not-found';

export const metadata: Metadata = { title: 'Not found' };

export default function ClinicNotFound() {
  return <TrainerNotFound />;
}
