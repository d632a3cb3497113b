import type { Sql, Statement } from '../../shared/database.port.js';
import type { Intent } from '../../shared/labels.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { MessageContext } from '../message-context.js';

/** What a customer can be told from the catalogue and the articles; everything else is what the person is awaited for. */
const asksForFacts: ReadonlySet<Intent> = new Set<Intent>([
  'PURCHASE_INQUIRY',
  'PRODUCT_INFO',
  'PRICING_QUESTION',
  'GENERAL_INQUIRY',
]);

/** Who is stopped by a limit stays stopped: the agent would go on answering another machine. */
const standing: Statement = {
  name: 'answer.waiting-standing',
  text: `select exists (select from seller s where s.active and s.available and app.works_at(s.id, $2)) as "somebodyAtWork",
      coalesce((select r.rule = 'automatic-answers-limit' from routing_decision r where r.conversation_id = $1 order by r.created_at desc, r.id desc limit 1), false) as stopped`,
};

/**
 * Whether the agent may answer a message of a customer who waits for a person, by the setting `answering.whileWaiting`. Whoever is
 * upset, threatens or asked for a person in it is not answered by a machine.
 */
export async function mayGoOn(
  read: Sql,
  { settings: { answering } }: Pick<TenantProfile, 'settings'>,
  { status, understood, hasUnreadMedia, conversationId }: MessageContext,
  now: Date,
): Promise<boolean> {
  if (status !== 'WAITING' || answering.whileWaiting === 'never' || hasUnreadMedia || !understood) return false;
  const { primary, label, wantsHuman, legal } = understood;
  if (!asksForFacts.has(primary) || label === 'NEGATIVE' || wantsHuman || legal) return false;
  const [found] = await read.query<{ somebodyAtWork: boolean; stopped: boolean }>(standing, [conversationId, now]);
  if (!found || found.stopped) return false;
  return answering.whileWaiting === 'always' || !found.somebodyAtWork;
}
