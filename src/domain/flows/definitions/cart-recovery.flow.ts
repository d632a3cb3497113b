import { createHash } from 'node:crypto';
import { z } from 'zod';
import { nurtureLead } from '../../leads/index.js';
import { type OpenCart, openCartOf } from '../../orders/index.js';
import { dayMs } from '../../shared/durations.js';
import { formatMoney } from '../../shared/money.js';
import { localeOf } from '../../shared/translations.js';
import { ascending } from '../engine/ascending.js';
import { defineFlow } from '../engine/flow.js';
import { type FlowText, type StepContext, stepsOf } from '../engine/step.js';
import { templateSetting } from '../engine/template-choice.js';
import { cartRecoveryTexts } from './cart-recovery.texts.js';
import { cartRecoveryLabels } from './cart-recovery-labels.texts.js';
import { hasTurnedDownCart } from './refusals.js';
import { toldBy } from './told-already.js';

const hours = (usual: number) => z.number().min(0.1).max(2_000).default(usual);
const declared = z.strictObject({
  /**
   * This and the next three: hours after the answer that the customer did not react to. The second comes while WhatsApp still takes free
   * text.
   */
  remindAfterHours: hours(4),
  helpAfterHours: hours(22),
  goodbyeAfterHours: hours(72),
  nurtureAfterHours: hours(336),
  /** Sent instead of the texts when the channel no longer takes free text. */
  template: templateSetting,
});
type Settings = z.output<typeof declared>;
const settings = declared.superRefine(
  ascending(['remindAfterHours', 'helpAfterHours', 'goodbyeAfterHours', 'nurtureAfterHours']),
);
const { wait, say, do: act } = stepsOf<Settings>();

/** If the cart did not change for longer, the conversation is about something else. */
const freshMs = 7 * dayMs;
/** How many products a message names. */
const mostNamed = 4;

const id = 'cart-recovery';
const contentsOf = ({ lines }: OpenCart): string =>
  createHash('sha256')
    .update(JSON.stringify(lines.map(({ name, quantity }) => [name, quantity])))
    .digest('base64url');

/**
 * Returns a text about the cart as it is now; null if nothing in it can be sold, if the contact got the same text about the same products,
 * or if they refused them. A yes to one that asks, and names the whole cart with its total, orders it.
 */
const reminder =
  (key: 'first' | 'second' | 'last') =>
  async (context: StepContext<Settings>): Promise<FlowText | null> => {
    const { tx, facts, tenant, language } = context;
    const cart = await openCartOf(tx, facts.contactId);
    if (!cart) return null;
    const contents = contentsOf(cart);
    const told = (await toldBy(context, id)).filter(each => each.about.endsWith(contents));
    const about = `${key} ${contents}`;
    if (told.some(each => each.about === about)) return null;
    if (await hasTurnedDownCart(context, told[0]?.sequence ?? null)) return null;
    const named = cart.lines.slice(0, mostNamed).map(({ name, quantity }) => `${quantity} × ${name}`);
    const count = cart.lines.length - named.length;
    const items = new Intl.ListFormat(localeOf(language)).format([
      ...named,
      ...(count > 0 ? [cartRecoveryTexts(language, 'more', { count })] : []),
    ]);
    const total = cart.total && formatMoney(cart.total.minor, cart.total.currency, tenant.locale);
    const namesAll = cart.isWhole && count <= 0;
    return {
      body: cartRecoveryTexts(language, key, { items, total: total ?? '', hasTotal: total === null ? 'no' : 'yes' }),
      question: {
        about: 'CART',
        items: cart.lines.map(({ name: product, quantity }) => ({ product, quantity })),
        asksFor: namesAll && key !== 'last' ? cart.total : null,
      },
      about,
    };
  };

/** Writes three times to a customer who put together an order with the agent and did not place it, then moves the lead to nurturing. */
export const cartRecovery = defineFlow<Settings>({
  id,
  name: language => cartRecoveryLabels(language, 'name'),
  description: language => cartRecoveryLabels(language, 'description'),
  labels: cartRecoveryLabels.coded,
  startsOn: ['message.added'],
  startsIf: ({ lastAuthor, lastMessageAt, cartChangedAt }) =>
    lastAuthor !== 'SYSTEM' &&
    lastMessageAt !== null &&
    cartChangedAt !== null &&
    lastMessageAt.getTime() - cartChangedAt.getTime() < freshMs,
  onePer: 'conversation',
  onlyIf: ({ lastDirection, cartChangedAt }) => lastDirection === 'OUTBOUND' && cartChangedAt !== null,
  stopsOn: ['reply', 'ordered', 'opted-out', 'no-marketing', 'handed-over', 'closed', 'decided', 'nurtured'],
  settings,
  enabledAtFirst: false,
  steps: [
    wait({ id: 'some-hours', hours: ({ remindAfterHours }) => remindAfterHours }),
    say({ id: 'first', text: reminder('first'), template: ({ template }) => template }),
    wait({ id: 'a-day', hours: ({ helpAfterHours }) => helpAfterHours }),
    say({ id: 'second', text: reminder('second'), template: ({ template }) => template }),
    wait({ id: 'three-days', hours: ({ goodbyeAfterHours }) => goodbyeAfterHours }),
    say({ id: 'last', text: reminder('last'), template: ({ template }) => template }),
    wait({ id: 'two-weeks', hours: ({ nurtureAfterHours }) => nurtureAfterHours }),
    act({ id: 'nurture', run: ({ tx, facts, now }) => nurtureLead(tx, facts.leadId, now) }),
  ],
});
