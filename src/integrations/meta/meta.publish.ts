import { z } from 'zod';
import { collapseSpaces } from '../../domain/shared/collapse-spaces.js';
import { hourMs } from '../../domain/shared/durations.js';
import { cleanText } from '../../domain/shared/text.js';
import type {
  OutgoingPost,
  PostAccount,
  PostLimits,
  PostPublisher,
  PublishOutcome,
} from '../../domain/social-posts/index.js';
import { instagramLogin, type MetaHosts, metaHosts } from './meta.hosts.js';
import { MetaCalls } from './meta.publish.call.js';

const page: PostLimits = { maxText: 5_000, maxHashtags: null, needsImage: false, links: true };
const instagram: PostLimits = { maxText: 2_200, maxHashtags: 30, needsImage: true, links: false };

const id = z.string().regex(/^[\d_]{1,80}$/);
const created = z.object({ id, post_id: id.optional() });
const container = z.object({ status_code: z.string(), status: z.string().optional().catch(undefined) });
const optionalLink = z.string().startsWith('https://').nullish().catch(null);
const shown = z.object({ permalink: optionalLink, permalink_url: optionalLink });
const listed = z.object({
  data: z.array(
    z.object({
      id,
      message: z.string().optional(),
      caption: z.string().optional(),
      permalink: optionalLink,
      permalink_url: optionalLink,
    }),
  ),
});
const quota = z.object({
  data: z.array(z.object({ quota_usage: z.number(), config: z.object({ quota_total: z.number() }).optional() })).min(1),
});

const longestReason = 300;
/** Clocks of Meta and of this server may differ by as much. */
const clockMs = 120_000;

/**
 * Publishes on Facebook pages and Instagram accounts. A call after one whose answer was lost first looks whether the post is there: at the
 * state of Instagram's container, and at the newest posts of the page, whose text it compares.
 */
export class MetaPublisher implements PostPublisher {
  readonly limits = { MESSENGER: page, INSTAGRAM: instagram };
  readonly #hosts: MetaHosts;

  constructor(hosts: MetaHosts) {
    this.#hosts = metaHosts(hosts);
  }

