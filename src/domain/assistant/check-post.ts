import { type AnswerVerdict, checkAnswer } from './check-answer.js';
import { newDialogue } from './dialogue/state.js';
import type { PostInput, PostReply } from './post.js';

/**
 * Decides whether a post that a model wrote may be shown as a draft: it may name only prices, offers, stock, times, links and promises of
 * what the post was written from. The check is the one of answers to customers.
 */
export function checkPost({ text }: PostReply, input: PostInput): AnswerVerdict {
  const { product, article, topic, business, language } = input;
  return checkAnswer(
    { text, known: true, quickReplies: [] },
    {
      text: topic ?? '',
      history: [],
      language,
      business,
      agent: { name: business, personality: '', systemPrompt: topic ?? '' },
      contactName: null,
      intent: 'PRODUCT_INFO',
      sentiment: 'NEUTRAL',
      catalogue: product ? [product] : [],
      knowledge: article ? [article] : [],
      sources: [],
      hasUnreadMedia: false,
      dialogue: newDialogue,
      results: [],
      mayCall: false,
      awaitsPerson: false,
      mostMisses: null,
    },
  );
}
