import { minuteMs } from '../../domain/shared/durations.js';
import { campaignStart, offerTo } from './campaign-story.js';
import { addMessage } from './message-rows.js';
import { seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import type { Story } from './story.js';

/** How far a message came, by what its channel reported. */
export type Reach = 'SENT' | 'FAILED' | 'DELIVERED' | 'READ';

/** The states of a message, with the rank of each in its history, and those that it passes before. */
const steps: Record<Reach, { rank: number; after: Reach[] }> = {
  SENT: { rank: 3, after: [] },
  FAILED: { rank: 4, after: ['SENT'] },
  DELIVERED: { rank: 5, after: ['SENT'] },
  READ: { rank: 6, after: ['SENT', 'DELIVERED'] },
};
/** What WhatsApp reports of a number that has no account any more. */
const refusal = '131026: Message undeliverable';
/** For as long as this a message that is being sent may not be claimed again. */
const claimedMs = 20_000;

/** The message of a campaign to a contact, who has a key in the story. */
export interface Offer {
  key: string;
  number: number;
  name: string;
  at: Date;
  seller_id: string | null;
  conversationId: string;
  reach: Reach;
}

const keyOf = ({ key, number }: Pick<Offer, 'key' | 'number'>) => `offer ${number} ${key}`;
export const offerIdOf = (rows: LifeRows, offer: Pick<Offer, 'key' | 'number' | 'at'>): string =>
  rows.idOf('message', keyOf(offer), offer.at);

/** Templates are approved some days before they are used. */
const templateTime = (story: Story, number: number) =>
  new Date(campaignStart(story, number).getTime() - 3 * 24 * 60 * minuteMs);
export const templateIdOf = (rows: LifeRows, story: Story, number: number): string =>
  rows.idOf('message_template', story.shop.campaigns[number]?.template ?? '', templateTime(story, number));

/** Adds the approved template of a campaign. */
export function addTemplate(rows: LifeRows, story: Story, { accountId }: ShopParts, number: number): void {
  const { template = '', body = '' } = story.shop.campaigns[number] ?? {};
  const at = templateTime(story, number);
  rows.add('message_template', template, at, {
    channel_account_id: accountId,
    vendor_name: template,
    vendor_id: null,
    name: template,
    language: 'es',
    category: 'MARKETING',
    status: 'APPROVED',
    body,
    variables: ['1'],
    status_at: at,
    created_at: at,
    updated_at: at,
  });
}

/** Adds the message of a campaign to a contact, and its states; returns its id. */
export function addOffer(rows: LifeRows, story: Story, parts: ShopParts, offer: Offer): string {
  const { number, name, at, seller_id, conversationId, reach } = offer;
  const key = keyOf(offer);
  const random = seededRandom(`${story.demo.slug} ${key}`);
  const { text, values } = offerTo(story, number, name);
  const error = reach === 'FAILED' ? refusal : null;
  const messageId = addMessage(rows, key, at, 0, {
    conversation_id: conversationId,
    channel_account_id: parts.accountId,
    seller_id,
    direction: 'OUTBOUND',
    author: 'SYSTEM',
    kind: 'template',
    body: text,
    status: reach,
    error,
    provider_message_id: `wamid.demo-${offerIdOf(rows, offer)}`,
    template_id: templateIdOf(rows, story, number),
    template_variables: values,
    initiated: true,
    marketing: true,
    due_at: new Date(at.getTime() + claimedMs),
  });
  let reported = at.getTime() + random.between(1, 3) * 1_000;
  for (const status of [...steps[reach].after, reach]) {
    rows.addNameless('delivery_change', {
      message_id: messageId,
      rank: steps[status].rank,
      status,
      seller_id,
      error: status === 'FAILED' ? error : null,
      at: new Date(reported),
    });
    // It is read a while after it came, and before its contact replies to it.
    reported += status === 'DELIVERED' ? random.between(1, 6) * minuteMs : random.between(1, 20) * 1_000;
  }
  return messageId;
}
