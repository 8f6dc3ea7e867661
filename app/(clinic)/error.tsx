'use client';

import type { ComponentProps } from 'react';
import TrainerError from '../(trainer)/error';

export default function ClinicError(props: ComponentProps<typeof TrainerError>) {
  return <TrainerError {...props} />;
}
