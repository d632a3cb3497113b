import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId, newId } from '../shared/id.js';
import { idempotencyKey, repeatReturnsIdIn } from '../shared/once.js';
import { readPublicAddress } from '../shared/public-address.js';
import { type TransactionContext, useCase } from '../shared/use-case.js';
import { readPostingAccount } from './post-account.js';
import { postEntry } from './post-audit.js';
import { checkContent, contentInput } from './post-content.js';
import { SocialPost } from './social-post.entity.js';

/** The values of a new post; all others are empty. */
export type NewPost = Pick<SocialPost, 'channelAccountId' | 'origin' | 'text'> &
  Partial<
    Pick<SocialPost, 'imageUrl' | 'link' | 'productId' | 'articleId' | 'occasion' | 'form' | 'priceMinor' | 'stock'>
  >;

/** Stores a new post as a draft of the acting user. */
export async function storeDraft(
  { tx, actor, scope, clock }: Pick<TransactionContext, 'actor' | 'scope' | 'clock'> & { tx: Transaction },
  given: NewPost,
): Promise<SocialPost> {
  const now = clock.now();
  const post = tx.em.create(SocialPost, {
    imageUrl: null,
    link: null,
    productId: null,
    articleId: null,
    occasion: null,
    form: null,
    priceMinor: null,
    stock: null,
    ...given,
    id: newId(),
    tenantId: scope.tenantId,
    userId: personOf(actor),
    status: 'DRAFT',
    scheduledAt: null,
    publishedAt: null,
    permalink: null,
    vendorId: null,
    containerId: null,
    tries: 0,
    triedAt: null,
    failure: null,
    codes: null,
    createdAt: now,
    updatedAt: now,
  });
  await tx.em.flush();
  return post;
}

const productExists = { name: 'social-posts.product-exists', text: 'select true as found from product where id = $1' };

/** Creates a post in a person's own words, as a draft. Returns its id. */
export const createSocialPost = useCase({
  name: 'social-posts.create',
  permission: 'social-post:write',
  input: z.object({
    ...contentInput,
    channelAccountId: z.string(),
    productId: z.string().nullish(),
    idempotencyKey,
  }),
  audit: { 'social-post.created': postEntry },
  once: repeatReturnsIdIn('social_post'),
  async run(context, { channelAccountId, productId = null, ...given }) {
    const { tx, ports, audit } = context;
    const account = await readPostingAccount(tx, ports, channelAccountId);
    const content = {
      text: given.text?.trim() ?? '',
      imageUrl: readPublicAddress(given.imageUrl, 'imageUrl'),
      link: readPublicAddress(given.link, 'link'),
    };
    checkContent(account.limits, content, { toPublish: false });
    if (productId !== null && !(isId(productId) && (await tx.query(productExists, [productId])).length > 0))
      throw new DomainError('NOT_FOUND', 'Product not found.', ['productId']);
    const post = await storeDraft(context, { channelAccountId, origin: 'PERSON', ...content, productId });
    audit['social-post.created'].after(post);
    return post.id;
  },
});
