import { dialogueAfter } from '../../../domain/assistant/dialogue/dialogue-after.js';
import { firstTurn } from '../../../domain/assistant/dialogue/first-turn.fixture.js';
import { findSources, spokenOf } from '../../../domain/assistant/find-sources.js';
import type { ToolCall } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { findArticles, findItems } from '../../../domain/assistant/retrieve.js';
import type { Shelf } from '../../../domain/assistant/shelf.js';
import { sumWithTerms } from '../../../domain/assistant/terms/sum-with-terms.js';
import { priceList } from '../../../domain/assistant/tools/price-list.js';
import { localSources } from '../reading/sources/source-reader.js';
import { localLikeness } from '../reading/topics.js';
import { draftAnswer } from './draft-answer.js';

/** A product of a made-up shop. */
export const product = (
  name: string,
  price: number,
  unit: string,
  description: string,
  keywords: string[] = [],
  stock = 20,
) => ({
  id: name,
  name,
  description,
  keywords,
  unit,
  priceMinor: String(price * 100),
  currency: 'CRC',
  stock,
});

/** What the shop's conditions make of what a call names, else of what is in the cart or was priced. */
function termsOf(shelf: Shelf, { items, query }: ToolCall, { dialogue, history }: AnswerInput) {
  const given = items?.length ? items : dialogue.items.length > 0 ? dialogue.items : (dialogue.priced ?? []);
  const listed = given.flatMap(({ product: name, quantity }) =>
    shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity })),
  );
  const earlier = history.filter(({ author }) => author === 'CONTACT').map(({ text }) => text);
  const context = { locale: 'es-CR', currency: 'CRC', topic: dialogue.topic, counted: dialogue.counted ?? [] };
  return sumWithTerms(shelf, listed, query ?? '', { ...context, earlier: earlier.toReversed() });
}

/** The answers to messages that follow each other, and where the dialogue stands after them; behind the first the shop may have changed. */
export const talkIn =
  (first: Shelf, language: 'es' | 'en' = 'es', then = first) =>
  (...texts: string[]) => {
    let dialogue = firstTurn.dialogue;
    const turns: AnswerInput['history'] = [];
    let text = '';
    for (const [turn, said] of texts.entries()) {
      const shelf = turn === 0 ? first : then;
      let input: AnswerInput = {
        text: said,
        history: [...turns],
        language,
        business: 'Vivero',
        agent: { name: 'Lía', personality: '', systemPrompt: '' },
        contactName: 'Ana',
        intent: 'GENERAL_INQUIRY',
        sentiment: 'NEUTRAL',
        catalogue: [],
        knowledge: [],
        sources: findSources(
          shelf,
          { text: said, turns, spokenOf: spokenOf(dialogue) },
          { reader: localSources, locale: 'es-CR', language },
        ),
        hasUnreadMedia: false,
        ...firstTurn,
        dialogue,
      };
      for (let round = 1; ; round++) {
        const drafted = draftAnswer(input);
        if (!drafted.calls) {
          text = drafted.text.replace(/\s+/g, ' ');
          dialogue = dialogueAfter(input, drafted, drafted);
          turns.push({ author: 'CONTACT', text: said }, { author: 'BUSINESS', text: drafted.text });
          break;
        }
        const results = drafted.calls.map(call => {
          const { tool, query, items } = call;
          const priced =
            tool === 'set_cart' || tool === 'price_list' ? priceList(shelf.products, items ?? [], 'es-CR') : null;
          const terms = tool === 'sum_with_terms' ? termsOf(shelf, call, input) : null;
          return {
            call,
            ...(terms && { terms }),
            problem: priced?.problem ?? null,
            items: tool === 'search_products' ? findItems(shelf, query ?? '', { locale: 'es-CR', language }) : [],
            articles:
              tool === 'search_knowledge'
                ? findArticles(shelf, query ?? '', { language, topic: dialogue.topic, likeness: localLikeness })
                : [],
            list: priced?.list ?? null,
            orders: tool === 'place_order' ? [{ number: 7, status: 'CONFIRMED', total: '₡1', waits: false }] : [],
          };
        });
        input = { ...input, results: [...input.results, ...results], mayCall: round < 4 };
      }
    }
    return { text, items: dialogue.items.map(({ product: name, quantity }) => [name, quantity]) };
  };
