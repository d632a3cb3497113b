import type { Understanding } from '../../domain/assistant/index.js';
import { commentTexts, judgeComment, publicReply, spokenName } from '../../domain/comments/index.js';
import type { Channel } from '../../domain/conversations/index.js';
import { hourMs, minuteMs } from '../../domain/shared/durations.js';
import { codesOf } from '../../domain/shared/text-codes.js';
import { type Language, languageOf } from '../../domain/shared/translations.js';
import { addConversation, addMessage } from './message-rows.js';
import { addModelCall } from './model-rows.js';
import { seededRandom } from './random.js';
import type { LifeRows } from './rows.js';
import type { CommentScript, PostScript } from './shop-data.js';
import type { ShopParts } from './shop-parts.js';
import { filler, type Story } from './story.js';

/** A post below which people comment. */
interface Below {
  key: string;
  at: Date;
  externalId: string;
  /** Null if it was published in the network's own app. */
  postId: string | null;
  script: PostScript;
  caption: string;
  understood: Understanding[];
}
/** A comment on its way into the rows. */
interface Comment {
  key: string;
  id: string;
  at: Date;
  externalId: string;
  authorId: string;
  authorName: string;
  channel: Channel;
  language: Language;
}

/** How long the agent takes to write, in private and then in public. */
const privateAfterMs = 5_000;
const publicAfterMs = 8_000;
/** The complaints of the last days are still new to those who manage the shop. */
const acknowledgedAfterMs = 24 * hourMs;

/** Adds the comments below a post, with what the agent made of each by the product's own rules, and what people replied to the rest. */
export function addComments(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  network: ShopParts['networks'][number],
  below: Below,
): void {
  const { key, at, externalId, postId, script, caption, understood } = below;
  const commentedPostId = rows.add('commented_post', key, at, {
    account_id: network.id,
    external_id: externalId,
    caption,
    permalink: null,
    social_post_id: postId,
    asked_at: at,
  });
  const language = languageOf(story.demo.locale);
  const random = seededRandom(`${story.demo.slug} ${key}`);
  for (const [place, each] of script.comments.entries()) {
    const found = understood[place];
    if (!found) throw new Error(`nothing was understood of «${each.text}»`);
    const sentAt = new Date(at.getTime() + each.after * hourMs + random.between(0, 59) * 1_000);
    const own = `${key} ${place}`;
    const comment: Comment = {
      key: own,
      id: rows.idOf('post_comment', own, sentAt),
      at: sentAt,
      externalId: `${externalId}_${place + 1}`,
      authorId: `9${String(random.between(1, 999_999_999_999)).padStart(14, '0')}`,
      authorName: each.by,
      channel: network.channel,
      language,
    };
    addModelCall(rows, story, own, new Date(sentAt.getTime() + 1_000));
    const outcome = answer(rows, story, parts, network, { comment, script: each, sku: script.product, found });
    rows.add('post_comment', own, sentAt, {
      account_id: network.id,
      channel: network.channel,
      external_id: comment.externalId,
      post_id: externalId,
      commented_post_id: commentedPostId,
      author_id: comment.authorId,
      author_name: comment.authorName,
      body: each.text,
      intent: found.intent.primary,
      sentiment: found.sentiment.label,
      language,
      sent_at: sentAt,
      changed_at: sentAt,
      created_at: sentAt,
      updated_at: outcome.answered_at ?? sentAt,
      ...outcome,
    });
  }
}

const untouched = {
  left_because: null as string | null,
  replied_privately: false,
  contact_id: null as string | null,
  conversation_id: null as string | null,
  answered_at: null as Date | null,
};

