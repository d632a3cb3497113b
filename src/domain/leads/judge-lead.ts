import type { Sql, Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { temperatureOf, turnsHot } from '../shared/labels.js';
import type { ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';

interface ScoreParts {
  urgency: number;
  decisionPower: number;
  budget: number;
  fit: number;
}
interface JudgedLead {
  inquiry: string | null;
  /** The newest first. */
  turns: { direction: 'INBOUND' | 'OUTBOUND'; body: string }[];
  lastParts: ScoreParts | null;
}

const subjectStatement: Statement = {
  name: 'lead.subject',
  text: `select l.inquiry,
      (select coalesce(json_agg(json_build_object('direction', h.direction, 'body', h.body) order by h.sent_at desc, h.sequence desc), '[]')
        from (select t.direction, t.body, t.sent_at, t.sequence from conversation v
          cross join lateral (select m.direction, m.body, m.sent_at, m.sequence from message m where m.conversation_id = v.id and m.body <> '' and m.author <> 'SYSTEM' order by m.sent_at desc, m.sequence desc limit 20) t
          where v.contact_id = l.contact_id order by t.sent_at desc, t.sequence desc limit 20) h) as turns,
      (select json_build_object('urgency', k.urgency, 'decisionPower', k.decision_power, 'budget', k.budget, 'fit', k.fit)
        from lead_classification k where k.lead_id = l.id order by k.created_at desc, k.id desc limit 1) as "lastParts"
    from lead l where l.id = $1`,
};
const insertStatement: Statement = {
  name: 'lead.insert-classification',
  text: `with classification as (
      insert into lead_classification (id, tenant_id, lead_id, seller_id, score, temperature, urgency, decision_power, budget, fit, reasoning, recommended_action, signals, provider, model, prompt_version, latency_ms, cost_usd, fallback)
      select $1, app.tenant(), l.id, l.seller_id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17 from lead l where l.id = $2 and not exists (select from contact c where c.id = l.contact_id and c.erased_at is not null)
      returning lead_id)
    update lead set score = $3, temperature = $4, updated_at = now() where id = (select lead_id from classification) returning id`,
};

/**
 * Locks the lead. An erasure of the contact waits for this lock, or it came first and the next statement sees it: nothing is stored about
 * an erased person.
 */
const holdLead: Statement = {
  name: 'lead.hold',
  text: 'select id from lead where id = $1 for update',
};

const scoreOf = (parts: ScoreParts): number => parts.urgency + parts.decisionPower + parts.budget + parts.fit;

/**
 * Lets a model classify the lead by the message that was just sent, otherwise by the last messages, otherwise by the inquiry that was
 * entered with the lead. Stores the classification and returns its id. Thanks and greetings never lower a score, as for incoming messages.
 * Throws DomainError: CONFLICT if there is no text to classify, UPSTREAM_FAILED if no model answers for an existing lead.
 */
export async function scoreLeadByModel(
  context: ScopedContext,
  leadId: string,
  justAsked: string | null = null,
): Promise<string> {
  const subject = await loadSubject(context.read, leadId);
  const tenant = await loadTenant(context.read, context.scope.tenantId);
  const at = justAsked === null ? subject.turns.findIndex(turn => turn.direction === 'INBOUND') : -1;
  const text = justAsked ?? subject.turns[at]?.body ?? subject.inquiry;
  if (!text)
    throw new DomainError('CONFLICT', 'There is nothing to score: the contact has not written a message.', ['leadId']);
  const earlier = at < 0 && justAsked === null ? [] : subject.turns.slice(at + 1).reverse();
  const noted = at < 0 || !subject.inquiry ? [] : [{ author: 'CONTACT' as const, text: subject.inquiry }];
  const reply = await context.ports.askModel(context, 'understand', {
    text,
    history: [
      ...noted,
      ...earlier.map(turn => ({
        author: turn.direction === 'INBOUND' ? ('CONTACT' as const) : ('BUSINESS' as const),
        text: turn.body,
      })),
    ],
    business: tenant.settings.business || tenant.name,
    explainIn: tenant.language,
  });
  // A new lead gets the neutral score if no model answers. An existing lead keeps its score, which is better than the neutral one.
  if (reply.provider === 'none' && justAsked === null)
    throw new DomainError(
      'UPSTREAM_FAILED',
      'No language model answered, so the score is unchanged. Try again in a moment.',
    );
  const { classification, intent, sentiment } = reply.value;
  const last = subject.lastParts;
  const isCourtesy = intent.primary === 'GENERAL_INQUIRY' && sentiment.label !== 'NEGATIVE';
  const parts = last && isCourtesy && scoreOf(classification) < scoreOf(last) ? last : classification;
  const score = scoreOf(parts);
  const id = newId();
  await context.transaction(async tx => {
    await tx.query(holdLead, [leadId]);
    const stored = await tx.query(insertStatement, [
      id,
      leadId,
      score,
      temperatureOf(score),
      parts.urgency,
      parts.decisionPower,
      parts.budget,
      parts.fit,
      classification.reasoning,
      classification.recommendedAction,
      classification.signals,
      reply.provider,
      reply.model,
      reply.promptVersion,
      reply.latencyMs,
      reply.costUsd,
      reply.fallback,
    ]);
    if (stored.length === 0) throw new DomainError('NOT_FOUND', 'Lead not found.', ['leadId']);
    tx.record('lead.classified', { leadId, score });
    if (turnsHot(last && scoreOf(last), score)) tx.record('lead.turned-hot', { leadId });
  });
  reply.remember();
  return id;
}

async function loadSubject(read: Sql, leadId: string): Promise<JudgedLead> {
  const [subject] = await read.query<JudgedLead>(subjectStatement, [leadId]);
  if (!subject) throw new DomainError('NOT_FOUND', 'Lead not found.', ['leadId']);
  return subject;
}
