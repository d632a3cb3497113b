/**
 * SQL of one row with what became of a campaign's messages, by the campaign with this alias. A reply is a message in the same
 * conversation within seven days, which is for how long people answer an offer; by its sequence, since some vendors tell the second alone.
 */
export const campaignFigures = (campaign: string): string =>
  `select count(*) filter (where r.status = 'WAITING')::int as waiting, count(*) filter (where r.status = 'LEFT_OUT')::int as left_out, count(*) filter (where r.status = 'SENT')::int as sent,
      count(*) filter (where m.status in ('DELIVERED', 'READ'))::int as delivered, count(*) filter (where m.status = 'READ')::int as read, count(*) filter (where m.status = 'FAILED')::int as failed,
      count(*) filter (where exists (select from message i where i.conversation_id = m.conversation_id and i.sent_at > m.sent_at - interval '1 minute' and i.sent_at < m.sent_at + interval '7 days' and i.sequence > m.sequence and i.direction = 'INBOUND'))::int as replied
    from campaign_recipient r left join message m on m.id = r.message_id where r.campaign_id = ${campaign}.id`;

export type CampaignFigure = 'waiting' | 'left_out' | 'sent' | 'delivered' | 'read' | 'failed' | 'replied';

/** SQL of one of these figures alone. */
export const campaignFigure =
  (figure: CampaignFigure) =>
  (campaign: string): string =>
    `(select n.${figure} from (${campaignFigures(campaign)}) n)`;
