import { z } from 'zod';
import type { CommentChange, InboundContent } from '../../domain/conversations/channel.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { credibleTime } from '../channel-wire/credible-time.js';
import { isObject, type Json, objectOf } from '../channel-wire/json.js';
import { optionalText } from '../channel-wire/lenient.js';
import { ignored } from '../channel-wire/put-aside.js';

/** Ids of comments and posts: digits, on Facebook two groups of them. Some come as numbers from the test button. */
const vendorId = z.union([z.string().regex(/^\d{1,40}(_\d{1,40})?$/), z.int().positive().transform(String)]);
const optionalId = vendorId.nullish().catch(null);
const unixTime = z.union([z.string(), z.number()]).optional().catch(undefined);

const facebookChange = z.object({
  field: z.literal('feed'),
  value: z.object({
    item: z.literal('comment'),
    verb: z.string().max(40).catch('add'),
    comment_id: vendorId,
    post_id: optionalId,
    parent_id: optionalId,
    post: z.object({ permalink_url: optionalText }).optional().catch(undefined),
    from: z.object({ id: optionalId, name: optionalText }).catch({}),
    message: optionalText,
    created_time: unixTime,
  }),
});
const instagramChange = z.object({
  field: z.enum(['comments', 'live_comments']),
  value: z.object({
    id: vendorId,
    media: z.object({ id: optionalId }).catch({}),
    parent_id: optionalId,
    from: z.object({ id: optionalId, username: optionalText }).catch({}),
    text: optionalText,
  }),
});

/** The verbs of a page's feed. Instagram reports only that a comment was written. */
const changesByVerb = new Map<string, CommentChange>([
  ['add', 'ADDED'],
  ['edit', 'EDITED'],
  ['edited', 'EDITED'],
  ['remove', 'REMOVED'],
  ['hide', 'HIDDEN'],
  ['unhide', 'SHOWN'],
]);

/**
 * Returns the key of a change about a comment, or null for any other change. A comment is written once and deleted once; it can be edited
 * and hidden again and again, so the key of such a change is null: it is the hash of the whole change with its time.
 */
export function commentKeyOf(change: unknown): { key: string | null } | null {
  const { field } = objectOf(change);
  if (field === 'comments' || field === 'live_comments') {
    const parsed = instagramChange.safeParse(change);
    return parsed.success ? { key: `comment:${parsed.data.value.id}:add` } : null;
  }
  if (field !== 'feed') return null;
  const parsed = facebookChange.safeParse(change);
  if (!parsed.success) return null;
  const { verb, comment_id: id } = parsed.data.value;
  return { key: verb === 'add' || verb === 'remove' ? `comment:${id}:${verb}` : null };
}

/** Reads a change about a comment of a page or an Instagram account, whose webhook entry is `entry`. Returns null for any other change. */
export function readComment(change: unknown, entry: Json, clock: Clock): InboundContent | null {
  if (!isObject(change) || commentKeyOf(change) === null) return null;
  return change.field === 'feed'
    ? readFacebook(facebookChange.parse(change).value, entry, clock)
    : readInstagram(instagramChange.parse(change).value, entry, clock);
}

function readFacebook(
  value: z.output<typeof facebookChange>['value'],
  { id: pageId, time }: Json,
  clock: Clock,
): InboundContent {
  const change = changesByVerb.get(value.verb);
  if (change === undefined) return ignored(`comment:${value.verb}`);
  const { comment_id: id, post_id: postId = null, parent_id: parentId = null, from } = value;
  // An edit keeps the time of the comment; the entry has the time of the change.
  const times = change === 'ADDED' ? [value.created_time, timeOf(time)] : [timeOf(time), value.created_time];
  return {
    type: 'comment',
    comment: {
      id,
      change,
      at: credibleTime(clock.now(), ...times) ?? clock.now(),
      postId,
      permalink: webAddress(value.post?.permalink_url),
      // The parent of a comment directly below the post is the post.
      parentId: parentId === postId ? null : parentId,
      authorId: from.id ?? null,
      authorName: from.name || null,
      own: from.id !== undefined && from.id !== null && from.id === String(pageId),
      text: value.message ?? '',
    },
  };
}

function readInstagram(
  value: z.output<typeof instagramChange>['value'],
  { id: accountId, time }: Json,
  clock: Clock,
): InboundContent {
  const { id, media, parent_id: parentId = null, from, text = '' } = value;
  return {
    type: 'comment',
    comment: {
      id,
      change: 'ADDED',
      at: credibleTime(clock.now(), timeOf(time)) ?? clock.now(),
      postId: media.id ?? null,
      permalink: null,
      parentId,
      authorId: from.id ?? null,
      authorName: from.username || null,
      own: from.id !== undefined && from.id !== null && from.id === String(accountId),
      text,
    },
  };
}

const timeOf = (time: unknown): string | number | undefined =>
  typeof time === 'string' || typeof time === 'number' ? time : undefined;

/** Returns the address if it is one of the web: it is shown as a link. */
const webAddress = (text: string | undefined): string | null => (text && /^https:\/\//.test(text) ? text : null);
