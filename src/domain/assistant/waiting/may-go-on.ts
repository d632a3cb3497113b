import type { Sql } from '../../shared/database.port.js';
import { batchableStatement } from '../../shared/for-several.js';
import type { Intent } from '../../shared/labels.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { MessageContext } from '../message-context.js';

/** Intents that get no answer at all. */
const neverTold: ReadonlySet<Intent> = new Set<Intent>(['SPAM']);

const asks = /[?¿]|(?<!\p{L})(?:cu[aá]nt[oa]s?|puedo|a qué hora|hasta cuándo|how much|can i)(?!\p{L})/iu;

/**
 * A conversation that was stopped by a limit stays stopped; otherwise the agent would go on answering another machine. Whether somebody
 * works is asked once for all calls, which come at about the same time.
 */
const standing = batchableStatement(
  'answer.waiting-standing',
  { conversation_id: 'uuid', at: 'timestamptz' },
  `work as materialized (select exists (select from seller s where s.active and s.available and app.works_at(s.id, (select max(at) from input))) as anybody)
    select i.call, (select anybody from work) as "somebodyAtWork",
      coalesce((select r.rule = 'automatic-answers-limit' from routing_decision r where r.conversation_id = i.conversation_id order by r.created_at desc, r.id desc limit 1), false) as stopped
    from input i`,
);

/**
 * What the agent may do for a customer who waits: tell facts, tell only facts for emergencies, only acknowledge the message, or nothing.
 */
export type GoingOn = 'FACTS' | 'EMERGENCY' | 'NOTE' | 'NOTHING';

/**
 * Returns what the agent may do about a message of a customer who waits for a person, by the setting `answering.whileWaiting`. A customer
 * who threatens, asks for a person again, or is upset and asks nothing gets no facts from a machine: the message is only acknowledged. An
 * upset customer is still told what the shop says for emergencies, because that may not wait for a person.
 */
export async function mayGoOn(
  read: Sql,
  { settings: { answering } }: Pick<TenantProfile, 'settings'>,
  { status, understood, hasUnreadMedia, conversationId, body, destination }: MessageContext,
  now: Date,
): Promise<GoingOn> {
  if (status !== 'WAITING' || answering.whileWaiting === 'NEVER' || !understood) return 'NOTHING';
  const { primary, label, wantsHuman, legal } = understood;
  if (neverTold.has(primary)) return 'NOTHING';
  const [found] = await read.query<{ somebodyAtWork: boolean; stopped: boolean }>(standing, [conversationId, now]);
  if (!found || found.stopped) return 'NOTHING';
  if (answering.whileWaiting !== 'FACTS' && found.somebodyAtWork) return 'NOTHING';
  // The message that just brought the conversation to a person counts as a case, even if it sounds like a question.
  const isUpset = (label === 'NEGATIVE' || primary === 'COMPLAINT') && (!asks.test(body) || destination !== null);
  if (wantsHuman || legal || hasUnreadMedia) return 'NOTE';
  return isUpset ? 'EMERGENCY' : 'FACTS';
}
