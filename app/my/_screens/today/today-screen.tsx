import type { ScreenProps } from '@/app/my/_app/screens';
import { PageTitle } from '@/components/ui/text';

export default function TodayScreen(_props: ScreenProps) {
  return <PageTitle>Today</PageTitle>;
}
