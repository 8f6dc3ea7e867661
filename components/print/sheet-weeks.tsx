import { ButtonLink } from '@/components/ui/button';
import type { PlanSheet } from '@/contracts/plan-sheet';

/** To the sheets of the weeks before and after. */
export function SheetWeeks({ sheet, href }: { sheet: PlanSheet; href: (week: number) => string }) {
  const { week, weeks } = sheet;
  return (
    <>
      {week > 1 && (
        <ButtonLink variant="ghost" href={href(week - 1)}>
          Week {week - 1}
        </ButtonLink>
      )}
      {week < weeks && (
        <ButtonLink variant="ghost" href={href(week + 1)}>
          Week {week + 1}
        </ButtonLink>
      )}
    </>
  );
}
