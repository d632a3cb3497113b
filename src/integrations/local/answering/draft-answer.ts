import type { DraftAnswer } from '../../../domain/assistant/index.js';
import type { AnswerInput, CatalogueItem } from '../../../domain/assistant/language-model.port.js';
import type { Intent } from '../../../domain/shared/labels.js';
import { cleanText } from '../../../domain/shared/text.js';
import { buttons, itemLine, type Phrases, phrases } from './phrases.js';
import { excerpt, rankArticles, rankItems } from './rank.js';

const maxItems = 3;
const maxCharacters = 1500;
/** Characters of a message that are read for an answer. */
const maxRead = 4000;
const sales: ReadonlySet<Intent> = new Set<Intent>(['PURCHASE_INQUIRY', 'PRODUCT_INFO', 'PRICING_QUESTION']);

/** The question that moves each kind of conversation on. */
const nextQuestion: Record<Intent, keyof Phrases> = {
  PURCHASE_INQUIRY: 'askNeed',
  PRODUCT_INFO: 'askNeed',
  PRICING_QUESTION: 'askNeed',
  COMPLAINT: 'askComplaint',
  SUPPORT_REQUEST: 'askSupport',
  WARRANTY_CLAIM: 'askDefect',
  DELIVERY_TRACKING: 'askOrderNumber',
  REFUND_REQUEST: 'askRefund',
  PARTNERSHIP: 'askPartner',
  GENERAL_INQUIRY: 'greetingAsk',
  SPAM: 'greetingAsk',
};

const greeting =
  /^\W*(?:hola+|holi|buen[oa]s?(?:\s+(?:d[ií]as?|tardes|noches))?|qu[eé] tal|saludos|hi|hello|hey|good (?:morning|afternoon|evening))\b/iu;
/** A message that only greets: a greeting and at most two words more, no question beyond "how are you". */
const onlyGreeting =
  /^\W*(?:(?:hola+|holi|buen[oa]s?|d[ií]as?|tardes|noches|qu[eé] tal|saludos|hi|hello|hey|there|good|morning|afternoon|evening|c[oó]mo est[aá]s?n?|how are you|todos|team|equipo)\W*)+$/iu;
const onlyThanks =
  /^\W*(?:(?:ok(?:ay)?|listo|perfecto|vale|bueno|great|muchas|much[ií]simas|mil|many|gracias|thanks|thank you|so much|very much|a lot|por todo)\W*)+$/iu;

