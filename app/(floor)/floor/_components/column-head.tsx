import { Avatar } from '@/components/ui/avatar';
import { stationColour } from './stations';

type ColumnHeadProps = {
  id: string;
  name: string;
  /** The place on the floor, from 1. */
  number: number;
  about?: string;
  done?: number;
  of?: number;
};

/** Whose column it is: the name, the initials and the colour of the place. It stays in sight while the column scrolls. */
export function ColumnHead({ id, name, number, about, done, of }: ColumnHeadProps) {
  return (
    <header
      className="sticky top-16 z-10 mb-2.5 flex items-center gap-2.5 border-line border-b border-t-6 bg-surface px-3.5 py-2"
      style={{ borderTopColor: stationColour(number) }}
    >
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <h2 id={id} tabIndex={-1} data-focus="name" className="truncate font-strong text-heading outline-none">
          {name}
        </h2>
        {about && <p className="truncate text-ink-quiet text-tiny">{about}</p>}
      </div>
      {done !== undefined && (
        <p className="shrink-0 text-right">
          <span className="font-strong text-heading">{done}</span>
          <span className="text-ink-quiet text-small"> of {of}</span>
          <span className="block text-ink-quiet text-tiny">sets</span>
        </p>
      )}
    </header>
  );
}
