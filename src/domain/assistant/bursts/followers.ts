import type { Sql } from '../../shared/database.port.js';
import { batchableStatement } from '../../shared/for-several.js';
import { isAutomaticReply } from '../loops/automatic-reply.js';
import type { MessageContext } from '../message-context.js';
import { burstLimits, followersOf } from './unanswered.sql.js';

/**
 * Whether a message is left to a later one of the same contact, which is answered together with it. An automatic reply answers for nothing.
 * A message that completes the number of those that are answered together is not left, so that none of them is forgotten.
 */
export const isFollowed = ({ followers, unanswered }: Pick<MessageContext, 'followers' | 'unanswered'>): boolean =>
  unanswered.length < burstLimits.most - 1 && followers.some(text => text === null || !isAutomaticReply(text));

const followersStatement = batchableStatement(
  'assistant.followers',
  { asked_id: 'uuid' },
  `asked as (select i.call, m.* from input i cross join lateral (select * from message where id = i.asked_id limit 1) m)
    select m.call, ${followersOf('m')} as followers from asked m`,
);

/** Returns the followers of a message as they are now. */
export async function loadFollowers(read: Sql, messageId: string): Promise<MessageContext['followers']> {
  const [found] = await read.query<Pick<MessageContext, 'followers'>>(followersStatement, [messageId]);
  return found?.followers ?? [];
}