/** Adds the replies to a comment; returns what its row says of them. */
function answer(
  rows: LifeRows,
  story: Story,
  parts: ShopParts,
  network: ShopParts['networks'][number],
  {
    comment,
    script,
    sku,
    found,
  }: { comment: Comment; script: CommentScript; sku: string | undefined; found: Understanding },
): typeof untouched & { status: string } {
  const kind = judgeComment(script.text, found);
  const after = (ms: number) => new Date(comment.at.getTime() + ms);
  if (kind === 'SPAM' || kind === 'INSULT') return { ...untouched, status: 'HIDDEN' };
  const inPublic = (body: string, userId: string | null, at: Date) => {
    addReply(rows, comment, { kind: 'PUBLIC', body, userId, at });
    return { ...untouched, status: 'ANSWERED', answered_at: at };
  };
  if (kind === 'PRAISE') return inPublic(publicReply(comment.language, 'thanks', comment), null, after(publicAfterMs));
  const isComplaint = kind === 'COMPLAINT';
  if (isComplaint) addComplaint(rows, story, parts, comment);
  const random = seededRandom(`${story.demo.slug} ${comment.key}`);
  const about = { city: '', company: null, seller: '' };
  const say = filler({ ...story, random }, sku ?? Object.keys(story.shop.products)[0] ?? '', 1, about);
  const body = isComplaint
    ? commentTexts(comment.language, 'sorryPrivate', { name: spokenName(comment) })
    : kind === 'QUESTION' && script.answer !== undefined
      ? say(script.answer)
      : null;
  if (body !== null) {
    const told = addPrivateReply(rows, parts, network, { comment, text: script.text, body, at: after(privateAfterMs) });
    const line = publicReply(comment.language, isComplaint ? 'sorry' : 'wrote', comment);
    return { ...inPublic(line, null, after(publicAfterMs)), ...told, answered_at: after(privateAfterMs) };
  }
  if (script.reply !== undefined) {
    const userId = parts.sellers[0]?.userId ?? parts.bossId;
    return inPublic(script.reply, userId, after(random.between(20, 90) * minuteMs));
  }
  return { ...untouched, status: 'LEFT_TO_PERSON', left_because: kind === 'QUESTION' ? 'NOT_KNOWN' : 'UNCLEAR' };
}

interface Reply {
  kind: 'PUBLIC' | 'PRIVATE';
  body: string;
  userId: string | null;
  at: Date;
}

/** Adds a reply that the sandbox has sent; returns the id that it has there. */
function addReply(rows: LifeRows, { key, id }: Comment, { kind, body, userId, at }: Reply): string {
  const vendorId = `sandbox:${rows.idOf('comment_reply', `${key} ${kind}`, at)}`;
  rows.add('comment_reply', `${key} ${kind}`, at, {
    comment_id: id,
    kind,
    user_id: userId,
    body,
    status: 'SENT',
    vendor_id: vendorId,
    claimed_at: at,
    sent_at: at,
    created_at: at,
    updated_at: at,
  });
  return vendorId;
}

/** Adds a private reply, and the conversation with the author, which it opens. Returns whose it is. */
function addPrivateReply(
  rows: LifeRows,
  parts: ShopParts,
  network: ShopParts['networks'][number],
  { comment, text, body, at }: { comment: Comment; text: string; body: string; at: Date },
) {
  const { key, authorName, authorId, channel } = comment;
  const vendorId = addReply(rows, comment, { kind: 'PRIVATE', body, userId: null, at });
  const person = { created_at: at, updated_at: at, opted_out: false };
  const contactId = rows.add('contact', key, at, { seller_id: null, name: authorName, ...person });
  rows.add('channel_identity', `${key} ${channel}`, at, {
    contact_id: contactId,
    seller_id: null,
    channel,
    address: authorId,
    created_at: at,
  });
  const conversationId = rows.idOf('conversation', key, at);
  const shared = { conversation_id: conversationId, channel_account_id: network.id, seller_id: null };
  const askedId = addMessage(rows, `${key} comment`, comment.at, 0, {
    ...shared,
    direction: 'INBOUND',
    author: 'CONTACT',
    kind: 'comment',
    body: text,
    status: 'DELIVERED',
    provider_message_id: `comment:${comment.externalId}`,
  });
  const messageId = addMessage(rows, `${key} private`, at, 1, {
    ...shared,
    direction: 'OUTBOUND',
    author: 'AI_AGENT',
    body,
    status: 'SENT',
    provider_message_id: vendorId,
    answers_id: askedId,
  });
  addConversation(rows, parts, key, at, {
    contact_id: contactId,
    channel_account_id: network.id,
    channel,
    seller_id: null,
    reply_window_seconds: network.replyWindowSeconds,
    person_window_seconds: network.personWindowSeconds,
    last_message_id: messageId,
    last_message_at: at,
  });
  return { replied_privately: true, contact_id: contactId, conversation_id: conversationId };
}

/** Managers hear of a complaint that everybody can read. */
function addComplaint(
  rows: LifeRows,
  { now }: Story,
  { bossId }: ShopParts,
  { key, id, at, authorName, language }: Comment,
): void {
  const title = commentTexts.coded(language, 'complaint', { name: authorName });
  const isSeen = now.getTime() - at.getTime() > acknowledgedAfterMs;
  rows.add('alert', key, at, {
    seller_id: null,
    of_tenant: true,
    kind: 'COMMENT_COMPLAINT',
    severity: 'WARNING',
    title: title.text,
    codes: codesOf({ title }),
    details: { commentId: id },
    subject_id: id,
    raised_at: at,
    acknowledged_at: isSeen ? new Date(at.getTime() + hourMs) : null,
    acknowledged_by: isSeen ? bossId : null,
  });
}
