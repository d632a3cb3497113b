import { DomainError } from '../shared/domain-error.js';
import { isLonger, text } from '../shared/texts.js';
import type { PostLimits } from './publisher.port.js';

/** Input of a post's content. */
export const contentInput = {
  text: text('notes').nullish(),
  imageUrl: text('url').nullish(),
  link: text('url').nullish(),
};

const hashtag = /#[\p{L}\p{N}_]+/gu;

/** Throws INVALID if the channel does not take this content. A missing image is no mistake while the post is a draft. */
export function checkContent(
  limits: PostLimits,
  { text: written, imageUrl, link }: { text: string; imageUrl: string | null; link: string | null },
  { toPublish }: { toPublish: boolean },
): void {
  if (written.trim() === '' && imageUrl === null)
    throw new DomainError('INVALID', 'Enter a text for the post.', ['text']);
  if (isLonger(written, limits.maxText))
    throw new DomainError('INVALID', `A post on this account can have at most ${limits.maxText} characters.`, ['text']);
  if (limits.maxHashtags !== null && (written.match(hashtag) ?? []).length > limits.maxHashtags)
    throw new DomainError('INVALID', `A post on this account can have at most ${limits.maxHashtags} hashtags.`, [
      'text',
    ]);
  if (link !== null && !limits.links)
    throw new DomainError('INVALID', 'Instagram shows no links in posts. Remove the link.', ['link']);
  if (toPublish && limits.needsImage && imageUrl === null)
    throw new DomainError(
      'INVALID',
      'Instagram publishes no post without an image. Add the public address of a JPEG image to the post.',
      ['imageUrl'],
    );
}
