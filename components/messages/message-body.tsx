import { type Inline, readMessage } from '@/domain/messages/message-text';

/** The words of a message. No HTML of its own ever reaches the page: each run becomes text in one of our elements. */
export function MessageBody({ body }: { body: string }) {
  return (
    <div className="grid gap-2.5 wrap-anywhere">
      {keyed(readMessage(body)).map(([key, block]) => {
        if (block.kind === 'paragraph') {
          return (
            <p key={key}>
              {keyed(block.lines).map(([line, runs]) => (
                <span key={line} className="block min-h-[1lh]">
                  <Runs runs={runs} />
                </span>
              ))}
            </p>
          );
        }
        const List = block.ordered ? 'ol' : 'ul';
        return (
          <List key={key} className={block.ordered ? 'list-decimal pl-6' : 'list-disc pl-5'}>
            {keyed(block.items).map(([item, runs]) => (
              <li key={item}>
                <Runs runs={runs} />
              </li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

/** A message never changes: the place of a part is its key. */
const keyed = <T,>(parts: readonly T[]): [string, T][] => parts.map((part, index) => [String(index), part]);

function Runs({ runs }: { runs: readonly Inline[] }) {
  return keyed(runs).map(([key, run]) => <Run key={key} run={run} />);
}

function Run({ run }: { run: Inline }) {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'strong':
      return <strong className="font-strong">{run.text}</strong>;
    case 'emphasis':
      return <em>{run.text}</em>;
    case 'link':
      return (
        <a href={run.href} target="_blank" rel="noopener noreferrer nofollow" className="underline underline-offset-4">
          {run.href}
        </a>
      );
  }
}
