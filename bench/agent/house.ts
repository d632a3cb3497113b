import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { compose, type Embudo } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { keysOf } from '../../src/demo/home.js';
import { createKnowledgeArticle, createProduct } from '../../src/domain/catalogue/index.js';
import { receiveWebhook } from '../../src/domain/conversations/index.js';
import { installationActor, serviceActor } from '../../src/domain/shared/actor.js';
import { newId } from '../../src/domain/shared/id.js';
import type { BenchShop } from './conversations.js';
import type { Reply } from './judge.js';

/** A complete Embudo with a worker, in which shops are opened and to which customers write. */
export interface House {
  open(shop: BenchShop): Promise<OpenShop>;
  stop(): Promise<void>;
}
export interface OpenShop {
  /** Writes as that customer, waits until nothing is left to do, and returns the reply. */
  say(phone: string, text: string): Promise<Reply>;
}

export async function startHouse(home: string, ownerUrl: string): Promise<House> {
  const given = { ...process.env, ...keysOf(home), DATABASE_URL: ownerUrl, EMBUDO_HOME: home, REDIS_URL: '' };
  const models = process.env.LANGUAGE_MODELS ?? 'local';
  const config = readConfig({ ...given, LANGUAGE_MODELS: models, LOG_LEVEL: 'error', ENABLE_SCHEDULED_TASKS: 'false' });
  const embudo = await compose(config);
  const worker = await embudo.startWorker();
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on('error', () => undefined); // the server closes idle connections when it is stopped
  const queue = new pg.Pool({ connectionString: ownerUrl, max: 1, options: '-c role=embudo_queue' });
  queue.on('error', () => undefined); // the server closes idle connections when it is stopped
  return {
    open: shop => open(embudo, owner, queue, shop),
    async stop() {
      await worker.stop();
      await embudo.close();
      await Promise.all([owner.end(), queue.end()]);
    },
  };
}

async function open(embudo: Embudo, owner: pg.Pool, queue: pg.Pool, shop: BenchShop): Promise<OpenShop> {
  const tenantId = newId();
  const organizationId = newId();
  const [number, secret, key] = [
    `1${tenantId.replace(/\D/g, '').slice(-13)}`,
    newId(),
    randomBytes(12).toString('hex'),
  ];
  await owner.query('insert into organization (id, name) values ($1, $2)', [organizationId, shop.name]);
  await owner.query(
    `insert into tenant (id, organization_id, name, slug, industry, locale, currency, timezone) values ($1, $2, $3, $4, $5, $6, $7, 'America/Costa_Rica')`,
    [tenantId, organizationId, shop.name, `shop-${tenantId}`, shop.industry, shop.locale, shop.currency],
  );
  await owner.query(
    `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials, active, live)
     values ($1, $2, 'META', 'WHATSAPP', 'WhatsApp', $3, $4, $5, true, false)`,
    [
      newId(),
      tenantId,
      number,
      key,
      embudo.ports.secrets.seal(JSON.stringify({ appSecret: secret, verifyToken: 'v' })),
    ],
  );
  await owner.query(
    `insert into agent_profile (id, tenant_id, name, personality, system_prompt) values ($1, $2, $3, 'Amable y breve', 'Atiende a los clientes.')`,
    [newId(), tenantId, shop.agent],
  );
  const context = embudo.context(serviceActor(tenantId, 'ADMIN'));
  for (const [index, product] of shop.products.entries())
    await createProduct(context, { sku: `P${index}`, ...product });
  for (const article of shop.articles) await createKnowledgeArticle(context, { ...article, language: 'es' });
  return { say: (phone, text) => say({ embudo, owner, queue, tenantId, number, secret, key }, phone, text) };
}

interface Place {
  embudo: Embudo;
  owner: pg.Pool;
  queue: pg.Pool;
  tenantId: string;
  number: string;
  secret: string;
  key: string;
}

async function say(place: Place, phone: string, text: string): Promise<Reply> {
  const { embudo, owner, queue, tenantId, number, secret, key } = place;
  const id = `wamid.${newId()}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number, phone_number_id: number },
    contacts: [{ profile: { name: 'Ana Mora' }, wa_id: phone, user_id: `CR.${phone}` }],
    messages: [{ from: phone, id, timestamp, type: 'text', text: { body: text } }],
  };
  const entry = [{ id: 'waba', time: Number(timestamp), changes: [{ field: 'messages', value }] }];
  const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  const started = performance.now();
  const outcome = await receiveWebhook(embudo.context(installationActor), {
    provider: 'META',
    key,
    request: { body, headers, url: `/webhooks/meta/${key}` },
    address: '127.0.0.1',
  });
  if (outcome.status !== 200) throw new Error(`the webhook was refused with ${outcome.status}`);
  for (;;) {
    // In this order: an arrival that is admitted between the two queries is already in the queue.
    const { rowCount: arrivals } = await owner.query('select from app.inbound_arrival limit 1');
    const { rowCount: jobs } = await queue.query(
      'select from graphile_worker._private_jobs where locked_by is not null or (run_at <= now() and attempts < max_attempts) limit 1',
    );
    if (!arrivals && !jobs) break;
    await pause(10);
  }
  const ms = performance.now() - started;
  const { rows: failed } = await queue.query<{ error: string }>(
    // A delivery whose message is already being sent is postponed, which is not a failure: its text was already written.
    `select last_error as error from graphile_worker._private_jobs where last_error is not null and last_error not like 'Postponed %' order by id desc limit 1`,
  );
  if (failed[0]) throw new Error(`a job failed: ${failed[0].error}`);
  const { rows } = await owner.query<Omit<Reply, 'ms'>>(
    `select coalesce(a.body, (select n.body from message n where n.tenant_id = m.tenant_id and n.conversation_id = v.id and n.direction = 'OUTBOUND' and n.answers_id is null and n.created_at >= m.created_at order by n.created_at limit 1)) as text, (select d.output->>'refusedDraft' from agent_decision d where d.tenant_id = m.tenant_id and d.subject_id = v.id and d.input->>'messageId' = m.id::text and d.kind = 'ANSWER' order by d.created_at desc limit 1) as refused, (select r.rule from routing_decision r where r.tenant_id = m.tenant_id and r.message_id = m.id) as rule, coalesce(a.quick_replies, '{}') as buttons, v.status,
        exists (select from sales_order o where o.tenant_id = m.tenant_id and o.conversation_id = v.id and o.status = 'PENDING') as "orderWaits",
        coalesce((select (d.output->>'known')::boolean from agent_decision d where d.tenant_id = m.tenant_id and d.subject_id = v.id and d.input->>'messageId' = m.id::text and d.kind = 'ANSWER' order by d.created_at desc limit 1), true) as known
      from message m join conversation v on v.tenant_id = m.tenant_id and v.id = m.conversation_id
        left join message a on a.tenant_id = m.tenant_id and a.answers_id = m.id
      where m.tenant_id = $1 and m.provider_message_id = $2`,
    [tenantId, id],
  );
  const [reply] = rows;
  if (!reply) throw new Error('the message was not stored');
  return { ...reply, ms };
}
