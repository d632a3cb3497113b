import type pg from 'pg';

/** Computes the columns of conversations that are derived from their messages, for the conversations in load_talk. */
const conversationSummaries = `update conversation v set last_message_id = l.id, last_message_at = coalesce(l.sent_at, v.last_message_at),
    last_inbound_at = i.last, first_inbound_at = i.first, first_response_at = r.first
  from load_talk t
    left join lateral (select m.id, m.sent_at from message m where m.tenant_id = $1 and m.conversation_id = t.id order by m.sent_at desc, m.sequence desc, m.id desc limit 1) l on true
    left join lateral (select min(m.sent_at) as first, max(m.sent_at) as last from message m where m.tenant_id = $1 and m.conversation_id = t.id and m.direction = 'INBOUND') i on true
    left join lateral (select min(m.sent_at) as first from message m where m.tenant_id = $1 and m.conversation_id = t.id and m.direction = 'OUTBOUND' and m.author <> 'SYSTEM' and m.sent_at >= i.first) r on true
  where v.id = t.id and v.tenant_id = $1`;

/**
 * Computes everything that triggers would have kept up to date during a load: summaries of conversations, waiting times,
 * customers' purchases, search entries and counters. It can be repeated, also after a load that was interrupted.
 */
export async function deriveLoaded(client: pg.Client, tenantId: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query('alter table conversation disable trigger user; alter table customer disable trigger user');
    await client.query(conversationSummaries, [tenantId]);
    await client.query('select app.recount_waiting($1)', [tenantId]);
    await client.query('select app.recount_purchases($1)', [tenantId]);
    await client.query('alter table conversation enable trigger user; alter table customer enable trigger user');
    await client.query('select app.further_anew($1)', [tenantId]);
    await client.query('select app.search_anew($1)', [tenantId]);
    await client.query('select app.figures_anew($1)', [tenantId]);
    await client.query('select app.recount($1)', [tenantId]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze contact, lead, customer, conversation, message, opportunity, stage_change');
}
