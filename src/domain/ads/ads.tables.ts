import { idsOf } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const adTables = defineTables('ads', {
  ad_campaign: {
    holds: 'a campaign of advertisements at a vendor',
    rights: 'staff',
    grants: { app: everything },
    plain: 'account_id vendor_id name currency',
    unseen: 'shows beside its own leads and costs alone',
  },
  ad_lead: {
    holds: 'a form that somebody sent from an advertisement; which one is kept as a digest',
    rights: 'staff',
    grants: { app: everything },
    plain: 'account_id key lead_id campaign_id form_id sent_at',
    ofContact: { rows: () => `t.lead_id in (${idsOf('lead')})`, exportedAs: 'adForms', order: 't.sent_at, t.id' },
    unseen: 'counts with its lead alone, which has policies of its own',
  },
  ad_spend: {
    holds: 'what a campaign cost on a day',
    rights: 'staff',
    grants: { app: everything },
    plain: 'campaign_id day spend_minor impressions clicks',
    unseen: 'the sum of days shows in the campaign',
  },
  ad_reading: {
    holds: 'how far an account’s advertisements have been read',
    rights: 'staff',
    grants: { app: everything },
    plain: 'account_id leads_until spend_until',
    unseen: 'how far a job has come',
  },
});
