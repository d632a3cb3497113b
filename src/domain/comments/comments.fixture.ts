import { randomInt } from 'node:crypto';
import { jobsDone, postWebhook, type TestEmbudo, type TestShop } from '../../testing/index.js';

type Json = Record<string, unknown>;

let count = randomInt(1_000_000_000);

/** A comment that somebody new writes. Its id ends with the author's, as the fake of the Graph API expects. */
export interface TestComment {
  id: string;
  postId: string;
  author: { id: string; name: string };
  text: string;
  at: number;
  parentId?: string;
}

export function aComment(text: string, more: Partial<TestComment> = {}): TestComment {
  count += 1;
  const author = more.author ?? { id: String(7_800_000_000_000_000 + count), name: 'Ana Mora' };
  const postId = more.postId ?? String(61_000_000_000 + count);
  return { id: `${count}_${author.id}`, postId, at: Math.floor(Date.now() / 1000), text, ...more, author };
}

/** The change that a page's webhook reports about a comment. */
export const feedChange = ({ id, postId, author, text, at, parentId }: TestComment, verb = 'add'): Json => ({
  field: 'feed',
  value: {
    item: 'comment',
    verb,
    comment_id: id,
    post_id: postId,
    parent_id: parentId ?? postId,
    from: author,
    message: text,
    created_time: at,
    post: { id: postId, permalink_url: `https://www.facebook.com/${postId}` },
  },
});

/** The change that an Instagram account's webhook reports about a comment. */
export const instagramChange = ({ id, postId, author, text, parentId }: TestComment, field = 'comments'): Json => ({
  field,
  value: {
    id,
    text,
    from: { id: author.id, username: author.name },
    media: { id: postId, media_product_type: 'FEED' },
    ...(parentId && { parent_id: parentId }),
  },
});

/** Posts changes to the shop's account as Meta does, and waits until they are dealt with. Without `time`, Meta sends them now. */
export async function reported(
  embudo: TestEmbudo,
  shop: TestShop,
  changes: unknown[],
  { object = 'page', time = Date.now() }: { object?: string; time?: number } = {},
): Promise<number> {
  const entry = [{ id: shop.account.externalId, time, changes }];
  const { status } = await postWebhook(embudo.url, shop.account, Buffer.from(JSON.stringify({ object, entry })));
  await jobsDone(embudo);
  return status;
}

/** The shop's comments as they are stored, by their texts. */
export const storedComments = (embudo: TestEmbudo, shop: TestShop) =>
  embudo.testDatabase.sql<Json & { id: string }>(
    `select id, body, status, left_because as "leftBecause", intent, sentiment, author_name as author, contact_id is not null as known, conversation_id as "conversationId",
       (select json_agg(json_build_object('kind', r.kind, 'status', r.status, 'body', r.body) order by r.kind) from comment_reply r where r.comment_id = c.id) as replies
     from post_comment c where tenant_id = $1 order by body, id`,
    [shop.tenant.id],
  );
