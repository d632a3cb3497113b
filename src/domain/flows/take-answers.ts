import { registerAnswerTaker } from '../assistant/index.js';
import type { Sql, Statement } from '../shared/database.port.js';
import type { TenantProfile } from '../tenants/index.js';
import { flowById, flows } from './definitions/index.js';
import { loadFacts } from './engine/facts.js';
import type { AnyFlow } from './engine/flow.js';
import { everyStep } from './engine/position.js';
import { findRun, type RunRow } from './flow-run.sql.js';
import { flowConfig } from './flows.settings.js';
import { endingOf } from './run-ending.js';

/** The runs of the conversation's contact that are about it or asked in it. */
const runs = `conversation v join flow_run r on r.contact_id = v.contact_id left join message q on q.id = r.asked_message_id`;
const concerned = `v.id = $1 and (r.conversation_id = v.id or q.conversation_id = v.id)`;
/**
 * The questions of a conversation that still wait for an answer, and the steps done since message $2 came, which may have answered
 * one of them already.
 */
const asked: Statement = {
  name: 'flow.asked',
  text: `select r.id, r.flow, r.step, null as outcome from ${runs}
      where ${concerned} and r.status in ('RUNNING', 'SLEEPING') and r.asked_at is not null
    union all
    select r.id, r.flow, s.step, s.outcome from ${runs} join flow_step_run s on s.flow_run_id = r.id
      where ${concerned} and s.at >= (select m.created_at from message m where m.id = $2)
    order by 2, 3`,
};
interface Asked {
  id: string;
  flow: string;
  step: string;
  /** Null while the question waits for an answer. */
  outcome: string | null;
}

registerAnswerTaker(async (read, tenant, { id, conversationId, body }) => {
  if (!flows.some(flow => flowConfig(tenant.settings, flow).enabled)) return false;
  for (const row of await read.query<Asked>(asked, [conversationId, id])) {
    const flow = flowById(row.flow);
    const step = everyStep(flow?.steps ?? []).find(each => each.id === row.step);
    if (!flow || step?.kind !== 'ask') continue;
    const run = row.outcome === null ? await findRun(read, row.id) : null;
    // The flow may have answered this message already.
    const meaning = step.read(body, tenant.language, run?.askedLast ?? true);
    if (meaning === null) continue;
    if (row.outcome === meaning || (run && (await goesOn(read, tenant, flow, run)))) return true;
  }
  return false;
});

/** Whether a run will do something with an answer. If it is about to end instead, the agent must answer. */
async function goesOn(read: Sql, tenant: TenantProfile, flow: AnyFlow, run: RunRow): Promise<boolean> {
  const facts = await loadFacts(read, run.contactId, run.conversationId, run);
  return facts !== null && endingOf(flow, tenant, facts, run) === null;
}
