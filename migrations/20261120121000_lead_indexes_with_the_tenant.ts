import { Migration } from '@mikro-orm/migrations';

/**
 * What hangs on a row is found by the tenant and that row: every policy asks for the tenant, so an index that holds both
 * fits better than any other, and is chosen also where nothing has been analysed yet.
 */
export class LeadIndexesWithTheTenant extends Migration {
  override up(): void {
    this.addSql(`
      drop index lead_contact;
      create index lead_contact on lead (tenant_id, contact_id);
      drop index conversation_lead;
      create index conversation_lead on conversation (tenant_id, lead_id);
      create index conversation_contact on conversation (tenant_id, contact_id);
      drop index channel_identity_contact;
      create index channel_identity_contact on channel_identity (tenant_id, contact_id);
      drop index message_media_message;
      create index message_media_message on message_media (tenant_id, message_id);
      drop index lead_classification_lead;
      create index lead_classification_lead on lead_classification (tenant_id, lead_id, created_at, id);
    `);
  }
}
