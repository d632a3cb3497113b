import { defineTables, everything } from '../shared/tables.js';
import { Campaign, CampaignRecipient } from './campaign.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const campaignTables = defineTables('campaigns', {
  campaign: {
    holds: 'a message to many contacts',
    entity: Campaign,
    rights: 'staff',
    grants: {
      app: everything,
      reports:
        'select(id, tenant_id, name, status, channel_account_id, body, total, starts_at, stop_reason, created_at, finished_at)',
    },
    plain:
      'user_id name status channel_account_id template_id body variables subject language versions total starts_at stop_reason resumed_at finished_at',
  },
  campaign_recipient: {
    holds: 'a contact of a campaign, and what became of its message',
    entity: CampaignRecipient,
    rights: 'staff',
    grants: { app: everything, reports: 'select(tenant_id, campaign_id, status)' },
    plain: 'campaign_id contact_id status reason message_id not_before decided_at',
    merge: {
      stays: 'it says who was written to; whoever still waits is written to as the kept contact, once it is their turn',
    },
    ofContact: { rows: 't.contact_id = $1' },
    retention: { after: 'retentionMonths', since: 'created_at', order: 'created_at, id' },
  },
});
