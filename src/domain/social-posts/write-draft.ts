import { checkPost, ModelChainFailure, maxPostLength, type PostInput, type PostTone } from '../assistant/index.js';
import type { Sql, Statement } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import type { ScopedContext } from '../shared/use-case.js';
import type { NewPost } from './create-social-post.js';
import type { PostingAccount } from './post-account.js';
import type { PostSubject } from './post-subject.js';
import { writePost } from './write-post.js';

const recentStatement: Statement = {
  name: 'social-posts.recent',
  text: `select text, form from social_post where channel_account_id = $1 and status <> 'CANCELLED' order by created_at desc, id desc limit 6`,
};
const usualHashtags = 8;

/** How a draft is written. */
export interface DraftStyle {
  language: Language;
  tone: PostTone;
  business: string;
}

/**
 * Writes a draft for an account: by the tenant's hosted model if it has one and its text names only what the sources hold, otherwise by the
 * local writer, which needs no model.
 */
export async function writeDraft(
  context: ScopedContext,
  subject: PostSubject,
  { id, limits }: PostingAccount,
  style: DraftStyle,
): Promise<NewPost> {
  const { occasion, product, article, topic, keywords, stored } = subject;
  const input: PostInput = {
    ...style,
    occasion,
    product,
    article,
    topic,
    keywords,
    maxLength: Math.min(limits.maxText, maxPostLength),
    maxHashtags: Math.min(limits.maxHashtags ?? usualHashtags, usualHashtags),
    recent: await recentPosts(context.read, id),
  };
  const common = { channelAccountId: id, occasion, ...stored };
  const text = await writtenByModel(context, input);
  return text === null
    ? { ...common, origin: 'LOCAL', ...local(input) }
    : { ...common, origin: 'MODEL', text, form: null };
}

function local(input: PostInput): { text: string; form: string | null } {
  const { text, form = null } = writePost(input);
  return { text, form };
}

const recentPosts = (read: Sql, accountId: string): Promise<PostInput['recent']> =>
  read.query<PostInput['recent'][number]>(recentStatement, [accountId]);

/** Returns the text of a hosted model; null if there is none, none answers, or its text says what the sources do not. */
async function writtenByModel(context: ScopedContext, input: PostInput): Promise<string | null> {
  const { models, askModel } = context.ports;
  if (!models.hasHosted) return null;
  try {
    const reply = await askModel(context, 'post', input);
    if (!models.isHosted(reply)) return null;
    const verdict = checkPost(reply.value, input);
    if (!verdict.ok) context.log.info({ reason: verdict.reason }, 'the draft of a post was refused');
    return verdict.ok && reply.value.text.length <= input.maxLength ? reply.value.text : null;
  } catch (error) {
    if (error instanceof ModelChainFailure) return null;
    throw error;
  }
}
