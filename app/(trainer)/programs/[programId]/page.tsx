import type { Metadata } from 'next';
import { Chip } from '@/components/ui/chip';
import { PageTitle } from '@/components/ui/text';
import { formatDate } from '@/lib/format/dates';
import { UpLink } from '../../_components/up-link';
import { pageLocale } from '../../_data/read';
import { programLength } from '../_components/program-words';
import { Blocks } from './_components/blocks';
import { EvidenceCard } from './_components/evidence-card';
import { FlareSessionCard } from './_components/flare-session-card';
import { InformationCards } from './_components/information-cards';
import { ProgramActions } from './_components/program-actions';
import { readProgram } from './_components/read-program';
import { SessionGrids } from './_components/session-grids';

type Props = { params: Promise<{ programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readProgram((await params).programId)).name };
}

export default async function ProgramPage({ params }: Props) {
  const [program, locale] = await Promise.all([readProgram((await params).programId), pageLocale()]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <UpLink href="/programs">Programs</UpLink>
      <PageTitle lead={program.summary} actions={<ProgramActions program={program} />}>
        {program.name}
      </PageTitle>
      <div className="-mt-2 flex flex-wrap gap-2">
        <Chip>{programLength(program)}</Chip>
        <Chip>{program.sessions} sessions</Chip>
        <Chip>{program.builtIn ? 'Built in' : 'Your clinic'}</Chip>
        <Chip>{`Version ${program.version}, ${formatDate(program.publishedAt.slice(0, 10), locale)}`}</Chip>
      </div>
      <SessionGrids program={program} />
      <FlareSessionCard program={program} />
      <Blocks mesocycles={program.document.mesocycles} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <EvidenceCard program={program} />
        <InformationCards cards={program.document.cards} />
      </div>
    </div>
  );
}
