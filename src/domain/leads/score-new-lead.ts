import { notAudited } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { minuteMs } from '../shared/durations.js';
import { longUseCase } from '../shared/use-case.js';
import { scoreLeadByModel } from './judge-lead.js';
import { leadTasks } from './lead.tasks.js';

/** Longer than the slowest chain of models takes, so that the job hardly ever runs while the request still waits for an answer. */
const laterMs = 5 * minuteMs;

/** The clocks of processes and of the database differ by less than this. */
const unscored: Statement = {
  name: 'lead.unscored-since',
  text: `select l.inquiry from lead l where l.id = $1 and l.inquiry is not null
      and not exists (select from lead_classification k where k.lead_id = l.id and k.created_at > $2::timestamptz - interval '1 minute')`,
};

/** Enqueues the scoring of a lead whose message the caller's transaction stores at `now`, in case the request ends before it scores it. */
export const scoreLater = (tx: Transaction, leadId: string, now: Date): Promise<void> =>
  tx.enqueue(
    'leads/score-new-lead',
    { leadId, since: now.toISOString() },
    { jobKey: `score-lead:${leadId}`, runAt: new Date(now.getTime() + laterMs) },
  );

/** Scores a lead by its inquiry, unless it has been scored since. Safe to repeat. */
export const scoreNewLead = longUseCase({
  name: 'leads.score-new-lead',
  permission: 'lead:score-new',
  input: leadTasks['leads/score-new-lead'].payload,
  audit: notAudited('Finishes the creation of a lead, which has an entry of its own.'),
  async run(context, { leadId, since }) {
    const [lead] = await context.read.query<{ inquiry: string }>(unscored, [leadId, since]);
    if (lead) await scoreLeadByModel(context, leadId, lead.inquiry);
  },
});
