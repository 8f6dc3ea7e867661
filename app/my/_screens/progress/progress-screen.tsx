import type { ScreenProps } from '@/app/my/_app/screens';
import { PageTitle } from '@/components/ui/text';

export default function ProgressScreen(_props: ScreenProps) {
  return <PageTitle>Progress</PageTitle>;
}
