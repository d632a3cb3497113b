import type { RefObject } from 'react';
import { useKeys } from './keyboard';

const rowsIn = (box: HTMLElement | null) => [...(box?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
const targetOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>('a, button, [tabindex="0"]') ?? row;

/**
 * Defines keys for rows: j and k move the focus, and `useRowKeys(box, ['x'])` makes x press the button with `data-key="x"` in the focused
 * row.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>, keys: readonly string[] = []): void {
  const at = () => rowsIn(box.current).findIndex(row => row.contains(document.activeElement));
  const walk = (by: number) => {
    const rows = rowsIn(box.current);
    const now = at();
    const next = rows[now < 0 ? 0 : Math.min(Math.max(now + by, 0), rows.length - 1)];
    targetOf(next)?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const press = (key: string) =>
    rowsIn(box.current)[at()]?.querySelector<HTMLElement>(`[data-key="${key}"]:not(:disabled)`)?.click();
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    ...Object.fromEntries(keys.map(key => [key, () => press(key)])),
  });
}
