import type { Metadata } from 'next';
import { currentActor } from '@/server/auth/current-actor';
import { read } from '../../../_data/read';
import { ProgramBuilder } from './_components/builder';
import { readDraft } from './_components/read-draft';

type Props = { params: Promise<{ programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await readDraft((await params).programId)).name}, draft` };
}

export default async function EditProgramPage({ params }: Props) {
  const [draft, library, policy, actor] = await Promise.all([
    readDraft((await params).programId),
    read((api) => api.exercises.list({ archived: false })),
    read((api) => api.policies.current()),
    currentActor(),
  ]);
  const own = library.filter((exercise) => exercise.own !== null);
  const { painLimit, cutMore } = policy.policy;
  return <ProgramBuilder draft={draft} own={own} userId={actor?.userId ?? ''} policy={{ painLimit, cutMore }} />;
}
