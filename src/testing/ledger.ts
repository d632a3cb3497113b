import type { TestEmbudo } from './test-embudo.js';

/**
 * Admits webhook arrivals to the ledger, as a worker does before it takes jobs. Rows that a running worker is admitting are skipped, so
 * this waits for its COMMIT and checks again.
 */
export async function admitted({ testDatabase }: Pick<TestEmbudo, 'testDatabase'>): Promise<void> {
  let waiting: unknown[];
  do {
    await testDatabase.queue('select * from app.admit_arrivals(100000)');
    waiting = await testDatabase.sql('select id from app.inbound_arrival for update');
  } while (waiting.length > 0);
}

/** Counts everything that a refused request could have left behind; equal counts before and after mean that nothing happened. */
export async function countsOf(embudo: TestEmbudo): Promise<Record<string, number>> {
  const { testDatabase } = embudo;
  await admitted(embudo);
  const [counts] = await testDatabase.sql<Record<string, number>>(`
    select (select count(*)::int from inbound_event) as events, (select count(*)::int from message) as messages,
      (select count(*)::int from conversation) as conversations, (select count(*)::int from contact) as contacts,
      (select count(*)::int from lead) as leads, (select count(*)::int from early_status) as "earlyStatuses",
      (select count(*)::int from alert) as alerts, (select count(*)::int from routing_decision) as decisions`);
  const [queue] = await testDatabase.queue<{ jobs: number }>(
    // A job of several rows counts as a job of each.
    `select coalesce(sum(coalesce(json_array_length(j.payload->'events'), 1)), 0)::int as jobs from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier like 'conversations/%'`,
  );
  return { ...counts, jobs: queue?.jobs ?? 0 };
}

export interface LedgerRow extends Record<string, unknown> {
  id: string;
  accountId: string;
  tenantId: string;
  kind: string;
  key: string;
  status: string;
  reason: string | null;
  messageId: string | null;
}

/** Returns the ledger's rows of a tenant, or of all, in the order of their arrival. */
export async function ledgerOf(embudo: TestEmbudo, tenantId?: string): Promise<LedgerRow[]> {
  await admitted(embudo);
  return embudo.testDatabase.sql<LedgerRow>(
    `select id, account_id as "accountId", tenant_id as "tenantId", kind, key, status, reason, message_id as "messageId"
     from inbound_event where $1::uuid is null or tenant_id = $1 order by sequence`,
    [tenantId ?? null],
  );
}

export interface ThreadRow extends Record<string, unknown> {
  id: string;
  conversationId: string;
  direction: string;
  author: string;
  body: string;
  status: string;
  error: string | null;
  providerMessageId: string | null;
}

/** Returns all messages of a tenant in the order of a thread. */
export const messagesOf = ({ testDatabase }: TestEmbudo, tenantId: string): Promise<ThreadRow[]> =>
  testDatabase.sql<ThreadRow>(
    `select id, conversation_id as "conversationId", direction, author, body, status, error, provider_message_id as "providerMessageId"
     from message where tenant_id = $1 order by sent_at, sequence, id`,
    [tenantId],
  );

export interface ConversationState extends Record<string, unknown> {
  id: string;
  status: string;
  version: number;
  sellerId: string | null;
  unreadCount: number;
  botFailures: number;
}

/** Returns the conversations of a tenant, the oldest first. */
export const conversationsOf = ({ testDatabase }: TestEmbudo, tenantId: string): Promise<ConversationState[]> =>
  testDatabase.sql<ConversationState>(
    `select id, status, version, seller_id as "sellerId", unread_count as "unreadCount", bot_failures as "botFailures"
     from conversation where tenant_id = $1 order by created_at, id`,
    [tenantId],
  );
