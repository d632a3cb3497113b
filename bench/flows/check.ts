import type pg from 'pg';
import type { SendRequest } from '../../src/integrations/testing-http/fake-sender.js';
import type { Stretch } from './due-runs.js';

const steps: Record<Stretch, string> = {
  whole: 'a-day value four-days urgency a-week last-chance two-weeks nurture',
  first: 'a-day value',
};
const texts: Record<Stretch, number> = { whole: 3, first: 1 };

/** The result of the runs; all lists must be empty. */
export interface FlowVerdict {
  runs: number;
  messages: number;
  sent: number;
  /** Claimed by a worker that was killed before it knew the outcome: sent at most once, and never sent again. */
  unknown: number;
  /** A run that is not where it should be, or that lacks a step. */
  lost: string[];
  /** A step, a text or a send that exists more than once. */
  twice: string[];
  /** A message whose status contradicts what the vendor received. */
  untrue: string[];
}

export const flowFailures = (verdict: FlowVerdict): string[] =>
  (['lost', 'twice', 'untrue'] as const).flatMap(kind => verdict[kind].map(what => `${kind}: ${what}`));

interface RunRow {
  id: string;
  status: string;
  steps: string | null;
  texts: number;
  written: number;
  lead: string;
}

/** Counts steps in the database and sends at the vendor, where effects cannot be hidden. */
export async function checkFlows(owner: pg.Pool, stretch: Stretch, requests: SendRequest[]): Promise<FlowVerdict> {
  const { rows: runs } = await owner.query<RunRow>(
    `select r.id, r.status, l.status as lead,
      (select string_agg(s.step, ' ' order by s.position) from flow_step_run s where s.tenant_id = r.tenant_id and s.flow_run_id = r.id) as steps,
      (select count(distinct s.message_id)::int from flow_step_run s where s.tenant_id = r.tenant_id and s.flow_run_id = r.id) as texts,
      (select count(*)::int from message m where m.tenant_id = r.tenant_id and m.conversation_id = r.conversation_id and m.initiated) as written
    from flow_run r join conversation v on v.tenant_id = r.tenant_id and v.id = r.conversation_id
      join lead l on l.tenant_id = v.tenant_id and l.id = v.lead_id`,
  );
  const { rows: messages } = await owner.query<{ id: string; status: string; error: string | null }>(
    'select id, status, error from message where initiated',
  );
  const sends = new Map<string, number>();
  for (const { body } of requests) {
    const id = String(Object(body).biz_opaque_callback_data);
    sends.set(id, (sends.get(id) ?? 0) + 1);
  }
  const known = new Set(messages.map(({ id }) => id));
  const ended = stretch === 'whole' ? 'DONE' : 'SLEEPING';
  const nurtured = (lead: string) => stretch === 'first' || lead === 'NURTURING';
  return {
    runs: runs.length,
    messages: messages.length,
    sent: messages.filter(({ status }) => status === 'SENT').length,
    unknown: messages.filter(({ status }) => status === 'UNKNOWN').length,
    lost: runs
      .filter(run => run.status !== ended || run.steps !== steps[stretch] || !nurtured(run.lead))
      .map(run => `run ${run.id} is ${run.status} after "${run.steps}", its lead ${run.lead}`),
    twice: [
      ...runs
        .filter(run => run.texts !== texts[stretch] || run.written !== texts[stretch])
        .map(run => `run ${run.id} recorded ${run.texts} texts and wrote ${run.written}`),
      ...[...sends].filter(([, times]) => times > 1).map(([id, times]) => `message ${id} left ${times} times`),
    ],
    untrue: [
      ...[...sends.keys()].filter(id => !known.has(id)).map(id => `the vendor got ${id}, which nobody wrote`),
      ...messages
        .filter(({ id, status }) => status !== 'UNKNOWN' && (status !== 'SENT' || !sends.has(id)))
        .map(({ id, status, error }) => `message ${id} is ${status} (${error}) and left ${sends.get(id) ?? 0} times`),
    ],
  };
}
