import { MessageBody } from '@/components/messages/message-body';
import { Card } from '@/components/ui/card';
import { ItemTitle } from '@/components/ui/text';
import type { WordTemplate } from '@/contracts/templates';
import { TemplateActions } from './template-actions';

/** Ready words with what may be done about them. `{name}` stands as it is written. */
export function TemplateList({ templates }: { templates: readonly WordTemplate[] }) {
  return (
    <ul className="grid items-stretch gap-3 lg:grid-cols-2">
      {templates.map((template) => (
        <li key={template.id}>
          <Card aria-labelledby={`template-${template.id}`} className="flex h-full flex-col">
            <ItemTitle id={`template-${template.id}`} className="mb-1.5">
              {template.title}
            </ItemTitle>
            <div className="flex-1 text-ink-2">
              <MessageBody body={template.body} />
            </div>
            <TemplateActions key={template.version} template={template} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
