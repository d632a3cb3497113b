import { z } from 'zod';
import { mayAs } from '../shared/permissions.js';
import { readPublicAddress } from '../shared/public-address.js';
import { useCase } from '../shared/use-case.js';
import { assertOpen, findPost } from './find-post.js';
import { readPostingAccount } from './post-account.js';
import { postEntry } from './post-audit.js';
import { checkContent, contentInput } from './post-content.js';

/**
 * Changes a post that is not published yet: omitted fields stay. If the user may not approve posts, an approved or planned post becomes a
 * draft again, because another text was approved. Returns its id.
 */
export const updateSocialPost = useCase({
  name: 'social-posts.update',
  permission: 'social-post:write',
  input: z.object({ ...contentInput, socialPostId: z.string() }),
  audit: { 'social-post.updated': postEntry },
  async run({ tx, ports, clock, actor, audit }, { socialPostId, ...given }) {
    const post = await findPost(tx, socialPostId);
    assertOpen(post);
    audit['social-post.updated'].beforeAndAfter(post);
    const content = {
      text: given.text === undefined ? post.text : (given.text?.trim() ?? ''),
      imageUrl: given.imageUrl === undefined ? post.imageUrl : readPublicAddress(given.imageUrl, 'imageUrl'),
      link: given.link === undefined ? post.link : readPublicAddress(given.link, 'link'),
    };
    const isPlanned = post.status === 'SCHEDULED' && mayAs(actor.role, 'social-post:approve');
    const { limits } = await readPostingAccount(tx, ports, post.channelAccountId);
    checkContent(limits, content, { toPublish: isPlanned });
    const isChanged = content.text !== post.text || content.imageUrl !== post.imageUrl;
    // A container holds the former content.
    Object.assign(post, content, { updatedAt: clock.now() }, isChanged && { containerId: null });
    if (!mayAs(actor.role, 'social-post:approve') && post.status !== 'FAILED')
      Object.assign(post, { status: 'DRAFT', scheduledAt: null });
    await tx.em.flush();
    return post.id;
  },
});