/** A number made from the text, so that wording varies between messages and never for the same one. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The first name as it may stand in a greeting; nothing where it is no name (a number, an address, a whole title). */
function firstName(contactName: string | null): string {
  const word =
    cleanText(contactName ?? '')
      .trim()
      .split(/\s+/)[0] ?? '';
  return /^\p{L}[\p{L}'’-]{1,19}$/u.test(word) ? ` ${word}` : '';
}

/** At most three buttons of at most 20 characters each; repeats and longer ones fall. */
const fitting = (replies: readonly string[]): string[] =>
  [...new Set(replies)].filter(reply => reply !== '' && reply.length <= 20).slice(0, 3);

/**
 * Answers from what the server found and nothing else: every product, price and policy stands in the input, so none can be invented.
 * `known` is false where the input does not hold the answer; the text then says so and offers a person.
 */
export function draftAnswer(input: AnswerInput): DraftAnswer {
  const { language, intent } = input;
  const text = input.text.slice(0, maxRead);
  const seed = fingerprint(text);
  const name = firstName(input.contactName);
  const agent = cleanText(input.agent.name).trim();
  let spoken = 0;
  const say = (key: keyof Phrases): string => {
    const wordings = phrases[language][key];
    // Each phrase of one answer takes another digit of the fingerprint, so that wordings combine freely.
    const chosen = wordings[Math.floor(seed / 3 ** spoken) % wordings.length] ?? '';
    spoken += 1;
    return chosen.replace('{name}', () => name).replace('{agent}', () => agent);
  };
  const answer = (parts: readonly string[], known: boolean, quickReplies: readonly string[]): DraftAnswer => ({
    text: parts
      .filter(part => part !== '')
      .join(' ')
      .replace(/ ?\n ?/g, '\n')
      .slice(0, maxCharacters),
    known,
    quickReplies: fitting(quickReplies),
  });
  const button = buttons[language];
  const first = input.history.every(turn => turn.author !== 'BUSINESS');
  const opening = first ? (agent === '' ? say('hello') : say('helloAgent')) : greeting.test(text) ? say('hello') : '';

  if (input.hasUnreadMedia && text.trim() === '')
    return answer(
      [
        opening,
        say('media'),
        language === 'es' ? '¿Me escribe su consulta, por favor?' : 'Could you write your question, please?',
      ],
      true,
      [button.person],
    );
  if (intent === 'GENERAL_INQUIRY' && input.sentiment === 'POSITIVE')
    return answer([say('praise'), say('askFurther')], true, []);
  if (onlyThanks.test(text)) return answer([say('thanks')], true, []);
  if (onlyGreeting.test(text))
    return answer([opening || say('hello'), say('greetingAsk')], true, [button.catalogue, button.price, button.hours]);

  const apology = input.sentiment === 'NEGATIVE' || intent === 'COMPLAINT' ? say('sorry') : '';
  const unread = input.hasUnreadMedia ? say('media') : '';
  const start = [opening, apology, unread];
  const items = rankItems(input.catalogue, text);
  const article = rankArticles(input.knowledge, text)[0];

  const best = items[0];
  const policy = article !== undefined && (article.named || article.score >= 2) ? excerpt(article.item, text) : '';
  if (best !== undefined && (sales.has(intent) || (intent === 'GENERAL_INQUIRY' && policy === ''))) {
    // Where a name was matched, items that only share a word of the description are noise.
    const close = items
      .filter(({ named, score }) => (named || !best.named) && score >= best.score * 0.6)
      .slice(0, maxItems);
    return withItems(
      close.map(({ item }) => item),
      article?.named === true ? policy : '',
    );
  }
  if (policy !== '') {
    const question = sales.has(intent) || intent === 'GENERAL_INQUIRY' ? 'askFurther' : nextQuestion[intent];
    return answer([...start, policy, say(question)], true, [button.person]);
  }
  // A case needs facts from the sender before anyone can act: asking for them is an answer.
  if (
    intent === 'DELIVERY_TRACKING' ||
    intent === 'REFUND_REQUEST' ||
    intent === 'WARRANTY_CLAIM' ||
    intent === 'SUPPORT_REQUEST' ||
    intent === 'COMPLAINT' ||
    intent === 'PARTNERSHIP'
  )
    return answer([...start, say('unknown'), say(nextQuestion[intent]), say('colleague')], false, [button.person]);
  return answer([...start, say('unknown'), say('colleague'), say(nextQuestion[intent])], false, [
    button.person,
    ...(input.catalogue.length > 0 ? [button.catalogue] : []),
  ]);

  function withItems(chosen: readonly CatalogueItem[], policyToo: string): DraftAnswer {
    const single = chosen.length === 1 ? chosen[0] : undefined;
    const lines = chosen.map(item => `${single === undefined ? '• ' : ''}${itemLine(item, language)}`);
    const description =
      single !== undefined && intent === 'PRODUCT_INFO' ? `\n${single.description.trim().slice(0, 300)}` : '';
    const question =
      single === undefined
        ? 'askWhich'
        : single.inStock === false
          ? 'outOfStock'
          : intent === 'PRODUCT_INFO'
            ? 'askDetail'
            : 'askOrder';
    return answer(
      [
        ...start,
        say(single === undefined ? 'foundMany' : 'found'),
        `\n${lines.join('\n')}${description}\n`,
        policyToo,
        say(question),
      ],
      true,
      single === undefined
        ? chosen.map(item => item.name)
        : single.inStock === false
          ? [button.more, button.person]
          : [button.order, button.person],
    );
  }
}
