'use client';

import { classNames } from '@/components/ui/class-names';
import { columnName } from '../_state/columns';
import type { Block } from '../_state/edit-cells';
import type { Place } from '../_state/selection';
import { useBuilder } from './builder-context';

type Props = { block: Block; onPress: (place: Place, isAdding: boolean) => void };

/** The weeks. A head selects its whole week, the corner the whole session. */
export function GridHead({ block, onPress }: Props) {
  const { state, session, columns, dispatch } = useBuilder();
  const { focus, anchor } = state.selection;
  const isHead = anchor.row < 0;

  return (
    <thead role="rowgroup">
      <tr role="row">
        <th
          role="columnheader"
          scope="col"
          tabIndex={focus.row < 0 && focus.week < 0 ? 0 : -1}
          data-focus={focus.row < 0 && focus.week < 0}
          aria-selected={isHead && anchor.week < 0}
          onPointerDown={(event) => onPress({ row: -1, week: -1 }, event.shiftKey)}
          className={classNames(
            headLook,
            'sticky left-0 z-10 min-w-40 rounded-tl-card sm:min-w-64',
            isHead && anchor.week < 0 ? 'bg-spruce-tint' : 'bg-sunken',
          )}
        >
          Exercise
        </th>
        {columns.map((column) => {
          const isFocus = focus.row < 0 && focus.week >= column.first && focus.week <= column.last;
          const isChosen = isHead && anchor.week >= 0 && block.columns.some(({ first }) => first === column.first);
          const own = session.byWeek[column.first + 1];
          return (
            <th
              key={column.first}
              role="columnheader"
              scope="col"
              tabIndex={isFocus ? 0 : -1}
              data-focus={isFocus}
              aria-selected={isChosen}
              onPointerDown={(event) => onPress({ row: -1, week: column.first }, event.shiftKey)}
              onDoubleClick={() => column.last > column.first && dispatch({ type: 'unfold', column })}
              className={classNames(
                headLook,
                'min-w-36 border-l',
                isChosen || (isHead && anchor.week < 0) ? 'bg-spruce-tint' : 'bg-sunken',
              )}
            >
              <span className="whitespace-nowrap">{columnName(column)}</span>
              {column.deload && <span className="whitespace-nowrap font-strong text-copper-ink"> · deload</span>}
              {own?.title && <span className="block text-ink">{own.title}</span>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const headLook =
  'cursor-pointer border-line border-b px-3 py-2.5 text-left align-bottom font-semibold text-ink-2 text-tiny -outline-offset-3!';
