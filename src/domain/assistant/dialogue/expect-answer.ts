import { type CartTotal, noteCartShown } from '../../orders/index.js';
import { collapseSpaces } from '../../shared/collapse-spaces.js';
import type { Statement, Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import type { TenantProfile } from '../../tenants/index.js';
import { writesMonthFirst } from '../entities/days.js';
import { dialogueOf, historyOf, type MessageContext } from '../message-context.js';
import { loadCurrentShelf } from '../shelf.js';
import { brokenRules, quotedByHand } from '../terms/order-rules.js';
import { listedOf } from '../tools/fact-tools.js';
import { priceList } from '../tools/price-list.js';
import type { OpenOffer } from './open-offer.js';
import { saveDialogue } from './save-dialogue.js';
import { type DialogueState, mostOffered, readDialogue } from './state.js';

/** What a text that is no answer of the agent asks, and what it is about. */
export type Question =
  /** Shows the contact's open cart. With `asksFor`, it asks whether to order it, and names all that is in it, with that total. */
  | { about: 'CART'; items: DialogueState['items']; asksFor: CartTotal | null }
  /** Names a product, and asks whether to order it, to look for another, whether something about it is open, or nothing. */
  | {
      about: 'PRODUCT';
      product: string;
      asked: Extract<DialogueState['asked'], 'QUANTITY' | 'ALTERNATIVE' | 'DOUBT' | null>;
    }
  /** Asks about the appointment that was offered, or for another day if `agenda` is null. */
  | { about: 'APPOINTMENT'; agenda: OpenOffer | null }
  /** Asks whether a person may answer what the agent could not, or whether something is open. */
  | { about: 'PERSON' | 'DOUBT' };

/** The message in which something was asked. */
export interface Asking {
  messageId: string;
  /** The text that asks. A template may leave it out. */
  text: string;
  contactId: string;
  language: Language;
  now: Date;
}

const place: Statement = {
  name: 'dialogue.asked-in',
  text: `select m.conversation_id as "conversationId", m.body, v.last_inbound_at as "writtenAt",
      ${dialogueOf('m.conversation_id')} as dialogue, ${historyOf('v.contact_id')} as history
    from message m join conversation v on v.id = m.conversation_id where m.id = $1`,
};
interface Place extends Pick<MessageContext, 'history'> {
  conversationId: string;
  body: string;
  writtenAt: Date | null;
  dialogue: unknown;
}

/**
 * Makes what a sent text asks the open question of its conversation, so that the agent reads "sí" as its answer, as if it had asked itself.
 * A yes orders only if the message names the whole cart with its total, and the shop's own conditions do not add to that sum or forbid the
 * order. Otherwise the agent shows the cart and asks first.
 */
export async function expectAnswer(
  tx: Transaction,
  tenant: TenantProfile,
  question: Question,
  asking: Asking,
): Promise<void> {
  const [found] = await tx.query<Place>(place, [asking.messageId]);
  if (!found) return;
  const {
    agenda: _agenda,
    pending: _pending,
    doubted: _doubted,
    choices: _choices,
    shown: _shown,
    ...before
  } = readDialogue(found.dialogue);
  // Templates have other spaces than amounts.
  const isRead = collapseSpaces(found.body).includes(collapseSpaces(asking.text));
  const openQuestion = async (): Promise<Partial<DialogueState>> => {
    switch (question.about) {
      case 'PERSON':
      case 'DOUBT':
        return { asked: isRead ? question.about : null };
      case 'PRODUCT':
        return { focus: question.product, offered: [question.product], asked: isRead ? question.asked : null };
      case 'APPOINTMENT': {
        const { agenda } = question;
        const asked = !agenda ? 'WHEN' : agenda.chosen ? 'APPOINTMENT' : 'HOUR';
        return { goal: 'BOOK', ...(agenda && { agenda }), asked: isRead ? asked : null };
      }
      case 'CART': {
        const named = question.items.map(({ product }) => product);
        return {
          goal: 'BUY',
          items: question.items,
          priced: [],
          focus: named.at(-1) ?? null,
          offered: named.slice(0, mostOffered),
          asked: isRead && (await mayOrder(tx, tenant, question, before, found, asking)) ? 'CONFIRM' : null,
          placed: undefined,
        };
      }
    }
  };
  await saveDialogue(tx, found.conversationId, {
    ...before,
    ...(await openQuestion()),
    buttons: [],
    greeted: true,
    language: asking.language,
    askedBy: asking.messageId,
  });
}

/** Whether a yes to the text may order the cart. Notes then that the contact was shown it. */
async function mayOrder(
  tx: Transaction,
  tenant: TenantProfile,
  { items, asksFor }: Extract<Question, { about: 'CART' }>,
  { counted = [] }: DialogueState,
  { history, writtenAt }: Place,
  { contactId, now }: Asking,
): Promise<boolean> {
  if (!asksFor || counted.length > 0) return false;
  const { locale, timezone } = tenant;
  const shelf = await loadCurrentShelf(tx, tenant.id);
  const { lines, problem } = priceList(shelf, items, locale);
  const listed = listedOf(shelf, lines);
  const texts = history.flatMap(({ direction, body }) => (direction === 'INBOUND' ? [body] : [])).toReversed();
  const said = { texts, sentAt: writtenAt ?? now, timezone, monthFirst: writesMonthFirst(locale), locale };
  if (problem || brokenRules(shelf, listed, said).length > 0 || quotedByHand(shelf, listed).length > 0) return false;
  return noteCartShown(tx, contactId, asksFor, now);
}
