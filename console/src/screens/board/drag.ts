import { type DragDropManager, KeyboardSensor } from '@dnd-kit/react';
import { stageBeside } from './stage-beside';

/** Returns the elements of the stages, in their order on the board. */
const stageElements = () => [...document.querySelectorAll<HTMLElement>('[data-stage]')];

/** An arrow key moves a lifted card to the stage beside the one it is over. A stage that is out of sight is scrolled into view. */
class StageKeyboard extends KeyboardSensor {
  private stepped = false;

  constructor(manager: DragDropManager, options?: KeyboardSensor['options']) {
    super(manager, options);
    // Once a key has chosen the stage, collisions are ignored: scrolling moves other stages under the card.
    manager.monitor.addEventListener('collision', event => {
      if (this.stepped) event.preventDefault();
    });
  }

  protected override handleMove(direction: 'up' | 'down' | 'left' | 'right', event: KeyboardEvent): void {
    if (direction !== 'left' && direction !== 'right') return;
    event.preventDefault();
    const { actions, dragOperation } = this.manager;
    const elements = stageElements();
    const ids = elements.map(({ dataset }) => dataset.stage ?? '');
    const own = dragOperation.source?.element?.closest<HTMLElement>('[data-stage]')?.dataset.stage;
    const next = stageBeside(ids, String(dragOperation.target?.id ?? own), direction === 'left' ? -1 : 1);
    const element = elements.find(({ dataset }) => dataset.stage === next);
    if (next === null || !element) return;
    this.stepped = true;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    void actions.setDropTarget(next).then(() => {
      const { shape } = dragOperation;
      const { left, width } = element.getBoundingClientRect();
      if (shape) actions.move({ by: { x: left + width / 2 - shape.current.center.x, y: 0 } });
    });
  }

  protected override cleanup(): void {
    this.stepped = false;
    super.cleanup();
  }
}

/** Space lifts and drops a card. Enter only drops a lifted card; otherwise it opens the card. */
export const keyboard = {
  plugin: StageKeyboard,
  options: {
    keyboardCodes: {
      start: ['Space'],
      cancel: ['Escape'],
      end: ['Space', 'Enter'],
      up: [],
      down: [],
      left: ['ArrowLeft'],
      right: ['ArrowRight'],
    },
  },
};

/**
 * The styles of a drag need the page's nonce, since the page's policy blocks them otherwise. The library creates the plugin that writes
 * them without options, and does not export its class.
 */
export function allowStyles(manager: DragDropManager | null): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  for (const plugin of manager?.plugins ?? []) if ('addRoot' in plugin) plugin.options = { nonce };
}
