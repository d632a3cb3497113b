import { Migration } from '@mikro-orm/migrations';

/** Written for every message, and each names a row of its own tenant by (tenant_id, id), which names the tenant. */
const named = [
  'lead',
  'channel_identity',
  'conversation',
  'message',
  'message_media',
  'lead_intent',
  'sentiment_analysis',
  'lead_classification',
  'routing_decision',
];
/** Nothing refers to a row of these by (tenant_id, id), and the primary key finds it. */
const leaves = [
  'agent_decision',
  'lead_classification',
  'lead_intent',
  'message_media',
  'model_call',
  'routing_decision',
  'sentiment_analysis',
];

/**
 * What a message pays for and nobody needs: a look at the tenant's row, and a lock of it that all messages of the tenant
 * share, for rows whose other keys say the same; and a second index of ids.
 */
export class DropWhatRepeatsItself extends Migration {
  override up(): void {
    for (const table of named) this.addSql(`alter table ${table} drop constraint ${table}_tenant_id_fkey;`);
    for (const table of leaves) this.addSql(`alter table ${table} drop constraint ${table}_tenant_id_id_key;`);
  }
}
