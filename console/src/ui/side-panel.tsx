import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { isTyping } from '../lib/keyboard';

/** What lies over the page and gives the focus back by itself. */
const over = '[role="dialog"], [role="menu"]';

/** Whether the focus was in the panel that this one replaces, such as that of the previous row; null if it replaces none. */
let wasInside: boolean | null = null;

/**
 * A panel beside a list or a board; on a narrow screen it covers everything. The focus goes into it when it opens, and when Enter is
 * pressed on what is open already, and returns to what was focused before when it closes. Escape in a field goes back to the panel, which
 * the next Escape closes.
 */
export const SidePanel = ({ label, children }: { label: string; children: ReactNode }) => {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const panel = box.current;
    if (!panel) return;
    // j and k may have moved on to another row since the panel was opened.
    let outside = document.activeElement;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && !panel.contains(target) && !target.closest(over)) outside = target;
    };
    // A click by the keyboard, which has no position, on a link that leads to where we are.
    const press = ({ target, detail }: MouseEvent) => {
      const link = detail === 0 && target instanceof Element ? target.closest('a') : null;
      if (link?.href === location.href && !panel.contains(link)) panel.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', note);
    document.addEventListener('click', press, true);
    // The focus stays in the list while the user moves through the rows with j and k.
    if (wasInside !== false) panel.focus({ preventScroll: true });
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('click', press, true);
      wasInside = panel.contains(document.activeElement);
      queueMicrotask(() => {
        wasInside = null;
      });
      if (wasInside && outside instanceof HTMLElement && outside.isConnected) outside.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      ref={box}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={({ key, target, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented && isTyping(target)) box.current?.focus({ preventScroll: true });
      }}
      className="fixed inset-0 z-20 flex h-full flex-col bg-surface -outline-offset-2 lg:static lg:w-[360px] lg:flex-none lg:border-l"
    >
      {children}
    </aside>
  );
};
