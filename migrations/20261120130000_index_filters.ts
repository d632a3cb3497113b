import { Migration } from '@mikro-orm/migrations';

/**
 * An index for each way in which lists are filtered and ordered. Whose a row is stands right after the tenant, with the key
 * of each order behind it: who sees few rows of a tenant walks along those alone. Nobody's rows have an owner too, since an
 * index keeps its order behind what is equal to something, and not behind what is null.
 */
const nobody = `'00000000-0000-0000-0000-000000000000'`;
const owned = ['lead', 'conversation', 'customer', 'opportunity', 'alert'];

export class IndexFilters extends Migration {
  override up(): void {
    for (const table of owned)
      this.addSql(
        `alter table ${table} add column owner_id uuid not null generated always as (coalesce(seller_id, ${nobody})) stored`,
      );
    this.addSql(`
      create index lead_owner on lead (tenant_id, owner_id, created_at, id);
      create index lead_owner_activity_up on lead (tenant_id, owner_id, activity_up, id);
      create index lead_owner_activity_down on lead (tenant_id, owner_id, activity_down, id);
      create index lead_owner_score_up on lead (tenant_id, owner_id, score_up, id);
      create index lead_owner_score_down on lead (tenant_id, owner_id, score_down, id);
      create index lead_owner_name on lead (tenant_id, owner_id, name_key, id);
      create index lead_status on lead (tenant_id, status, created_at, id);
      create index lead_temperature on lead (tenant_id, temperature);
      create index lead_source on lead (tenant_id, source);

      create index conversation_owner on conversation (tenant_id, owner_id, last_message_at, id);
      create index conversation_status on conversation (tenant_id, status, last_message_at, id);
      create index conversation_channel on conversation (tenant_id, channel);
      create index conversation_unread on conversation (tenant_id) where unread_count > 0;

      drop index customer_seller;
      create index customer_owner on customer (tenant_id, owner_id, created_at, id);
      create index customer_segment on customer (tenant_id, segment);
      create index customer_status on customer (tenant_id, status);
      create index customer_met on customer (tenant_id, last_interaction_at);

      drop index opportunity_seller;
      create index opportunity_owner on opportunity (tenant_id, owner_id, created_at, id);
      create index opportunity_stage_owner on opportunity (stage_id, owner_id, created_at, id);
      create index opportunity_pipeline on opportunity (tenant_id, pipeline_id);
      create index opportunity_status on opportunity (tenant_id, status);
      create index opportunity_due on opportunity (tenant_id, expected_close_date) where status = 'OPEN';
      create index opportunity_standing on opportunity (tenant_id, stage_id, last_stage_change_at) where status = 'OPEN';

      -- a boolean beside the moment, since equality is what an index goes by and keeps its order
      alter table alert add column acknowledged boolean not null generated always as (acknowledged_at is not null) stored;
      create index alert_acknowledged on alert (tenant_id, acknowledged, raised_at, id);
      create index alert_owner on alert (tenant_id, owner_id, raised_at, id);
      create index alert_owner_acknowledged on alert (tenant_id, owner_id, acknowledged, raised_at, id);

      create index inbound_event_status on inbound_event (tenant_id, status, received_at, id);
      create index agent_decision_kind on agent_decision (tenant_id, kind, created_at, id);
      create index agent_decision_subject_kind on agent_decision (tenant_id, subject_id, kind, created_at, id);
      create index audit_entry_subject_actor on audit_entry (tenant_id, subject_id, actor_id, at, id);
    `);
  }
}
