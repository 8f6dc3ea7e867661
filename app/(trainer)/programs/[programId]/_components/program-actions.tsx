import { ButtonLink } from '@/components/ui/button';
import { ExportButtons } from '../../_components/export-buttons';

type Props = { program: { readonly id: string; readonly builtIn: boolean } };

/** What can be done with a program that one reads: change or copy it, look at its versions, take it along. */
export function ProgramActions({ program: { id, builtIn } }: Props) {
  return (
    <>
      {!builtIn && (
        <ButtonLink href={`/programs/${id}/edit`} variant="ghost" size="s" className="max-md:min-h-12">
          Edit
        </ButtonLink>
      )}
      <ButtonLink href={`/programs/new?from=${id}`} variant="ghost" size="s" className="max-md:min-h-12">
        Copy
      </ButtonLink>
      <ButtonLink href={`/programs/${id}/versions`} variant="quiet" size="s" className="max-md:min-h-12">
        Versions
      </ButtonLink>
      <ExportButtons programId={id} />
    </>
  );
}
