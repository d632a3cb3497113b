import { registerAnswerTaker } from '../assistant/index.js';
import type { Statement } from '../shared/database.port.js';
import { flowById, flows } from './definitions/index.js';
import { everyStep } from './engine/position.js';
import { flowConfig } from './flows.settings.js';

/**
 * The questions of a conversation that still wait for an answer, and the steps done since message $2 came, which may have answered
 * one of them already.
 */
const asked: Statement = {
  name: 'flow.asked',
  text: `select r.flow, r.step, null as outcome from flow_run r
      where r.conversation_id = $1 and r.status in ('RUNNING', 'SLEEPING') and r.asked_at is not null
    union all
    select r.flow, s.step, s.outcome from flow_run r join flow_step_run s on s.flow_run_id = r.id
      where r.conversation_id = $1 and s.at >= (select m.created_at from message m where m.id = $2)
    order by 1, 2`,
};
interface Asked {
  flow: string;
  step: string;
  /** Null while the question waits for an answer. */
  outcome: string | null;
}

registerAnswerTaker(async (read, { settings, language }, { id, conversationId, body }) => {
  if (!flows.some(flow => flowConfig(settings, flow).enabled)) return false;
  const rows = await read.query<Asked>(asked, [conversationId, id]);
  return rows.some(row => {
    const step = everyStep(flowById(row.flow)?.steps ?? []).find(each => each.id === row.step);
    const meaning = step?.kind === 'ask' ? step.read(body, language) : null;
    return meaning !== null && (row.outcome === null || row.outcome === meaning);
  });
});
