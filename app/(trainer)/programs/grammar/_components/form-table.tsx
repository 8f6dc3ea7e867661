import { DataTable } from '@/components/ui/table';
import type { Form, FormGroup } from '../_data/forms';

/** All forms of one kind: what is typed, and what is understood. */
export function FormTable({ group }: { group: FormGroup }) {
  return (
    <DataTable<Form>
      caption={`${group.title}: what is typed and what it means`}
      rows={group.forms}
      rowKey={({ text }) => text}
      columns={[
        {
          key: 'text',
          header: 'Typed',
          className: 'sm:w-60',
          cell: ({ text }) => <span className="whitespace-nowrap">{text}</span>,
        },
        {
          key: 'meaning',
          header: 'Understood',
          cell: ({ meaning, exercise }) => (
            <>
              {meaning.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p className="text-ink-quiet text-tiny">for {exercise}</p>
            </>
          ),
        },
        { key: 'short', header: 'In short', className: 'sm:w-56', hideOnCard: true, cell: ({ short }) => short },
      ]}
    />
  );
}
