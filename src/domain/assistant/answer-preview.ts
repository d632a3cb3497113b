import type { Sql, Statement } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import type { PreparedAnswer } from './prepare-answer.js';
import type { Shelf, ShelfAgent } from './shelf.js';

/** What the agent would do with a message. */
const answerActions = ['ANSWER', 'NOT_KNOWN', 'CONFIRM_ORDER', 'PLACE_ORDER', 'REQUEST_VISIT', 'HAND_OVER'] as const;
export interface AnswerPreview {
  text: string;
  quickReplies: string[];
  sources: { kind: 'PRODUCT' | 'ARTICLE'; id: string; title: string }[];
  /** The pictures that would be sent with it. */
  pictures: { name: string; url: string }[];
  action: (typeof answerActions)[number];
  /** Confidence of the understanding that the answer is based on; 0 if the agent did not know the answer. */
  confidence: number;
  /** Provider and model that wrote the answer. */
  provider: string;
  model: string;
}

/** Agent profile to try. It may be inactive. */
export interface TriedProfile extends ShelfAgent {
  active: boolean;
}
const profileStatement: Statement = {
  name: 'agent-profile.for-preview',
  text: 'select id, name, personality, system_prompt as "systemPrompt", active from agent_profile where id = $1',
};

/** Returns a prepared answer in the form that is shown to the user who tries it. */
export const answerPreview = (prepared: PreparedAnswer, shelf: Shelf, confidence: number): AnswerPreview => ({
  text: prepared.draft.text,
  quickReplies: prepared.draft.quickReplies,
  sources: sourcesOf(prepared, shelf),
  pictures: prepared.wishes.pictures.flatMap(({ name, imageUrl }) => (imageUrl ? [{ name, url: imageUrl }] : [])),
  action: actionOf(prepared),
  confidence: prepared.draft.known ? confidence : 0,
  provider: prepared.provider,
  model: prepared.model,
});

/** Returns a profile by its id, active or not. Throws BadInput if there is none. */
export async function profileToTry(read: Sql, id: string): Promise<TriedProfile> {
  const [profile] = isId(id) ? await read.query<TriedProfile>(profileStatement, [id]) : [];
  if (!profile) throw new BadInput('Agent profile not found.', ['agentProfileId']);
  return profile;
}

function actionOf({ wishes, draft }: PreparedAnswer): AnswerPreview['action'] {
  if (wishes.handOver !== null) return 'HAND_OVER';
  if (wishes.ordered) return 'PLACE_ORDER';
  if (wishes.cartSet) return 'CONFIRM_ORDER';
  if (wishes.visit !== null) return 'REQUEST_VISIT';
  return draft.known ? 'ANSWER' : 'NOT_KNOWN';
}

/** Returns the products and articles whose titles the answer names as its sources. */
function sourcesOf({ sources }: PreparedAnswer, { products, articles }: Shelf): AnswerPreview['sources'] {
  return sources.flatMap(title => {
    const product = products.find(each => each.name === title);
    // What only an article offers has that article as its source.
    const article = articles.find(
      each =>
        each.title === title || (product?.offeredIn && !product.variantOf && each.body.includes(product.description)),
    );
    return [
      ...(article ? [{ kind: 'ARTICLE' as const, id: article.id, title: article.title }] : []),
      ...(product && (!product.offeredIn || product.variantOf)
        ? [{ kind: 'PRODUCT' as const, id: product.variantOf?.id ?? product.id, title }]
        : []),
    ];
  });
}
