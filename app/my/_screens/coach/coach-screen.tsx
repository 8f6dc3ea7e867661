import type { ScreenProps } from '@/app/my/_app/screens';
import { PageTitle } from '@/components/ui/text';

export default function CoachScreen(_props: ScreenProps) {
  return <PageTitle>Coach</PageTitle>;
}
