import { fitsKey } from '../../shared/cursor-keys.js';
import { cursorOf, cursorParts } from '../../shared/cursor-text.js';
import type { Sql, Statement } from '../../shared/database.port.js';
import { BadInput } from '../../shared/domain-error.js';
import { newDialogue } from '../dialogue/state.js';
import { contextOf, type MessageContext } from '../message-context.js';

/** Maximum number of questions on which profiles are compared. */
const mostQuestions = 50;
/** Number of the most recently routed messages among which questions are looked for. */
const mostRouted = 2_000;

/** A customer's message that the agent had to answer, as it was when it came in. */
export interface AskedQuestion extends MessageContext {
  /** Confidence of its understanding. */
  confidence: number;
}
interface Found extends AskedQuestion {
  decidedAt: string;
  decision: string;
  total: number;
}
/**
 * Position in the list of questions. It includes the newest question of the first request, so that later messages do not shift the pages.
 */
export interface PagePosition {
  newest: [decidedAt: string, decision: string] | null;
  position: number;
}

/**
 * Messages that were routed to the agent and understood, newest first, without messages of erased people, messages that were taken back and
 * empty ones. With a profile, only the messages that this profile answers at present.
 */
const questionsStatement: Statement = {
  name: 'assistant.asked-questions',
  text: `with routed as (
      select r.id as decision, r.created_at as decided, r.message_id, r.destination from routing_decision r
      where r.tenant_id = (select app.tenant()) and ($1::timestamptz is null or (r.created_at, r.id) <= ($1::timestamptz, $2::uuid))
      order by r.created_at desc, r.id desc limit ${mostRouted}),
    questions as (
      select t.decided, t.decision, i.confidence, m.* from routed t
        cross join lateral (select * from message where tenant_id = (select app.tenant()) and id = t.message_id and direction = 'INBOUND'
          and revoked_at is null and (body <> '' or transcript <> '') limit 1) m
        cross join lateral (select contact_id, lead_id from conversation where tenant_id = m.tenant_id and id = m.conversation_id and erased_at is null limit 1) v
        cross join lateral (select confidence from lead_intent where tenant_id = m.tenant_id and message_id = m.id limit 1) i
      where t.destination = 'CHATBOT'
        and exists (select from contact c where c.tenant_id = m.tenant_id and c.id = v.contact_id and c.erased_at is null)
        and ($3::uuid is null or $3 = coalesce(
          (select p.id from lead l join agent_profile p on p.tenant_id = l.tenant_id and p.id = l.agent_profile_id and p.active where l.tenant_id = m.tenant_id and l.id = v.lead_id),
          (select p.id from agent_profile p where p.tenant_id = m.tenant_id and p.active order by p.created_at, p.id limit 1)))
      order by t.decided desc, t.decision desc limit ${mostQuestions}),
    page as (select q.*, (select count(*)::int from questions) as total from questions q order by q.decided desc, q.decision desc offset $4 limit $5)
    ${contextOf('select * from page', ', m.confidence, m.decided::text as "decidedAt", m.decision, m.total')}
    order by m.decided desc, m.decision desc`,
};

export interface QuestionPage {
  questions: AskedQuestion[];
  /** Number of questions on all pages. */
  total: number;
  /** Number of questions before this page. */
  position: number;
  /** Returns the cursor of the page that follows the first `count` of these questions. */
  cursorAfter(count: number): string;
}

/** Returns a page of the tenant's last questions, read with the user's own rights. With a profile, only the questions of that profile. */
export async function loadQuestions(
  read: Sql,
  { answeredBy, first, place: { newest, position } }: { answeredBy: string | null; first: number; place: PagePosition },
): Promise<QuestionPage> {
  const rows = await read.query<Found>(questionsStatement, [...(newest ?? [null, null]), answeredBy, position, first]);
  const [top] = rows;
  const from = newest ?? (top ? [top.decidedAt, top.decision] : null);
  return {
    questions: rows.map(withDialogue),
    total: top?.total ?? position,
    position,
    cursorAfter: count => cursorOf([cursorName, from, position + count]),
  };
}

/** The dialogue state of that time is not kept. Only whether the agent had already greeted is derived from the history. */
const withDialogue = ({ decidedAt: _at, decision: _decision, total: _total, ...question }: Found): AskedQuestion => ({
  ...question,
  dialogue: { ...newDialogue, greeted: question.history.some(({ direction }) => direction === 'OUTBOUND') },
});

const cursorName = 'compareAnswers';

/** Returns where a page begins: without a cursor, at the newest question. Throws BadInput if the cursor belongs to another list. */
export function parsePageCursor(cursor: string | null): PagePosition {
  if (cursor === null) return { newest: null, position: 0 };
  const refused = new BadInput('Invalid cursor for this list. Use the endCursor of the last page you received.', [
    'after',
  ]);
  const [newest, position] = cursorParts(cursor, cursorName, 2, refused);
  if (!Array.isArray(newest)) throw refused;
  const [decidedAt, decision] = newest as unknown[];
  if (!fitsKey('timestamptz', decidedAt) || !fitsKey('uuid', decision)) throw refused;
  if (!Number.isInteger(position) || Number(position) < 0 || Number(position) > mostQuestions) throw refused;
  return { newest: [decidedAt, decision], position: Number(position) };
}
