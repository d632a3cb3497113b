import { newId } from '../../src/domain/shared/id.js';
import type { TestDatabase } from '../../src/testing/index.js';
import { floats, type Making, objects } from './making.js';
import { rowsOfMessages, type Talks } from './populate-conversations.js';

/** Creates what models found in messages, where these were routed, the decisions of the agent, and alerts. */
export async function populateUnderstanding(
  making: Making,
  { sql }: TestDatabase,
  { conversations, messages, sellers }: Pick<Talks, 'conversations' | 'messages'> & { sellers: string[] },
): Promise<void> {
  const { random, insert, make, maybe, owner, time, text, list } = making;
  const ofMessages = rowsOfMessages(making, messages);
  const labels = ['PURCHASE_INQUIRY', 'PRICING_QUESTION', 'COMPLAINT', 'GENERAL_INQUIRY', 'SPAM'];
  await insert(
    'lead_intent',
    ofMessages(() => ({
      primary: random.pick(labels),
      secondary: random.some(labels, 3),
      confidence: random.pick(floats),
      entities: random.pick(objects),
      reasoning: maybe(text()),
      language: 'es',
      wants_human: false,
      legal: false,
      provider: 'local',
      model: 'm',
      prompt_version: 'p',
      latency_ms: 1,
      cost_usd: 0,
      fallback: false,
      created_at: time(),
    })),
  );
  await insert(
    'sentiment_analysis',
    ofMessages(() => ({
      label: random.pick(['POSITIVE', 'NEUTRAL', 'NEGATIVE']),
      score: random.pick([-1, 1]) * random.pick(floats),
      confidence: random.pick(floats),
      emotions: random.pick(objects),
      urgency: random.pick(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']),
      churn_risk: random.int(0, 100),
      triggers: list(),
      provider: 'local',
      model: 'm',
      prompt_version: 'p',
      latency_ms: 1,
      cost_usd: 0,
      fallback: false,
      created_at: time(),
    })),
  );
  await insert(
    'routing_decision',
    ofMessages(({ conversation_id, seller_id: seller }) => ({
      conversation_id,
      assigned_seller_id: maybe(random.pick(sellers)),
      destination: random.pick(['SALES_TEAM', 'CHATBOT', 'AUTO_REJECT']),
      priority: random.int(1, 5),
      rule: 'r',
      reasoning: text(),
      codes: seller ? { reasoning: { code: 'routing.hot-purchase', values: { score: 81 } } } : null,
      created_at: time(),
    })),
  );
  const decisions = await insert(
    'agent_decision',
    make(120, () => ({
      kind: random.pick(['ROUTE', 'ANSWER']),
      subject_type: 'Conversation',
      subject_id: random.pick(conversations).id,
      input: random.pick(objects),
      output: random.chance(0.02) ? null : random.pick(['text', 3, true, [], {}]),
      provider: maybe('local'),
      model: maybe('m'),
      latency_ms: maybe(5),
      cost_usd: maybe(random.pick([0, 0.000001, 12.5, 999_999.999999])),
      created_at: time(),
    })).map(row => ({ ...row, output: row.output ?? {} })),
  );
  await sql(`update agent_decision set output = 'null' where id = $1`, [decisions[0]?.id]);
  await insert(
    'alert',
    make(110, () => ({
      seller_id: owner(),
      kind: random.pick(['ESCALATION', 'CHURN']),
      severity: random.pick(['INFO', 'WARNING', 'CRITICAL']),
      title: text(),
      codes: random.pick([
        null,
        {},
        { title: { code: 'cases.waiting', values: { number: 7 } } },
        { title: { code: 'cases.goneSince', values: {} } },
      ]),
      details: random.pick(objects),
      subject_id: newId(),
      raised_at: time(),
      acknowledged_at: maybe(time()),
    })),
  );
}
