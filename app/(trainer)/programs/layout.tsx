import type { ReactNode } from 'react';
import { QueryStore } from '../_components/query-store';

export default function ProgramsLayout({ children }: { children: ReactNode }) {
  return <QueryStore>{children}</QueryStore>;
}
