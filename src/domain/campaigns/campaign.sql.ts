/**
 * SQL of one row with the figures of a campaign's messages; `campaign` is the alias of the campaign's row. A reply is a message in the
 * same conversation within seven days, because people answer an offer for about that long. The sequence decides the order, because some
 * vendors give times only in whole seconds. `continues_at` is when a running campaign goes on, if nobody of it may be written to now.
 */
export const campaignFigures = (campaign: string): string =>
  `select count(*) filter (where r.status = 'WAITING')::int as waiting, count(*) filter (where r.status = 'LEFT_OUT')::int as left_out, count(*) filter (where r.status = 'SENT')::int as sent,
      case when ${campaign}.status = 'RUNNING' and min(r.not_before) filter (where r.status = 'WAITING') > now() then min(r.not_before) filter (where r.status = 'WAITING') end as continues_at,
      count(*) filter (where m.status in ('DELIVERED', 'READ'))::int as delivered, count(*) filter (where m.status = 'READ')::int as read, count(*) filter (where m.status = 'FAILED')::int as failed,
      count(*) filter (where exists (select from message i where i.conversation_id = m.conversation_id and i.sent_at > m.sent_at - interval '1 minute' and i.sent_at < m.sent_at + interval '7 days' and i.sequence > m.sequence and i.direction = 'INBOUND'))::int as replied
    from campaign_recipient r left join message m on m.id = r.message_id where r.campaign_id = ${campaign}.id`;

export type CampaignFigure =
  | 'waiting'
  | 'left_out'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'replied'
  | 'continues_at';

/** SQL of a single one of these figures. */
export const campaignFigure =
  (figure: CampaignFigure) =>
  (campaign: string): string =>
    `(select n.${figure} from (${campaignFigures(campaign)}) n)`;
