import { type PostInput, type PostOccasion, type PostReply, sentencesOf } from '../assistant/index.js';
import { hashtagsOf } from './hashtags.js';
import { postForms } from './post-forms.texts.js';

type Form = Parameters<typeof postForms>[1];

/** How a post of each occasion may begin. A topic of one's own begins with the topic itself. */
const openings: Record<Exclude<PostOccasion, 'TOPIC'>, readonly Form[]> = {
  NEW_PRODUCT: ['new1', 'new2', 'new3', 'new4'],
  BACK_IN_STOCK: ['back1', 'back2', 'back3'],
  PRICE_REDUCED: ['reduced1', 'reduced2', 'reduced3'],
  PRODUCT: ['product1', 'product2', 'product3', 'product4', 'product5'],
  TIP: ['tip1', 'tip2', 'tip3', 'tip4'],
};
const invitations = {
  FRIENDLY: ['askFriendly1', 'askFriendly2', 'askFriendly3'],
  FORMAL: ['askFormal1', 'askFormal2', 'askFormal3'],
} as const satisfies Record<PostInput['tone'], readonly Form[]>;

const hashtags = 4;

/**
 * Composes a post from the facts of a product, an article or a topic: an opening, what it is, price and stock, an invitation to write and
 * hashtags. The opening is the one that the account has not used for longest, and the invitation changes with every post, so that equal
 * requests give different posts without chance.
 */
export function writePost(input: PostInput): PostReply {
  const { product, article, topic, language, tone, recent, business } = input;
  const name = product?.name ?? article?.title ?? '';
  const form = input.occasion === 'TOPIC' ? null : leastUsed(openings[input.occasion], recent);
  const opening = form === null ? (topic ?? '') : postForms(language, form, { name, business });
  const asks = invitations[tone];
  const invitation = postForms(language, asks[recent.length % asks.length] as Form);
  const tags = hashtagsOf([name, ...input.keywords, business], Math.min(hashtags, input.maxHashtags)).join(' ');
  const facts = product ? productFacts(input, product) : [];
  const body = product ? product.description : (article?.body ?? '');
  const around = [opening, ...facts, invitation, tags].filter(part => part !== '').join('\n\n').length;
  const told = withinLength(body, input.maxLength - around - 2);
  const text = [opening, told, facts.join('\n'), invitation, tags].filter(part => part !== '').join('\n\n');
  return { text, form };
}

function productFacts({ language }: PostInput, { price, unit, inStock }: NonNullable<PostInput['product']>): string[] {
  return [
    price === null
      ? ''
      : unit
        ? postForms(language, 'pricePerUnit', { price, unit })
        : postForms(language, 'price', { price }),
    inStock ? postForms(language, 'inStock') : '',
  ].filter(line => line !== '');
}

/** Returns the form that was used longest ago; of those that were never used, the first. `recent` is newest first. */
function leastUsed(forms: readonly Form[], recent: PostInput['recent']): Form {
  const lastUse = (form: Form): number => {
    const index = recent.findIndex(post => post.form === form);
    return index < 0 ? recent.length : index;
  };
  return forms.reduce((best, form) => (lastUse(form) > lastUse(best) ? form : best));
}

/** The longest body: what comes after it is behind "more" on every network. */
const longestBody = 600;

/** Returns the first whole sentences of a text that fit. A half sentence could say the opposite. */
function withinLength(text: string, length: number): string {
  const limit = Math.min(length, longestBody);
  if (text.length <= limit) return text.trim();
  let kept = '';
  for (const sentence of sentencesOf(text)) {
    const longer = kept === '' ? sentence.trim() : `${kept} ${sentence.trim()}`;
    if (longer.length > limit) break;
    kept = longer;
  }
  return kept;
}
