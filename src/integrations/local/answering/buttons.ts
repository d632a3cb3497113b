import { maxButtonLength } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { showCart } from './cart/cart.js';
import { listProducts } from './products/list-products.js';
import { answerOf } from './sources/knowledge-part.js';

import type { Talk } from './talk.js';

const led = ['person', 'order', 'more', 'catalogue', 'price', 'hours', 'confirm', 'change'] as const;
type Button = (typeof led)[number];

/** Returns which of the agent's own buttons the message is. A product's name is not one of them, and is read like any text. */
export const buttonPressed = (talk: Talk): Button | null => {
  const said = foldName(talk.text);
  if (said.length > maxButtonLength) return null;
  return led.find(name => foldName(talk.label(name)) === said && isOffered(talk, name)) ?? null;
};

/** "Yes, please" is also what people write to any other question. */
const isOffered = ({ state }: Talk, name: Button): boolean =>
  name !== 'confirm' || state.asked === 'CONFIRM' || (state.asked === null && state.items.length > 0);

/** Does what a button promises. Each button has an effect. */
export function pressed(talk: Talk, button: Button): void {
  switch (button) {
    case 'person':
      talk.handOver();
      return;
    case 'confirm':
      if (talk.state.asked !== 'CONFIRM') {
        showCart(talk);
        return;
      }
      showCart(talk, { order: true });
      return;
    case 'change':
      talk.asks(null);
      talk.add(talk.voice.say('whatToChange'));
      return;
    case 'hours':
      answerOf(talk, talk.label('hoursAsked'));
      return;
    case 'order':
      if (talk.state.items.length > 0 || (talk.state.priced ?? []).length > 0) {
        showCart(talk);
        return;
      }
      if (talk.state.focus !== null && talk.state.asked !== 'WHICH') {
        talk.asks('QUANTITY');
        talk.add(talk.voice.say('howMany'));
        return;
      }
      talk.state.goal = 'BUY';
      talk.add(talk.voice.say('whatToOrder'));
      return;
    case 'more':
    case 'catalogue':
    case 'price':
      listProducts(talk);
      return;
  }
}
