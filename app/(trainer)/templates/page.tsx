import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import type { TemplateKind, WordTemplate } from '@/contracts/templates';
import { read } from '../_data/read';
import { AddTemplate } from './_components/add-template';
import { TemplateList } from './_components/template-list';

export const metadata: Metadata = { title: 'Templates' };

/** The clinic's ready words, for everybody on the staff to use and to look after. */
export default async function TemplatesPage() {
  const templates = await read((api) => api.templates.list({}));
  const put = templates.filter(({ archived }) => archived);
  return (
    <div className="grid gap-7">
      <PageTitle
        lead="Ready words of your clinic. They are inserted where you write, and you edit them before anything is sent or saved."
        actions={templates.length > 0 && <AddTemplate kind="reply" />}
      >
        Templates
      </PageTitle>
      <Part
        kind="reply"
        title="Quick replies"
        templates={templates}
        empty="Answers that you write often, such as how to reach you, or what to do after a missed week."
      />
      <Part
        kind="note"
        title="Notes"
        templates={templates}
        empty="The outline of what you write down after a first visit, a call, or a technique check."
      />
      {put.length > 0 && (
        <details className="group">
          <summary className="inline-flex min-h-12 cursor-pointer items-center font-semibold">
            Put away ({put.length})
          </summary>
          <div className="mt-2">
            <TemplateList templates={put} />
          </div>
        </details>
      )}
    </div>
  );
}

type PartProps = { kind: TemplateKind; title: string; templates: readonly WordTemplate[]; empty: string };

function Part({ kind, title, templates, empty }: PartProps) {
  const shown = templates.filter((template) => template.kind === kind && !template.archived);
  return (
    <section aria-labelledby={`templates-${kind}`} className="grid gap-3">
      <SectionTitle id={`templates-${kind}`}>{title}</SectionTitle>
      {shown.length > 0 ? (
        <TemplateList templates={shown} />
      ) : (
        <EmptyState
          icon={kind === 'note' ? 'audit' : 'coach'}
          title={kind === 'note' ? 'No templates for notes yet' : 'No quick replies yet'}
          action={<AddTemplate kind={kind} label="Write the first one" />}
        >
          {empty}
        </EmptyState>
      )}
    </section>
  );
}
