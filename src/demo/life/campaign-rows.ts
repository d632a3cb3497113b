import { planReason } from '../../domain/conversations/index.js';
import { dayMs, hourMs } from '../../domain/shared/durations.js';
import { languageOf } from '../../domain/shared/translations.js';
import { addOffer, addTemplate, offerIdOf, type Reach, templateIdOf } from './campaign-messages.js';
import { campaignStart, sendingMs, stoppedAfterMs } from './campaign-story.js';
import { addConversation } from './message-rows.js';
import { seededRandom } from './random.js';
import type { LifeRows, Row } from './rows.js';
import type { ShopParts } from './shop-parts.js';
import type { Story } from './story.js';

/** A contact who may get a campaign, with their lead, since when. */
export interface Reached {
  key: string;
  contactId: string;
  sellerId: string | null;
  name: string;
  since: Date;
  leadId: string | null;
  /** When the lead was won or lost. */
  closedAt: Date | null;
  /** The place of the campaign that the contact replies to. */
  repliesTo: number | null;
}

interface Recipient extends Reached {
  at: Date;
  status: 'SENT' | 'LEFT_OUT' | 'WAITING';
}

/** Adds the campaigns of the shop with what each has sent. The last one was stopped before it had reached everybody. */
export function addCampaigns(rows: LifeRows, story: Story, parts: ShopParts, people: Reached[]): void {
  const { demo, shop } = story;
  const random = seededRandom(`${demo.slug} campaigns`);
  const conversations = new Map((rows.tables.get('conversation') ?? []).map(row => [row.contact_id, row]));
  const unwilling = addOptOuts(rows, story, parts, people);
  for (const [number, { name, body }] of shop.campaigns.entries()) {
    const startsAt = campaignStart(story, number);
    const isStopped = number === shop.campaigns.length - 1;
    const endsAt = new Date(startsAt.getTime() + (isStopped ? stoppedAfterMs : sendingMs));
    const recipients = people.flatMap((person): Recipient[] => {
      const isChosen = (random.chance(0.22) || unwilling.has(person.contactId)) && person.since < startsAt;
      const at = new Date(startsAt.getTime() + random.between(5, sendingMs / 1_000 - 5) * 1_000);
      const conversation = conversations.get(person.contactId);
      if (person.repliesTo === number) return [{ ...person, at: beginOf(conversation), status: 'SENT' }];
      if (!isChosen || !isFree(rows, conversation, at)) return [];
      const status = (unwilling.get(person.contactId) ?? at) < at ? 'LEFT_OUT' : at < endsAt ? 'SENT' : 'WAITING';
      return [{ ...person, at, status }];
    });
    const createdAt = new Date(startsAt.getTime() - hourMs);
    addTemplate(rows, story, parts, number);
    const campaignId = rows.add('campaign', name, createdAt, {
      user_id: parts.bossId,
      name,
      status: isStopped ? 'STOPPED' : 'DONE',
      channel_account_id: parts.accountId,
      template_id: templateIdOf(rows, story, number),
      body,
      variables: ['{{firstName}}'],
      total: recipients.length,
      starts_at: startsAt,
      stop_reason: isStopped ? 'BY_PERSON' : null,
      created_at: createdAt,
      finished_at: endsAt,
    });
    let written = 0;
    for (const recipient of recipients) {
      const { key, contactId, at, status } = recipient;
      rows.add('campaign_recipient', `${name} ${key}`, createdAt, {
        campaign_id: campaignId,
        contact_id: contactId,
        status,
        reason: status === 'LEFT_OUT' ? planReason({ code: 'OPTED_OUT' }, languageOf(demo.locale)) : null,
        message_id: status === 'SENT' ? offerIdOf(rows, { key, number, at }) : null,
        not_before: startsAt,
        decided_at: status === 'WAITING' ? null : at,
        created_at: createdAt,
      });
      if (status === 'SENT' && recipient.repliesTo !== number)
        write(rows, story, parts, conversations, { ...recipient, number, reach: reachOf(written++) });
    }
  }
}

const beginOf = (conversation: Row | undefined): Date => {
  if (!(conversation?.created_at instanceof Date)) throw new Error('whoever replies to a campaign has a conversation');
  return conversation.created_at;
};

/** Whether a contact's conversation is over by then, so that a campaign writes to them at once. */
function isFree(rows: LifeRows, conversation: Row | undefined, at: Date): boolean {
  if (!conversation) return true;
  const standing = rows.standings.find(({ id }) => id === conversation.id);
  const isOver = !standing || (standing.status === 'BOT' && standing.waiting_since === null);
  return isOver && (conversation.last_message_at as Date) < at && (standing?.updated_at ?? at) <= at;
}

/** Each campaign has messages of every kind, whatever the day is: one in twelve failed. */
const reachOf = (place: number): Reach => reaches[place % reaches.length] ?? 'READ';
const reaches: readonly Reach[] = [
  'READ',
  'DELIVERED',
  'READ',
  'READ',
  'FAILED',
  'DELIVERED',
  'READ',
  'SENT',
  'READ',
  'DELIVERED',
  'READ',
  'READ',
];

/** Writes to a contact in the conversation that there is, or in a new one. */
function write(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  conversations: Map<unknown, Row>,
  { key, contactId, sellerId, name, leadId, closedAt, at, number, reach }: Recipient & { number: number; reach: Reach },
): void {
  const known = conversations.get(contactId);
  const conversationId = (known?.id as string | undefined) ?? rows.idOf('conversation', key, at);
  const messageId = addOffer(rows, story, parts, { key, number, name, at, seller_id: sellerId, conversationId, reach });
  const latest = { last_message_id: messageId, last_message_at: at };
  if (known) {
    Object.assign(known, latest);
    const standing = rows.standings.find(({ id }) => id === conversationId);
    if (standing) standing.updated_at = at;
    else known.updated_at = at;
    return;
  }
  addConversation(rows, parts, key, at, {
    contact_id: contactId,
    lead_id: closedAt && closedAt < at ? null : leadId,
    seller_id: sellerId,
    ...latest,
  });
  const [added] = rows.tables.get('conversation')?.slice(-1) ?? [];
  if (added) conversations.set(contactId, added);
}

/** Some of the contacts who never wrote want no messages since some days before the second campaign. Returns since when, by contact. */
function addOptOuts(rows: LifeRows, story: Story, { writerId }: ShopParts, people: Reached[]): Map<string, Date> {
  const at = new Date(campaignStart(story, 1).getTime() - 3 * dayMs);
  const talking = new Set((rows.tables.get('conversation') ?? []).map(row => row.contact_id));
  const asked = people
    .filter(({ contactId, since }) => since < at && !talking.has(contactId))
    .filter((_, place) => place % 20 === 7);
  const contacts = new Map((rows.tables.get('contact') ?? []).map(row => [row.id, row]));
  for (const { key, contactId, sellerId } of asked) {
    Object.assign(contacts.get(contactId) ?? {}, { opted_out: true, updated_at: at });
    rows.add('consent_record', key, at, {
      contact_id: contactId,
      seller_id: sellerId,
      opted_out: true,
      channel: null,
      source: 'PERSON',
      reason: story.shop.optOut,
      user_id: writerId,
      recorded_at: at,
    });
  }
  return new Map(asked.map(({ contactId }) => [contactId, at]));
}
