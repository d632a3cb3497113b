import { useEffect, useRef } from 'react';

/** Whether keys that are typed now are text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether a dialog or a menu has the keyboard for itself. */
const isTaken = () =>
  document.querySelector('[role="dialog"], [role="menu"], [role="listbox"][data-own-keys]') !== null;

type Handlers = Record<string, (event: KeyboardEvent) => void>;

/**
 * Keys of a screen: `useKeys({ j: next, k: before, 'mod+k': palette })`. Single letters do nothing while somebody types, or
 * while a dialog is open; with `mod` (⌘ or Ctrl) they always work.
 */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const mod = event.metaKey || event.ctrlKey;
      const handler =
        latest.current[`${mod ? 'mod+' : ''}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`];
      if (!handler || (!mod && (isTyping(event.target) || isTaken()))) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** How this machine names the key that `mod` is. */
export const modKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl+';
