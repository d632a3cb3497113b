import type { Sql, Statement } from '../../shared/database.port.js';
import type { Intent } from '../../shared/labels.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { MessageContext } from '../message-context.js';

/** Nothing is told to whoever sends these: what they ask is what the person is awaited for. */
const neverTold: ReadonlySet<Intent> = new Set<Intent>(['SPAM']);

const asks = /[?¿]|(?<!\p{L})(?:cu[aá]nt[oa]s?|puedo|a qué hora|hasta cuándo|how much|can i)(?!\p{L})/iu;

/** Who is stopped by a limit stays stopped: the agent would go on answering another machine. */
const standing: Statement = {
  name: 'answer.waiting-standing',
  text: `select exists (select from seller s where s.active and s.available and app.works_at(s.id, $2)) as "somebodyAtWork",
      coalesce((select r.rule = 'automatic-answers-limit' from routing_decision r where r.conversation_id = $1 order by r.created_at desc, r.id desc limit 1), false) as stopped`,
};

/** What the agent may do for whoever waits: tell facts, only those for emergencies, only acknowledge what was written, or nothing. */
export type GoingOn = 'FACTS' | 'EMERGENCY' | 'NOTE' | 'NOTHING';

/**
 * What the agent may do about a message of a customer who waits for a person, by the setting `answering.whileWaiting`. Whoever
 * threatens, asks for a person again, or is upset and asks nothing, is told no facts by a machine: the message is acknowledged. What the
 * shop says for emergencies is told to the upset all the same, because it may not wait for a person.
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
  // What just brought the conversation to a person is a case and no question, where it sounds like one.
  const isUpset = (label === 'NEGATIVE' || primary === 'COMPLAINT') && (!asks.test(body) || destination !== null);
  if (wantsHuman || legal || hasUnreadMedia) return 'NOTE';
  return isUpset ? 'EMERGENCY' : 'FACTS';
}
