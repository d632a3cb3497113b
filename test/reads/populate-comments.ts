import type { Making, Row } from './making.js';

type Kept = (Row & { id: string })[];

/** Creates comments of contacts and of others, most with replies. */
export async function populateComments(
  { random, insert, make, maybe, time, text }: Making,
  {
    accounts,
    contacts,
    conversations,
    users,
    socialPosts,
  }: {
    accounts: readonly { id: string }[];
    contacts: Kept;
    conversations: Kept;
    users: readonly { id: string }[];
    socialPosts: readonly { id: string }[];
  },
): Promise<void> {
  const posts = await insert(
    'commented_post',
    make(10, index => ({
      account_id: random.pick(accounts).id,
      external_id: `commented ${index}`,
      caption: maybe(text()),
      permalink: maybe('https://example.test/post'),
      social_post_id: maybe(random.pick(socialPosts).id),
      asked_at: maybe(time()),
      created_at: time(),
      updated_at: time(),
    })),
  );
  const comments = await insert(
    'post_comment',
    make(80, index => ({
      account_id: random.pick(accounts).id,
      channel: random.pick(['MESSENGER', 'INSTAGRAM']),
      external_id: `comment ${index}`,
      post_id: maybe(`post ${index % 5}`),
      commented_post_id: maybe(random.pick(posts).id),
      parent_external_id: maybe(`comment ${index % 7}`),
      author_id: maybe(`author ${index % 9}`),
      author_name: maybe(text()),
      permalink: maybe('https://example.test/1'),
      body: text(),
      intent: maybe(random.pick(['PRICING_QUESTION', 'SPAM'])),
      sentiment: maybe(random.pick(['POSITIVE', 'NEUTRAL', 'NEGATIVE'])),
      language: maybe('es'),
      status: random.pick(['NEW', 'ANSWERED', 'LEFT_TO_PERSON', 'HIDDEN', 'REMOVED', 'DONE', 'OWN']),
      left_because: maybe('UNCLEAR'),
      problem: maybe(text()),
      contact_id: maybe(random.pick(contacts).id),
      replied_privately: maybe(true) ?? false,
      conversation_id: maybe(random.pick(conversations).id),
      sent_at: time(),
      changed_at: time(),
      answered_at: maybe(time()),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'comment_reply',
    make(120, index => ({
      comment_id: comments[index % comments.length]?.id,
      kind: index < comments.length ? 'PUBLIC' : 'PRIVATE',
      // Of the agent's public replies, and of private ones, each comment has one.
      user_id: index < comments.length ? maybe(random.pick(users).id) : random.pick(users).id,
      body: text(),
      status: random.pick(['QUEUED', 'SENT', 'UNKNOWN', 'FAILED']),
      error: maybe(text()),
      vendor_id: maybe(`reply ${index}`),
      sent_at: maybe(time()),
      created_at: time(),
      updated_at: time(),
    })),
  );
}
