import { type DragDropManager, KeyboardSensor } from '@dnd-kit/react';

/** A column and the gap after it: an arrow key moves a lifted card by so much. */
export const columnWidth = 280;
export const columnGap = 10;

/** Space lifts and drops; Enter stays with the card, which it opens, until one is lifted. */
export const keyboard = KeyboardSensor.configure({
  offset: { x: columnWidth + columnGap, y: 0 },
  keyboardCodes: {
    start: ['Space'],
    cancel: ['Escape'],
    end: ['Space', 'Enter'],
    up: [],
    down: [],
    left: ['ArrowLeft'],
    right: ['ArrowRight'],
  },
});

/**
 * The styles of a drag carry the page's nonce, or its policy refuses them. The plugin that writes them is made by the library without
 * options, and its class is not exported.
 */
export function allowStyles(manager: DragDropManager | null): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  for (const plugin of manager?.plugins ?? []) if ('addRoot' in plugin) plugin.options = { nonce };
}
