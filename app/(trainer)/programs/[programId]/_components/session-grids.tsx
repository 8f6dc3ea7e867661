import { ItemTitle } from '@/components/ui/text';
import type { ProgramDetail } from '@/contracts/programs';
import { lookupWith } from '@/domain/exercises/own';
import { SessionGridTable } from './session-grid';
import { sessionGrids } from './session-grid-rows';

/** Every session of the program, one grid below the other: exercises down, weeks across. */
export function SessionGrids({ program }: { program: ProgramDetail }) {
  const grids = sessionGrids(program.document, lookupWith(program.ownExercises));
  return (
    <section aria-labelledby="sessions-title" className="grid min-w-0 gap-5">
      <h2 id="sessions-title" className="sr-only">
        Sessions
      </h2>
      {grids.map((grid) => {
        const name = `Session ${grid.key}${grid.title ? `: ${grid.title}` : ''}`;
        return (
          <section key={grid.key} className="grid min-w-0 gap-2.5">
            <ItemTitle className="flex items-center gap-2.5">
              <span aria-hidden="true" className="inverse grid size-8 place-items-center rounded-[10px]">
                {grid.key}
              </span>
              {grid.title && <span className="sr-only">Session {grid.key}:</span>}
              <span className="text-heading">{grid.title ?? `Session ${grid.key}`}</span>
            </ItemTitle>
            <SessionGridTable grid={grid} names={program.exerciseNames} caption={`${name}, prescriptions by week`} />
          </section>
        );
      })}
    </section>
  );
}
