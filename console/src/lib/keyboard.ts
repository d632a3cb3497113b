import { useLayoutEffect, useRef } from 'react';

/** Whether keys that are pressed now are typed into a field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether an open dialog or menu handles the keyboard. */
const isTaken = () =>
  document.querySelector('[role="dialog"], [role="menu"], [role="listbox"][data-own-keys]') !== null;

const never = Number.NEGATIVE_INFINITY;
/**
 * The time at which the last `g` was pressed, which starts a shortcut to a section: the letter after it is not a key of the screen. A slow
 * computer may handle the two keys long after one another.
 */
let sinceG = never;
let prefix = '';
window.addEventListener(
  'keydown',
  event => {
    const plain = !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target);
    prefix = plain && event.timeStamp - sinceG < 1_200 ? 'g ' : '';
    sinceG = plain && !prefix && event.key === 'g' ? event.timeStamp : never;
  },
  true,
);

type Handlers = Record<string, (event: KeyboardEvent) => void>;

/**
 * Registers the keys of a screen: `useKeys({ j: next, k: before, 'mod+k': palette, 'g i': inbox })`. Single letters do nothing while the
 * user types or while a dialog is open; keys with `mod` (⌘ or Ctrl) always work.
 */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  // Not a moment after the screen is shown, since users already press keys then.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const mod = event.metaKey || event.ctrlKey;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const handler = latest.current[`${mod ? 'mod+' : prefix}${key}`];
      if (!handler || (!mod && (isTyping(event.target) || isTaken()))) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** The name of the `mod` key on this machine. */
export const modKey = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl+';
