import { newId } from '../src/domain/shared/id.js';
import { gql, mutate, type TestEmbudo, type TestShop } from '../src/testing/index.js';

/** The time zone of test tenants, where the person who looks at the dashboards sits too. */
export const zone = 'America/Costa_Rica';

/** Makes the key that the page describes, of the least role that sees the figures of the whole tenant. */
export async function grafanaKey(embudo: TestEmbudo, shop: TestShop): Promise<string> {
  const input = { name: 'Grafana', role: 'SECRETARY' };
  const ask = gql(embudo.url, shop.admin.token);
  return (await mutate<{ key: string }>(ask, 'createApiKey', input, 'key userErrors { code }')).key;
}

/**
 * Does some business whose figures a person can count: three leads (one is won), three sales (one won for 2000, one lost for 40, one open
 * for 1500.50), two conversations (one answered by the seller after a minute, with two negative messages, a neutral and a positive one), a
 * case rated 4, and a campaign that cost 30.
 */
export async function businessOfAMonth(embudo: TestEmbudo, shop: TestShop): Promise<void> {
  const ask = gql(embudo.url, shop.admin.token);
  const write = async <Payload extends object>(verb: string, input: object, thing: string): Promise<Payload> => {
    const written = await mutate<Payload>(ask, verb, input, `${thing} userErrors { code message }`);
    if (written.userErrors.length > 0) throw new Error(`${verb}: ${JSON.stringify(written.userErrors)}`);
    return written;
  };
  const run = <Row>(text: string, ...values: unknown[]) =>
    embudo.testDatabase.sql(text, [shop.tenant.id, ...values]) as Promise<Row[]>;
  const { sellerId } = shop.seller;

  const lead = async (name: string, source: string) =>
    (await write<{ lead: { id: string } }>('createLead', { name, source }, 'lead { id }')).lead.id;
  const [ana, luis, eva] = [await lead('Ana', 'Feria'), await lead('Luis', 'Feria'), await lead('Eva', 'Web')];
  for (const leadId of [ana, luis]) await write('assignLead', { leadId, sellerId }, 'lead { id }');
  await write('updateLead', { leadId: ana, status: 'WON' }, 'lead { id }');
  await write('updateLead', { leadId: eva, status: 'QUALIFIED' }, 'lead { id }');

  const { pipeline } = await write<{ pipeline: { id: string; stages: { id: string }[] } }>(
    'createPipeline',
    {
      name: 'Ventas',
      stages: [
        { name: 'Contacto', probability: 10 },
        { name: 'Propuesta', probability: 50 },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    },
    'pipeline { id stages { id } }',
  );
  for (const [value, stage, reason] of [
    ['1500.50', 1],
    ['2000', 2, 'Buen precio'],
    ['40', 3, 'Muy caro'],
  ] as const) {
    const { opportunity } = await write<{ opportunity: { id: string } }>(
      'createOpportunity',
      { title: `Taladros ${value}`, value, currency: 'CRC', pipelineId: pipeline.id, leadId: luis, ownerId: sellerId },
      'opportunity { id }',
    );
    const move = { opportunityId: opportunity.id, stageId: pipeline.stages[stage]?.id, ...(reason && { reason }) };
    await write('moveOpportunity', move, 'opportunity { id }');
  }

  const talk = async (leadId: string, feeling: number | null) => {
    const id = newId();
    await run(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, channel, last_message_at, sentiment_sum, sentiment_count)
       select $2, $1, contact_id, $3, id, 'WHATSAPP', now(), $5, $6 from lead where tenant_id = $1 and id = $4`,
      id,
      shop.account.id,
      leadId,
      feeling ?? 0,
      feeling === null ? 0 : 1,
    );
    return id;
  };
  const [answered] = [await talk(luis, -0.5), await talk(eva, null)];
  const [turn] = await run<{ now: Date }>(
    `update conversation set status = 'HUMAN', seller_id = $3 where tenant_id = $1 and id = $2 returning now() as now`,
    answered,
    sellerId,
  );
  const began = turn?.now.getTime() ?? 0;
  const say = (direction: string, author: string, seller: string | null, sentAt: number) =>
    run(
      `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_seller_id, body, status, sent_at, sequence)
       values ($2, $1, $3, $4, $5, $6, $7, $8, 'x', 'SENT', $9, 1)`,
      newId(),
      answered,
      shop.account.id,
      sellerId,
      direction,
      author,
      seller,
      new Date(sentAt),
    );
  await say('INBOUND', 'CONTACT', null, began);
  await say('OUTBOUND', 'SELLER', sellerId, began + 60_000);
  for (const [label, score] of [
    ['NEGATIVE', -0.8],
    ['NEGATIVE', -0.4],
    ['NEUTRAL', 0],
    ['POSITIVE', 0.6],
  ])
    await run(
      `with said as (insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, body, status, sent_at, sequence)
         values (gen_random_uuid(), $1, $2, $3, $4, 'INBOUND', 'CONTACT', 'x', 'DELIVERED', now(), 2) returning id)
       insert into sentiment_analysis (id, tenant_id, message_id, seller_id, label, score, confidence, urgency, churn_risk, provider, model, prompt_version, latency_ms, fallback)
       select gen_random_uuid(), $1, id, $4, $5, $6::float8, 1, 'LOW', 0, 'local', 'x', 'x', 1, false from said`,
      answered,
      shop.account.id,
      sellerId,
      label,
      score,
    );
  for (const [destination, times] of [
    ['CHATBOT', 3],
    ['SALES_TEAM', 1],
  ])
    await run(
      `insert into routing_decision (id, tenant_id, conversation_id, message_id, seller_id, destination, priority, rule, reasoning)
       select gen_random_uuid(), $1, $2, gen_random_uuid(), $3, $4, 1, 'x', 'x' from generate_series(1, $5::int)`,
      answered,
      sellerId,
      destination,
      times,
    );
  await run(
    `insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, opened_at, closed_at, satisfaction, satisfaction_asked_at)
     select tenant_id, $3, 1, id, contact_id, seller_id, 'CLOSED', 3, '', '', now(), now(), 4, now() from conversation where tenant_id = $1 and id = $2`,
    answered,
    newId(),
  );

  const campaign = newId();
  await run(
    `insert into ad_campaign (tenant_id, id, account_id, vendor_id, name, currency) values ($1, $2, $3, '77001', 'Taladros de noviembre', 'CRC')`,
    campaign,
    shop.account.id,
  );
  await run(
    `insert into ad_lead (tenant_id, id, account_id, key, lead_id, campaign_id, sent_at) values ($1, $2, $3, 'x', $4, $5, now())`,
    newId(),
    shop.account.id,
    ana,
    campaign,
  );
  await run(
    `insert into ad_spend (tenant_id, campaign_id, day, spend_minor, impressions, clicks) values ($1, $2, (now() at time zone $3)::date, 3000, 100, 10)`,
    campaign,
    zone,
  );
}
