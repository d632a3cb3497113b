import { Migration } from '@mikro-orm/migrations';

const all = 'select, insert, update, delete';
/** What following a message touches, and how; nothing of users, keys, sessions or the audit log. */
const needed: Record<string, string> = {
  agent_decision: 'select, insert',
  agent_profile: 'select',
  alert: 'select, insert, update',
  channel_account: 'select',
  channel_identity: 'select, insert, update',
  contact: 'select, insert, update',
  conversation: 'select, insert, update',
  customer: 'select, update',
  early_status: all,
  inbound_event: 'select, update',
  interaction: 'select, update',
  knowledge_article: 'select',
  lead: 'select, insert, update',
  lead_classification: 'select, insert, update',
  lead_intent: 'select, insert, update',
  message: 'select, insert, update',
  message_media: 'select, insert, update',
  model_call: 'select, insert',
  model_usage: 'select',
  opportunity: 'select, update',
  own_lesson: 'select',
  own_model: 'select, update',
  product: 'select',
  routing_decision: 'select, insert, update',
  seller: 'select',
  sentiment_analysis: 'select, insert, update',
  stage_change: 'select, update',
  understanding_correction: 'select, update',
};

/**
 * The jobs that run for every message act as the system, which sees its tenant whole. Under the policies of people each of
 * their statements set up a dozen questions about sellers first, a quarter of its time; as a role of their own they are
 * asked for the tenant alone, and may touch less.
 */
export class GiveJobsARole extends Migration {
  override up(): void {
    this.addSql(`
      grant usage on schema public, app to embudo_jobs;
      grant execute on function app.tenant, app.setting, app.fold to embudo_jobs;
      set local role embudo_queue;
      grant execute on function app.enqueue to embudo_jobs;
      reset role;
      create policy jobs on tenant for select to embudo_jobs using (id = (select app.tenant()));
      grant select on tenant to embudo_jobs;
    `);
    for (const [table, privileges] of Object.entries(needed))
      this.addSql(`
        create policy jobs on ${table} to embudo_jobs using (tenant_id = (select app.tenant())) with check (tenant_id = (select app.tenant()));
        grant ${privileges} on ${table} to embudo_jobs;
      `);
  }
}
