import { newId } from '../../src/domain/shared/id.js';
import type { TestDatabase, TestUser } from '../../src/testing/index.js';
import { floats, type Kept, type Making, type Row } from './making.js';

export interface Talks {
  conversations: Kept[];
  templates: Kept[];
  messages: Kept[];
}

/** Returns a function that makes a row for more than half of the messages. */
export const rowsOfMessages =
  ({ random }: Making, messages: Kept[]) =>
  (row: (message: Row) => Row): Row[] =>
    messages
      .filter(() => random.chance(0.6))
      .map(message => ({
        id: newId(),
        tenant_id: message.tenant_id,
        message_id: message.id,
        seller_id: message.seller_id,
        ...row(message),
      }));

/** Creates conversations, templates, and messages with their files, mails and states of delivery. */
export async function populateConversations(
  making: Making,
  { sql }: TestDatabase,
  {
    contacts,
    leads,
    accounts,
    sellers,
    users,
  }: { contacts: Kept[]; leads: Kept[]; accounts: { id: string }[]; sellers: string[]; users: TestUser[] },
): Promise<Talks> {
  const { random, insert, make, maybe, owner, time, text, list, tenantId } = making;
  const conversations = await insert(
    'conversation',
    contacts.slice(0, 80).map((contact, index) => ({
      id: newId(),
      tenant_id: tenantId,
      contact_id: contact.id,
      channel_account_id: random.pick(accounts).id,
      lead_id: maybe(random.pick(leads).id),
      seller_id: owner(),
      channel: random.pick(['WHATSAPP', 'INSTAGRAM', 'EMAIL', 'SMS', 'WEB']),
      status: random.pick(['BOT', 'HUMAN', 'WAITING', 'CLOSED']),
      last_message_at: time(),
      last_inbound_at: maybe(time()),
      waiting_since: index % 3 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (index % 20))),
      // A window may not end after the year 9999, because GraphQL times have no years of five digits.
      reply_window_seconds: index % 4 === 0 ? null : 0,
      unread_count: random.int(0, 3),
      sentiment_sum: index === 0 ? 'NaN' : random.pick([-1, 1]) * random.pick(floats),
      sentiment_count: random.int(0, 3),
      bot_failures: random.int(0, 2),
      created_at: time(),
      updated_at: time(),
    })),
  );
  const templates = await insert(
    'message_template',
    make(20, index => ({
      channel_account_id: random.pick(accounts).id,
      vendor_name: `plantilla_${index}`,
      name: `plantilla_${index % 7}`,
      language: random.pick(['es', 'en_US']),
      category: random.pick(['UTILITY', 'MARKETING']),
      status: random.pick(['APPROVED', 'REJECTED', 'DELETED']),
      body: text(),
      variables: list(),
      unusable: maybe('its header needs a file (IMAGE)'),
      created_at: time(),
    })),
  );
  const messages = await insert(
    'message',
    make(900, index => {
      const conversation = random.pick(conversations.slice(0, 60));
      return {
        conversation_id: conversation.id,
        channel_account_id: accounts[0]?.id,
        // nearly always the conversation's own seller, because a message whose conversation is hidden is an error
        seller_id: random.chance(0.98) ? conversation.seller_id : owner(),
        direction: random.pick(['INBOUND', 'OUTBOUND']),
        author: random.pick(['CONTACT', 'AI_AGENT', 'SELLER', 'SYSTEM']),
        author_seller_id: maybe(random.pick(sellers)),
        author_user_id: index % 3 === 0 ? users[index % users.length]?.id : null,
        kind: 'text',
        subject: maybe(text()),
        body: text(),
        transcript: maybe(text()),
        template_id: maybe(random.pick(templates).id),
        quick_replies: list(),
        status: random.pick(['QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ']),
        error: maybe('131047: ventana cerrada'),
        provider_message_id: maybe(`wamid.${index}`),
        sent_at: time(),
        sequence: random.int(1, 1_000) * 1_000_003,
        created_at: time(),
      };
    }),
  );
  await sql(
    `update conversation c set last_message_id = (select m.id from message m where m.conversation_id = c.id order by m.sent_at desc, m.sequence desc, m.id desc limit 1)`,
  );
  // Often a message of another conversation that the reader may not see.
  await sql(
    `update message m set reply_to_id = (select o.id from message o where o.tenant_id = m.tenant_id and o.sequence < m.sequence order by o.sequence desc, o.id limit 1) where m.sequence % 3 = 0`,
  );
  const ofMessages = rowsOfMessages(making, messages);
  await insert(
    'delivery_change',
    [3, 5].flatMap(rank =>
      ofMessages(() => ({ rank, status: rank === 3 ? 'SENT' : 'DELIVERED', error: maybe(text()), at: time() })).map(
        ({ id: _id, ...row }) => row,
      ),
    ),
  );
  await insert(
    'message_media',
    ofMessages(() => ({
      position: 0,
      mime_type: random.pick(['image/jpeg', 'audio/ogg']),
      size_bytes: maybe(random.int(0, 2_147_483_647)),
      voice: false,
      ...(random.chance(0.7)
        ? { state: 'PENDING', link: null }
        : { state: 'LINKED', link: 'https://cdn.example/saw.jpg' }),
    })),
  );
  await insert(
    'message_email',
    ofMessages(() => ({
      subject: text(),
      sender: text(),
      text: text(),
      html: maybe(text()),
      sender_check: random.pick(['PASS', 'FAIL', 'NONE']),
      spf: maybe('pass'),
      dkim: maybe(text()),
    })),
  );
  return { conversations, templates, messages };
}