  async publish(
    { channel, externalId, credentials }: PostAccount,
    post: OutgoingPost,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<PublishOutcome> {
    const { accessToken } = credentials;
    if (!accessToken || !/^[\x21-\x7e]+$/.test(accessToken) || !/^\d{1,40}$/.test(externalId))
      return refused('token', 'no usable access token', true);
    const onInstagram = channel === 'INSTAGRAM';
    const host = onInstagram && instagramLogin(credentials) ? this.#hosts.instagramUrl : this.#hosts.baseUrl;
    const calls = new MetaCalls(host, accessToken, timeoutMs);
    const outcome = onInstagram
      ? await onInstagramAccount(calls, externalId, post)
      : await onPage(calls, externalId, post);
    if (!('reason' in outcome)) return outcome;
    const reason = cleanText(outcome.reason.replaceAll(accessToken, '[secret]')).slice(0, longestReason);
    return { ...outcome, reason };
  }
}

const refused = (
  refusal: Extract<PublishOutcome, { kind: 'refused' }>['refusal'],
  reason: string,
  accountBroken = false,
): PublishOutcome => ({ kind: 'refused', refusal, reason, accountBroken });

/** The text as the network shows it: it may trim it and change line breaks. */
const comparable = (text: string | undefined): string => collapseSpaces((text ?? '').normalize('NFC'));

async function onPage(calls: MetaCalls, pageId: string, post: OutgoingPost): Promise<PublishOutcome> {
  const { text, imageUrl, link } = post;
  // A photo has no link of its own.
  const message = imageUrl === null || link === null ? text : `${text}\n\n${link}`;
  if (post.triedAt) {
    const since = Math.floor((post.triedAt.getTime() - clockMs) / 1000);
    const found = await calls.get(
      `${pageId}/posts?fields=id,message,created_time,permalink_url&limit=100&since=${since}`,
      listed,
    );
    // Without the list nothing is sent: the post might be there.
    if (found.kind !== 'json') return later(found);
    const same = found.json.data.find(other => comparable(other.message) === comparable(message));
    if (same) return { kind: 'published', vendorId: same.id, permalink: same.permalink_url ?? null };
  }
  const sent =
    imageUrl === null
      ? await calls.post(`${pageId}/feed`, { message, ...(link !== null && { link }) }, created)
      : await calls.post(`${pageId}/photos`, { url: imageUrl, caption: message }, created);
  if (sent.kind !== 'json') return sent;
  const vendorId = sent.json.post_id ?? sent.json.id;
  return { kind: 'published', vendorId, permalink: await permalinkOf(calls, vendorId, 'permalink_url') };
}

/** A read that failed proves nothing about the post. A refusal for good stays one. */
const later = (outcome: Exclude<PublishOutcome, { kind: 'published' | 'prepared' }>): PublishOutcome =>
  outcome.kind === 'unknown' ? { kind: 'later', reason: outcome.reason, retryAfterMs: null } : outcome;

async function onInstagramAccount(calls: MetaCalls, account: string, post: OutgoingPost): Promise<PublishOutcome> {
  if (post.imageUrl === null) return refused('image', 'Instagram publishes no post without an image');
  const { containerId } = post;
  if (containerId === null) {
    const used = await calls.get(`${account}/content_publishing_limit?fields=quota_usage,config`, quota);
    const [limit] = used.kind === 'json' ? used.json.data : [];
    if (limit?.config && limit.quota_usage >= limit.config.quota_total)
      return { kind: 'later', reason: 'the daily number of posts is used up', retryAfterMs: hourMs };
    const made = await calls.post(`${account}/media`, { image_url: post.imageUrl, caption: post.text }, created);
    // A container that was made without an answer publishes nothing and expires by itself.
    if (made.kind !== 'json') return later(made);
    return { kind: 'prepared', containerId: made.json.id };
  }
  const state = await calls.get(`${containerId}?fields=status_code,status`, container);
  if (state.kind !== 'json') return later(state);
  switch (state.json.status_code) {
    case 'PUBLISHED':
      return alreadyPublished(calls, account, containerId, post);
    case 'FINISHED':
      break;
    case 'EXPIRED':
      return { kind: 'prepared', containerId: null };
    case 'ERROR':
      return refused('image', state.json.status ?? 'the image could not be processed');
    default:
      return { kind: 'prepared', containerId };
  }
  const published = await calls.post(`${account}/media_publish`, { creation_id: containerId }, created);
  if (published.kind !== 'json') return published;
  const { id: vendorId } = published.json;
  return { kind: 'published', vendorId, permalink: await permalinkOf(calls, vendorId, 'permalink') };
}

/** The container does not name the post that was made from it, so the newest post with this text is searched for. */
async function alreadyPublished(
  calls: MetaCalls,
  account: string,
  containerId: string,
  { text }: OutgoingPost,
): Promise<PublishOutcome> {
  const found = await calls.get(`${account}/media?fields=id,caption,permalink&limit=25`, listed);
  const same = found.kind === 'json' && found.json.data.find(({ caption }) => comparable(caption) === comparable(text));
  return same
    ? { kind: 'published', vendorId: same.id, permalink: same.permalink ?? null }
    : { kind: 'published', vendorId: containerId, permalink: null };
}

/** Returns the address of a published post; null if Meta does not tell it now. */
async function permalinkOf(
  calls: MetaCalls,
  vendorId: string,
  field: 'permalink' | 'permalink_url',
): Promise<string | null> {
  const found = await calls.get(`${vendorId}?fields=${field}`, shown);
  return found.kind === 'json' ? (found.json[field] ?? null) : null;
}
