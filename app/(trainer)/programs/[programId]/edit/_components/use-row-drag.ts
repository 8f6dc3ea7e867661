'use client';

import { type PointerEvent, type RefObject, useState } from 'react';

/**
 * Dragging rows by their handle, with a mouse, a pen or a finger. Says before which row they would fall; the same can
 * be done with Alt and the arrows, and with two buttons.
 */
export function useRowDrag(grid: RefObject<HTMLElement | null>, drop: (row: number, before: number) => void) {
  const [drag, setDrag] = useState<{ readonly row: number; readonly before: number } | null>(null);

  function placeAt(y: number): number {
    const rows = [...(grid.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const below = rows.findIndex((element) => {
      const { top, height } = element.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below < 0 ? rows.length : below;
  }

  return {
    drag,
    handleProps: (row: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ row, before: row });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (drag) setDrag({ row: drag.row, before: placeAt(event.clientY) });
      },
      onPointerUp: () => {
        if (drag) drop(drag.row, drag.before);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    }),
  };
}
