'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { PlanSheetPage } from '@/components/print/plan-sheet';
import { PrintButton } from '@/components/print/print-button';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import { useTRPC } from '@/trpc/client';

/** A week of the plan to print and take along. */
export default function SheetScreen() {
  const [week, setWeek] = useState<number | null>(null);
  const locale = useLocale();
  const query = useQuery(useTRPC().plan.sheet.queryOptions(week === null ? {} : { week }));
  return (
    <QueryState query={query} what="Your plan on paper">
      {(sheet) => (
        <div className="grid grid-cols-1 gap-5">
          <div className="print:hidden">
            <PageTitle>Plan on paper</PageTitle>
            <p>
              <AppLink href="/my/plan" className="inline-block py-3 underline underline-offset-4">
                Back to your plan
              </AppLink>
            </p>
            <div className="flex flex-wrap gap-2">
              {sheet.week > 1 && (
                <Button variant="ghost" onClick={() => setWeek(sheet.week - 1)}>
                  Week {sheet.week - 1}
                </Button>
              )}
              {sheet.week < sheet.weeks && (
                <Button variant="ghost" onClick={() => setWeek(sheet.week + 1)}>
                  Week {sheet.week + 1}
                </Button>
              )}
              <PrintButton />
            </div>
          </div>
          <PlanSheetPage sheet={sheet} locale={locale} />
        </div>
      )}
    </QueryState>
  );
}
