import { DomainError } from '../shared/domain-error.js';
import { isLonger, text } from '../shared/texts.js';
import type { PostLimits } from './publisher.port.js';

/** Input of a post's content. */
export const contentInput = {
  text: text('notes').nullish(),
  imageUrl: text('url').nullish(),
  link: text('url').nullish(),
};

/** Returns an address that the vendor can fetch; null for none. Throws INVALID for anything but a public https address. */
export function readAddress(given: string | null | undefined, field: string): string | null {
  const written = given?.trim() ?? '';
  if (written === '') return null;
  const url = URL.parse(written);
  const isPublic = url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && !isNumeric(url);
  if (!isPublic) throw new DomainError('INVALID', 'Enter a public address that begins with https://.', [field]);
  return url.href;
}

/** Whether the host is an IP address: the vendor fetches names only, and an address of one's own network reaches nobody. */
const isNumeric = ({ hostname }: URL): boolean => hostname.startsWith('[') || /^[\d.]+$/.test(hostname);

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
