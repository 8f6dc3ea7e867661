import type { ScreenProps } from '@/app/my/_app/screens';
import { PageTitle } from '@/components/ui/text';

export default function PlanScreen(_props: ScreenProps) {
  return <PageTitle>Plan</PageTitle>;
}
