import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { SocialPost } from './social-post.entity.js';

/** Returns the post with this id, locked. Throws NOT_FOUND if there is none. */
export async function findPost(tx: Transaction, postId: string): Promise<SocialPost> {
  const post = isId(postId)
    ? await tx.em.findOne(SocialPost, { id: postId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!post) throw new DomainError('NOT_FOUND', 'Post not found.', ['socialPostId']);
  return post;
}

/** Throws CONFLICT if the post is published, is on its way to the vendor, or was cancelled. */
export function assertOpen({ status }: SocialPost): void {
  if (status === 'PUBLISHED') throw new DomainError('CONFLICT', 'The post is already published.', ['socialPostId']);
  if (status === 'PUBLISHING')
    throw new DomainError('CONFLICT', 'The post is being published. Wait for the result.', ['socialPostId']);
  if (status === 'CANCELLED') throw new DomainError('CONFLICT', 'The post was cancelled.', ['socialPostId']);
}
