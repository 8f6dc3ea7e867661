import { certaintyLabel } from '@/components/programs/evidence-facts';
import { RadioGroup } from '@/components/ui/radio-group';
import type { ProgramSummary } from '@/contracts/programs';
import { programLength } from '../../../../programs/_components/program-words';

type Props = {
  programs: readonly ProgramSummary[];
  value: string | null;
  error: string | null;
  onValueChange: (programId: string) => void;
};

/** One card for each program. */
export function ProgramChoice({ programs, value, error, onValueChange }: Props) {
  return (
    <RadioGroup
      label="Program"
      value={value}
      error={error}
      onValueChange={onValueChange}
      options={programs.map((program) => ({
        value: program.id,
        label: <span className="font-strong">{program.name}</span>,
        hint: (
          <span className="mt-1 grid gap-1">
            <span className="font-semibold text-ink">
              {programLength(program)} · {certaintyLabel(program.certainty)}
            </span>
            <span>{program.summary}</span>
            <span>For {program.forWhom.charAt(0).toLowerCase() + program.forWhom.slice(1)}</span>
          </span>
        ),
      }))}
    />
  );
}
