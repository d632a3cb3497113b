import { newId } from '../../src/domain/shared/id.js';
import { at, type Kept, type Making, type Row } from './making.js';

/** Creates contacts, their leads and conversations, and the understanding of their messages. */
export async function fillTalks(
  { insert, each, below, time, count, sql, tenant }: Making,
  { users, sellers, agents }: { users: string[]; sellers: Kept[]; agents: Kept[] },
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
  const [twin] = await insert('contact', 1, () => ({ name: 'Gemela' }));
  await sql(
    `insert into contact_match (id, tenant_id, contact_id, other_id, reason)
       select gen_random_uuid(), c.tenant_id, least(c.id, $2::uuid), greatest(c.id, $2::uuid), 'PHONE' from contact c where c.tenant_id = $1 and c.id <> $2`,
    [tenant.id, twin?.id],
  );
  await below('channel_identity', (parent, index) => ({
    contact_id: at(contacts, parent),
    seller_id: at(sellers, parent),
    channel: 'WHATSAPP',
    address: `+5067${String(index).padStart(7, '0')}`,
    created_at: time(index),
  }));
  await below('consent_record', (parent, index) => ({
    contact_id: at(contacts, parent),
    seller_id: at(sellers, parent),
    opted_out: false,
    source: 'PERSON',
    reason: 'Lo dijo',
    recorded_at: time(index),
  }));
  await below('field_change', (parent, index) => ({
    contact_id: at(contacts, parent),
    seller_id: at(sellers, parent),
    field: 'city',
    new_value: `Ciudad ${index}`,
    changed_at: time(index),
  }));
  const templates = await below('message_template', (parent, index) => ({
    channel_account_id: at(accounts, parent),
    vendor_name: `plantilla_${index}`,
    name: `plantilla_${index}`,
    language: 'es',
    category: 'UTILITY',
    status: 'APPROVED',
    body: 'Hola {{1}}',
    variables: ['1'],
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
      author_user_id: users[index % users.length],
      kind: 'text',
      template_id: at(templates, index),
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
  await below('contact_fact', (parent, index) => ({
    contact_id: at(contacts, parent),
    seller_id: at(sellers, parent),
    field: 'JOB_TITLE',
    value: `Cargo ${index}`,
    value_key: `cargo ${index}`,
    source: 'MESSAGE',
    message_id: at(messages, index),
    certainty: 'SURE',
    state: 'ACCEPTED',
    settled_by: users[index % users.length],
    found_at: time(index),
  }));
  const commented = await each('commented_post', index => ({
    account_id: at(accounts, index),
    external_id: `post${index}`,
    caption: 'Taladro',
    created_at: time(index),
    updated_at: time(index),
  }));
  const comments = await below('post_comment', (parent, index) => ({
    account_id: at(accounts, parent),
    channel: 'MESSENGER',
    external_id: `comment${index}`,
    commented_post_id: at(commented, parent),
    contact_id: at(contacts, parent),
    conversation_id: at(conversations, parent),
    body: 'Hola',
    status: 'NEW',
    sent_at: time(index),
    changed_at: time(index),
    created_at: time(index),
    updated_at: time(index),
  }));
  await below('comment_reply', (parent, index) => ({
    comment_id: at(comments, parent),
    kind: 'PUBLIC',
    user_id: users[index % users.length],
    body: 'Gracias',
    status: 'SENT',
    created_at: time(index),
    updated_at: time(index),
  }));
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
  await sql(
    `insert into delivery_change (tenant_id, message_id, rank, status, seller_id, at)
       select m.tenant_id, m.id, r, case r when 3 then 'SENT' else 'READ' end, m.seller_id, m.sent_at from message m, unnest('{3,6}'::int[]) r where m.tenant_id = $1`,
    [tenant.id],
  );
  await sql(
    'update message m set reply_to_id = (select o.id from message o where o.tenant_id = m.tenant_id and o.sequence <> m.sequence order by o.sequence limit 1) where tenant_id = $1',
    [tenant.id],
  );
  const media = ofMessage(() => ({ position: 0, mime_type: 'image/jpeg', size_bytes: 10, voice: false }));
  await insert('message_media', messages.length, media);
  const email = { subject: 'Consulta', sender: 'a@b.example', text: 'Hola', sender_check: 'PASS' };
  await insert(
    'message_email',
    messages.length,
    ofMessage(() => email),
  );
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
  const campaigns = await each('campaign', index => ({
    user_id: newId(),
    name: `Campaña ${index}`,
    status: 'DONE',
    channel_account_id: at(accounts, index),
    template_id: at(templates, index),
    body: 'Hola',
    variables: [],
    total: 1,
    starts_at: time(index),
    created_at: time(index),
  }));
  await below('campaign_recipient', (parent, index) => ({
    campaign_id: at(campaigns, parent),
    contact_id: at(contacts, index < count ? index : index - count + 1),
    status: 'SENT',
    message_id: at(messages, index),
    not_before: time(index),
    created_at: time(index),
  }));
  return { accounts, contacts, leads, conversations, messages };
}
