import type { Metadata } from 'next';
import { AppLink } from '@/components/ui/app-link';
import { Banner } from '@/components/ui/banner';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../(trainer)/_data/read';
import { DecisionTable } from './_components/decision-table';
import { PolicyEditor } from './_components/policy-editor';
import { PolicyHistory } from './_components/policy-history';
import { PolicyNumbers } from './_components/policy-numbers';

export const metadata: Metadata = { title: 'Policies' };

export default async function PoliciesPage() {
  const [current, history, clinic, locale] = await Promise.all([
    read((api) => api.policies.current()),
    read((api) => api.policies.history()),
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  const { version, policy, mayAdopt } = current;
  return (
    <div className="grid gap-8">
      <PageTitle lead="The rules that decide the next load, as this clinic has set them. Every decision keeps the version that made it.">
        Policies
      </PageTitle>
      <Banner tone="info" title="All cut-points are convention; not validated for lifting with back pain.">
        {version === 0
          ? 'The built-in rules count here: no version was adopted yet.'
          : `Version ${version} counts now.`}{' '}
        <AppLink href="#table-title" className="underline">
          The decision table
        </AppLink>
        ,{' '}
        <AppLink href="#numbers-title" className="underline">
          the numbers
        </AppLink>{' '}
        and{' '}
        <AppLink href="#history-title" className="underline">
          what was changed
        </AppLink>{' '}
        are below. Response time and emergency number are in{' '}
        <AppLink href="/settings" className="underline">
          Settings
        </AppLink>
        .
      </Banner>
      <section className="grid gap-3" aria-labelledby="table-title">
        <SectionTitle id="table-title">Decision table</SectionTitle>
        <DecisionTable policy={policy} />
      </section>
      <section className="grid gap-3" aria-labelledby="numbers-title">
        <SectionTitle id="numbers-title">Numbers</SectionTitle>
        {mayAdopt ? <PolicyEditor current={current} /> : <PolicyNumbers current={current} />}
      </section>
      <section className="grid gap-3" aria-labelledby="history-title">
        <SectionTitle id="history-title">Versions</SectionTitle>
        <PolicyHistory versions={history} zone={{ timeZone: clinic.timeZone, locale }} />
      </section>
    </div>
  );
}
