/** Where the focus is: the element, its ancestors, and its place among the rows of a list. */
interface Place {
  element: HTMLElement;
  around: readonly Element[];
  row: number;
}

/** Dialogs and menus keep the focus themselves, and give it back to what opened them unless that is gone. */
const own = '[role="dialog"], [role="menu"], [role="listbox"]';
const isOwn = (target: EventTarget | null) => target instanceof Element && target.closest(own) !== null;
/** Rows of a virtual list come and go while the user scrolls; its keys remember the row. */
const virtual = '[aria-rowindex], [aria-posinset]';

const rowsOf = (list: Element | undefined) => [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

function placeOf(element: HTMLElement): Place | null {
  if (element.closest(virtual)) return null;
  const around: Element[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) around.push(each);
  const row = element.closest('[data-row]');
  const list = around.find(each => row && each !== row && each.contains(row));
  return { element, around, row: row ? rowsOf(list).indexOf(row as HTMLElement) : -1 };
}

const isOff = (element: HTMLElement) => element.matches(':disabled');

/** Returns the element that takes the place of one that is gone: the row that moved up, otherwise what was around it. */
function instead({ around, row }: Place): HTMLElement | null {
  const left = around.find(each => each.isConnected);
  const rows = row < 0 ? [] : rowsOf(left);
  const next = rows[Math.min(row, rows.length - 1)];
  return (
    next?.querySelector<HTMLElement>('a, button:not(:disabled)') ?? left?.closest<HTMLElement>('[tabindex]') ?? null
  );
}

/*
 * Keeps the place of a user of the keyboard, from when this module is loaded. A button that is disabled while it works, or that is gone
 * afterwards, leaves the focus to the page, whose first Tab is at the top: the focus returns to it, or goes to the next row or to the panel
 * around it.
 */
let place: Place | null = null;
const isLost = () => document.activeElement === document.body;

document.addEventListener('focusin', ({ target }) => {
  if (!isOwn(target)) place = target instanceof HTMLElement ? placeOf(target) : null;
});
// A user who leaves a field by Escape, or clicks beside everything, wants no focus.
document.addEventListener('focusout', ({ target }) =>
  queueMicrotask(() => {
    const { element } = place ?? {};
    if (element && element === target && element.isConnected && !isOff(element) && isLost()) place = null;
  }),
);
document.addEventListener(
  'pointerdown',
  ({ target }) => {
    if (!isOwn(target)) place = null;
  },
  true,
);

new MutationObserver(() => {
  if (!place || !isLost() || document.querySelector(own)) return;
  const { element } = place;
  if (element.isConnected && isOff(element)) return;
  (element.isConnected ? element : instead(place))?.focus({ preventScroll: true });
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });

export {};
