import type { ScreenProps } from '@/app/my/_app/screens';
import { PageTitle } from '@/components/ui/text';

export default function YouScreen(_props: ScreenProps) {
  return <PageTitle>You</PageTitle>;
}
