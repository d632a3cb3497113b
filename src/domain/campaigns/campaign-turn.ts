import { LockMode } from '@mikro-orm/core';
import type { Statement, Transaction } from '../shared/database.port.js';
import { Campaign } from './campaign.entity.js';
import { endCampaign } from './end-campaign.js';
import { raiseStoppedAlert } from './raise-stopped-alert.js';

/** Maximum number of messages of one turn; each has its own transaction. */
const inATurn = 20;
/**
 * Maximum number of recent messages that wait for the account's sending rate, so that answers to customers wait behind no more than
 * these.
 */
const mostQueued = 20;
const lookBack = 50;
const queuedMs = 1_000;
/** Minimum number of messages with an outcome after which a campaign stops by itself if more than half of them failed. */
const enoughToJudge = 20;

const recentOutcomes: Statement = {
  name: 'campaign.lately',
  text: `select count(*) filter (where m.status = 'QUEUED' and m.planned_for is null)::int as queued,
      count(*) filter (where m.status in ('SENT', 'DELIVERED', 'READ'))::int as sent, count(*) filter (where m.status = 'FAILED')::int as failed
    from (select r.message_id from campaign_recipient r where r.campaign_id = $1 and r.status = 'SENT' and ($2::timestamptz is null or r.decided_at > $2) order by r.decided_at desc limit ${lookBack}) r
    join message m on m.id = r.message_id`,
};
const due: Statement = {
  name: 'campaign.due',
  text: `select r.id from campaign_recipient r where r.campaign_id = $1 and r.status = 'WAITING' and r.not_before <= $2 order by r.not_before, r.id limit ${inATurn}`,
};
const nextDue: Statement = {
  name: 'campaign.next-due',
  text: `select min(r.not_before) as "at" from campaign_recipient r where r.campaign_id = $1 and r.status = 'WAITING'`,
};

/** Enqueues the next turn of a campaign. There is at most one job per campaign. */
export const enqueueTurn = (tx: Transaction, campaignId: string, runAt?: Date): Promise<void> =>
  tx.enqueue('campaigns/send', { campaignId }, { jobKey: `campaign:${campaignId}`, ...(runAt && { runAt }) });

/**
 * Begins a turn and returns the recipients whose time has come. If there are none, it enqueues the turn for the next ones, or ends the
 * campaign. A campaign whose messages fail is stopped, before the vendor closes the account.
 */
export async function beginTurn(tx: Transaction, campaignId: string, now: Date): Promise<string[]> {
  const campaign = await tx.em.findOne(Campaign, { id: campaignId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!campaign || campaign.finishedAt) return [];
  if (campaign.startsAt > now) {
    await enqueueTurn(tx, campaignId, campaign.startsAt);
    return [];
  }
  campaign.status = 'RUNNING';
  const [state] = await tx.query<{ queued: number; sent: number; failed: number }>(recentOutcomes, [
    campaignId,
    campaign.resumedAt,
  ]);
  // Only messages since the resumption count: the user who resumed the campaign has presumably removed the cause of the failures.
  const { queued = 0, sent = 0, failed = 0 } = state ?? {};
  if (sent + failed >= enoughToJudge && failed > sent) {
    endCampaign(tx, campaign, now, 'MANY_FAILED');
    await raiseStoppedAlert(tx, campaign, 'MANY_FAILED', { sent, failed });
    return [];
  }
  if (queued >= mostQueued) {
    await enqueueTurn(tx, campaignId, new Date(now.getTime() + queuedMs));
    return [];
  }
  const recipients = await tx.query<{ id: string }>(due, [campaignId, now]);
  if (recipients.length > 0) return recipients.map(({ id }) => id);
  const [next] = await tx.query<{ at: Date | null }>(nextDue, [campaignId]);
  if (next?.at) await enqueueTurn(tx, campaignId, next.at);
  else endCampaign(tx, campaign, now);
  return [];
}
