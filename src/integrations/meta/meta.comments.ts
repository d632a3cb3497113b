import { z } from 'zod';
import type { CommentAccount, CommentDesk, PostReading, PrivateReplyOutcome } from '../../domain/comments/index.js';
import type { SendOutcome } from '../../domain/conversations/outgoing.port.js';
import { cleanText } from '../../domain/shared/text.js';
import { cut } from '../../domain/shared/texts.js';
import { type Verdict, verdicts } from '../channel-wire/rejections.js';
import { sendToGraph } from './graph.send.js';
import { messagingVerdict } from './messaging.codes.js';
import { messagingPlace } from './messaging.send.js';
import { type MetaHosts, metaHosts } from './meta.hosts.js';
import { MetaCalls } from './meta.publish.call.js';

const createdSchema = z.object({ id: z.string().min(1).max(400) });
const doneSchema = z.union([z.object({ success: z.literal(true) }), z.literal(true)]);
const messageSchema = z.object({ message_id: z.string().min(1).max(400) });
// Visible ASCII only, since Node's error about any other character in a header would quote the token.
const tokenSchema = z.string().regex(/^[\x21-\x7e]+$/);
const optionalText = z.string().nullish().catch(null);
const optionalLink = z.string().startsWith('https://').max(2_000).nullish().catch(null);
const postSchema = z.object({
  message: optionalText,
  caption: optionalText,
  permalink_url: optionalLink,
  permalink: optionalLink,
});
const recipientSchema = z.object({ recipient_id: z.string().regex(/^[\w.:-]{1,128}$/) });

/** Answers and hides comments of Facebook pages and Instagram accounts by the Graph API. */
export class MetaComments implements CommentDesk {
  readonly #hosts: MetaHosts;

  constructor(hosts: MetaHosts) {
    this.#hosts = metaHosts(hosts);
  }

  replyPublicly(account: CommentAccount, { commentId, text }: { commentId: string; text: string }, options: Timeout) {
    const path = `${commentPath(commentId)}/${account.channel === 'MESSENGER' ? 'comments' : 'replies'}`;
    return this.#post(account, path, { message: text }, options, json => createdSchema.safeParse(json).data?.id);
  }

  async replyPrivately(
    account: CommentAccount,
    { commentId, text, replyId }: { commentId: string; text: string; replyId: string },
    options: Timeout,
  ): Promise<PrivateReplyOutcome> {
    let recipientId: string | null = null;
    const json = {
      recipient: { comment_id: commentId },
      // Messenger returns the id with the echo of the message; Instagram does not accept one.
      message: { text, ...(account.channel === 'MESSENGER' && { metadata: replyId }) },
    };
    const outcome = await this.#post(account, null, json, options, answer => {
      recipientId = recipientSchema.safeParse(answer).data?.recipient_id ?? null;
      return messageSchema.safeParse(answer).data?.message_id;
    });
    return outcome.kind === 'sent' ? { ...outcome, recipientId: recipientId && cleanText(recipientId) } : outcome;
  }

  hide(account: CommentAccount, { commentId, hidden }: { commentId: string; hidden: boolean }, options: Timeout) {
    const json = account.channel === 'MESSENGER' ? { is_hidden: hidden } : { hide: hidden };
    return this.#post(account, commentPath(commentId), json, options, answer =>
      doneSchema.safeParse(answer).success ? commentId : undefined,
    );
  }

  async readPost(
    { channel, externalId, credentials }: CommentAccount,
    { postId }: { postId: string },
    { timeoutMs }: Timeout,
  ): Promise<PostReading> {
    const accessToken = tokenSchema.safeParse(credentials.accessToken).data;
    if (accessToken === undefined || !/^[\d_]{1,81}$/.test(postId))
      return { kind: 'refused', reason: 'no usable access token or id' };
    const onPage = channel === 'MESSENGER';
    const { baseUrl } = messagingPlace(this.#hosts, { channel, from: externalId, credentials });
    const fields = onPage ? 'message,permalink_url' : 'caption,permalink';
    const answer = await new MetaCalls(baseUrl, accessToken, timeoutMs).get(`${postId}?fields=${fields}`, postSchema);
    // A read that failed proves nothing about the post.
    if (answer.kind !== 'json') return { kind: answer.kind === 'refused' ? 'refused' : 'later', reason: answer.reason };
    const { message, caption, permalink_url, permalink } = answer.json;
    const text = cut((onPage ? message : caption) ?? '', 'notes');
    return { kind: 'read', caption: text.trim(), permalink: (onPage ? permalink_url : permalink) ?? null };
  }

  #post(
    { channel, externalId, credentials }: CommentAccount,
    path: string | null,
    json: Record<string, unknown>,
    { timeoutMs }: Timeout,
    idOf: (json: unknown) => string | undefined,
  ): Promise<SendOutcome> {
    return sendToGraph({
      ...messagingPlace(this.#hosts, { channel, from: externalId, credentials }),
      ...(path !== null && { path }),
      json,
      timeoutMs,
      idOf: answer => idOf(answer) ?? null,
      verdictOf: commentVerdict,
    });
  }
}

interface Timeout {
  timeoutMs: number;
}

const commentPath = (commentId: string): string => encodeURIComponent(commentId);

/**
 * Returns the meaning of a code for comments. A missing permission for comments says nothing about the account's messages, whose
 * permissions are others.
 */
function commentVerdict(code: number, subcode: number | undefined): Verdict | null {
  return code === 10 || (code >= 200 && code <= 299) ? verdicts.never : messagingVerdict(code, subcode);
}
