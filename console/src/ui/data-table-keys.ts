import { useRef, useState } from 'react';
import { useKeys } from '../lib/keyboard';
import type { Chosen } from './data-table-column';

/**
 * The keyboard of a table: j and k move through the rows, and choose them with shift; x chooses a row, and with shift all rows from the
 * last chosen one. `focused` is the row that the keys apply to.
 */
export function useTableKeys({
  ids,
  chosen,
  onChosen,
  show,
}: {
  ids: readonly string[];
  chosen: Chosen;
  onChosen: ((next: Chosen) => void) | undefined;
  /** Scrolls to a row and focuses it; if a side panel is open, shows the row there. */
  show(at: number): void;
}) {
  const [focused, setFocused] = useState<string | null>(null);
  const anchor = useRef<string | null>(null);
  const at = focused === null ? -1 : ids.indexOf(focused);
  const choose = (some: readonly string[], on: boolean) => {
    const next = { ...chosen };
    for (const id of some) {
      if (on) next[id] = true;
      else delete next[id];
    }
    onChosen?.(next);
  };
  const walk = (by: number) => (event: KeyboardEvent) => {
    const next = Math.min(Math.max(at < 0 ? 0 : at + by, 0), ids.length - 1);
    const id = ids[next];
    if (!id) return;
    if (event.shiftKey && onChosen) choose([...(focused && at >= 0 ? [focused] : []), id], true);
    setFocused(id);
    show(next);
  };
  const mark = (event: KeyboardEvent) => {
    if (!onChosen || !focused || at < 0) return;
    const start = event.shiftKey && anchor.current ? ids.indexOf(anchor.current) : -1;
    if (start >= 0) choose(ids.slice(Math.min(start, at), Math.max(start, at) + 1), true);
    else choose([focused], !chosen[focused]);
    anchor.current = focused;
  };
  useKeys({ j: walk(1), k: walk(-1), ...(onChosen && { x: mark }) });
  return { focused, setFocused };
}
