import { newId } from '../../src/domain/shared/id.js';
import { at, type Kept, type Making, type Row } from './making.js';

/** Contacts, their leads and conversations, and what was understood of their messages. */
export async function fillTalks(
  { insert, each, below, time, count, sql, tenant }: Making,
  { sellers, agents }: { sellers: Kept[]; agents: Kept[] },
) {
  const accounts = await each('channel_account', index => ({
    provider: 'META',
    channel: 'WHATSAPP',
    name: `Cuenta ${index}`,
    external_id: newId(),
    webhook_key: newId(),
    credentials: '',
  }));
  const contacts = await each('contact', index => ({
    seller_id: at(sellers, index),
    name: `Cliente ${index}`,
    phone: `+5066${String(index).padStart(7, '0')}`,
    email: `cliente${index}@example.test`,
  }));
  await below('channel_identity', (parent, index) => ({
    contact_id: at(contacts, parent),
    seller_id: at(sellers, parent),
    channel: 'WHATSAPP',
    address: `+5067${String(index).padStart(7, '0')}`,
    created_at: time(index),
  }));
  const leads = await each('lead', index => ({
    contact_id: at(contacts, index),
    seller_id: at(sellers, index),
    agent_profile_id: at(agents, index),
    name: `Interesada ${index}`,
    name_key: `interesada ${index}`,
    source: 'Feria',
    status: 'NEW',
    score: 50,
    temperature: 'WARM',
    tags: [],
    custom_fields: {},
    created_at: time(index),
  }));
  const conversations = await below('conversation', (parent, index) => ({
    contact_id: at(contacts, parent),
    channel_account_id: at(accounts, index < count ? index : index - count + 1),
    lead_id: at(leads, parent),
    seller_id: at(sellers, parent),
    channel: 'WHATSAPP',
    last_message_at: time(index),
    last_inbound_at: time(index),
  }));
  const messages = await insert('message', count * 3 - 2, index => {
    const parent = index < conversations.length ? index : 0;
    return {
      conversation_id: at(conversations, parent),
      channel_account_id: at(accounts, 0),
      seller_id: conversations[parent]?.seller_id,
      direction: 'INBOUND',
      author: 'SELLER',
      author_seller_id: at(sellers, index),
      kind: 'text',
      body: 'Hola',
      status: 'DELIVERED',
      sent_at: time(index),
      sequence: index + 1,
    };
  });
  await sql(
    'update conversation c set last_message_id = (select m.id from message m where m.conversation_id = c.id order by m.sequence limit 1) where tenant_id = $1',
    [tenant.id],
  );
  const found = { provider: 'local', model: 'm', prompt_version: 'p', latency_ms: 1, cost_usd: 0, fallback: false };
  const ofMessage = (row: (message: Kept, index: number) => Row) => (index: number) => {
    const message = messages[index] as Kept;
    return { message_id: message.id, seller_id: message.seller_id, ...row(message, index) };
  };
  await below('lead_classification', (parent, index) => ({
    lead_id: at(leads, parent),
    seller_id: at(sellers, parent),
    score: 50,
    temperature: 'WARM',
    urgency: 20,
    decision_power: 10,
    budget: 10,
    fit: 10,
    reasoning: 'Pregunta',
    recommended_action: 'Responder',
    signals: [],
    ...found,
    created_at: time(index),
  }));
  const media = ofMessage(() => ({ position: 0, mime_type: 'image/jpeg', size_bytes: 10, voice: false }));
  await insert('message_media', messages.length, media);
  await insert(
    'lead_intent',
    messages.length,
    ofMessage((_, index) => ({
      primary: 'GENERAL_INQUIRY',
      secondary: [],
      confidence: 0.9,
      entities: {},
      reasoning: 'Pregunta',
      language: 'es',
      wants_human: false,
      legal: false,
      ...found,
      created_at: time(index),
    })),
  );
  await insert(
    'sentiment_analysis',
    messages.length,
    ofMessage((_, index) => ({
      label: 'NEUTRAL',
      score: 0,
      confidence: 0.9,
      emotions: {},
      urgency: 'LOW',
      churn_risk: 0,
      triggers: [],
      ...found,
      created_at: time(index),
    })),
  );
  await insert(
    'routing_decision',
    messages.length,
    ofMessage((message, index) => ({
      conversation_id: message.conversation_id,
      assigned_seller_id: at(sellers, index),
      destination: 'SALES_TEAM',
      priority: 3,
      rule: 'r',
      reasoning: 'Compra',
      created_at: time(index),
    })),
  );
  return { accounts, contacts, leads, conversations, messages };
}
