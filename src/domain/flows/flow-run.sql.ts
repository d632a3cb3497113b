import type { Sql, Statement } from '../shared/database.port.js';
import type { DoneStep } from './engine/position.js';
import type { FlowRunStatus } from './flow-run.entity.js';

/** A run with the columns that its steps need. */
export interface RunRow {
  id: string;
  flow: string;
  contactId: string;
  conversationId: string | null;
  causeId: string;
  status: FlowRunStatus;
  step: string | null;
  askedAt: Date | null;
  /** The message with the run's last question. */
  askedMessageId: string | null;
  /** The conversation of that message. */
  askedIn: string | null;
  /** Whether that message could not be sent. */
  askingFailed: boolean;
  /** Whether the business has written nothing in that conversation since. */
  askedLast: boolean;
  wakeAt: Date | null;
  anchorAt: Date;
  heardSequence: bigint;
  done: RecordedStep[];
}
/** A step that was done, as it was recorded. */
export interface RecordedStep extends DoneStep {
  /** When what it wrote to the contact left, in ISO 8601; null if it wrote nothing. A question is recorded later, with its answer. */
  saidAt: string | null;
}

type StoredRun = Omit<RunRow, 'heardSequence'> & { heardSequence: string };
const known = (run: StoredRun): RunRow => ({ ...run, heardSequence: BigInt(run.heardSequence) });

const columns = `r.id, r.flow, r.contact_id as "contactId", r.conversation_id as "conversationId", r.cause_id as "causeId", r.status, r.step, r.asked_at as "askedAt", r.asked_message_id as "askedMessageId",
  (select q.conversation_id from message q where q.id = r.asked_message_id) as "askedIn",
  coalesce((select q.status = 'FAILED' from message q where q.id = r.asked_message_id), false) as "askingFailed",
  coalesce((select not exists (select from message o where o.conversation_id = q.conversation_id and o.direction = 'OUTBOUND' and o.sent_at >= q.sent_at and o.sequence > q.sequence)
    from message q where q.id = r.asked_message_id), false) as "askedLast",
  r.wake_at as "wakeAt", r.anchor_at as "anchorAt", r.heard_sequence::text as "heardSequence",
  coalesce((select json_agg(json_build_object('step', s.step, 'outcome', s.outcome, 'saidAt',
      case when s.message_id is not null then coalesce((select m.sent_at from message m where m.id = s.message_id), s.at) end) order by s.position, s.id)
    from flow_step_run s where s.flow_run_id = r.id), '[]') as done`;

const byId: Statement = { name: 'flow-run.by-id', text: `select ${columns} from flow_run r where r.id = $1` };
/**
 * Locks the run's row, which waits for another worker that holds it. The next statement reads the history, so it includes what that
 * worker committed.
 */
const lock: Statement = { name: 'flow-run.lock', text: 'select from flow_run where id = $1 for no key update' };
const activeOf: Statement = {
  name: 'flow-run.active-of',
  text: `select ${columns} from flow_run r
    where r.contact_id = $1 and r.status in ('RUNNING', 'SLEEPING', 'PAUSED') order by r.id`,
};

/** Returns the run with this id, or null if the scope has no such run. */
export async function findRun(read: Sql, id: string): Promise<RunRow | null> {
  const [run] = await read.query<StoredRun>(byId, [id]);
  return run ? known(run) : null;
}

/** Does the same, and locks the run until the transaction ends. */
export async function lockRun(tx: Sql, id: string): Promise<RunRow | null> {
  await tx.query(lock, [id]);
  return findRun(tx, id);
}

/** Returns the runs that are under way for a contact. */
export const activeRunsOf = async (read: Sql, contactId: string): Promise<RunRow[]> =>
  (await read.query<StoredRun>(activeOf, [contactId])).map(known);

/**
 * Inserts a run, unless one is under way for the same subject or the cause has already started one. If the subject is the contact, so are
 * the runs of contacts that were merged into it, whose subject is still the former contact.
 */
export const insertRun: Statement = {
  name: 'flow-run.insert',
  text: `insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, step, wake_at, anchor_at, heard_sequence)
    select app.tenant(), $1, $2, c.id, v.id, case when v.id is null then c.seller_id else v.seller_id end, $5, $6, $7, $8, $9, $10, $11
    from contact c left join conversation v on v.id = $4 where c.id = $3
      and ($5::uuid <> c.id or not exists (select from flow_run o where o.flow = $2 and o.contact_id = c.id and o.status in ('RUNNING', 'SLEEPING', 'PAUSED')))
    on conflict do nothing returning id`,
};

/** Moves a run that has done no step yet to a newer cause, so that its waits count from there. */
export const moveRun: Statement = {
  name: 'flow-run.move',
  text: `update flow_run r set cause_id = $3, anchor_at = $4, status = $5, step = $6, wake_at = $7, heard_sequence = $8, updated_at = now()
    where r.flow = $1 and r.subject_id = $2 and r.status in ('RUNNING', 'SLEEPING') and r.anchor_at < $4
      and not exists (select from flow_step_run s where s.flow_run_id = r.id)
      and not exists (select from flow_run o where o.flow = $1 and o.cause_id = $3)
    returning r.id`,
};

export const recordStep: Statement = {
  name: 'flow-run.record-step',
  text: `insert into flow_step_run (tenant_id, id, flow_run_id, flow, seller_id, position, step, outcome, message_id, at, about)
    select app.tenant(), $2, r.id, r.flow, r.seller_id, (select count(*) from flow_step_run s where s.flow_run_id = r.id), $3, $4, $5, $6, $7
    from flow_run r where r.id = $1`,
};

export const setPlace: Statement = {
  name: 'flow-run.set-place',
  text: `update flow_run set status = $2, step = $3, wake_at = $4, asked_at = $5, heard_sequence = coalesce($6, heard_sequence), updated_at = now() where id = $1`,
};

export const noteQuestion: Statement = {
  name: 'flow-run.note-question',
  text: 'update flow_run set asked_message_id = $2 where id = $1',
};

export const endRun: Statement = {
  name: 'flow-run.end',
  text: `update flow_run set status = $2, step = null, wake_at = null, asked_at = null, reason = $3, codes = $6, ended_at = $4, updated_at = now(),
      answered = case when exists (select from flow_step_run s where s.flow_run_id = $1 and s.message_id is not null) then $5::boolean end
    where id = $1 and status in ('RUNNING', 'SLEEPING', 'PAUSED') returning id`,
};
