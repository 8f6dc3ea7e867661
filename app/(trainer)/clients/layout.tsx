import type { ReactNode } from 'react';
import { QueryStore } from '../_components/query-store';

export default function ClientsLayout({ children }: { children: ReactNode }) {
  return <QueryStore>{children}</QueryStore>;
}
