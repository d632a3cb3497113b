import { type FoundItem, measuredText, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { listedNow } from '../meant/items.js';
import { inFocus } from '../meant/referents.js';
import { onlyNamed } from '../products/product-part.js';
import type { Talk } from '../talk.js';
import { isReduced } from './condition-rows.js';
import { showList } from './price-lines.js';
import { sumBy, tellSum } from './terms-said.js';

const asksSaved =
  /\b(?:cuanto|que tanto) (?:\p{L}+ ){0,2}?ahorr\p{L}+|\bde cuanto (?:es|seria) (?:el|ese|mi) (?:ahorro|descuento)\b|\b(?:conviene|sale mejor|sale mas barato|es mas barato) (?:mas )?(?:que|o) (?:\p{L}+ ){0,2}?(?:suelt[oa]s?|por separado|individual(?:es)?|una por una|uno por uno)\b|\bhow much (?:do|would|will|can|am) (?:i|we) (?:be )?sav\p{L}+/u;

/**
 * "¿Cuánto me ahorro?": tells the sum just told again with its discount; of a pack of several pieces that are also sold alone, what that
 * many of them cost beside it. Returns false if neither was spoken of.
 */
export function answerSaved(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (!asksSaved.test(acts.folded) || acts.removes || acts.buys) return false;
  const items = listedNow(state);
  if (items.length > 0) {
    const terms = sumBy(talk, items, talk.label('theDiscount'));
    if (terms && isReduced(terms.lines)) return tellSum(talk, terms, { items, sums: true, haggles: false });
    if (talk.tools.pending.length > 0) return true;
  }
  const pack = onlyNamed(talk, text) ?? inFocus(talk);
  const alone = pack ? aloneOf(talk, pack) : null;
  if (!pack || !alone) return false;
  const { list } = talk.tools.use('price_list', {
    items: [alone, { product: pack.name, quantity: 1 }].map(({ product, quantity }) => ({ product, quantity })),
  });
  if (!list) return talk.tools.pending.length > 0;
  showList(talk, { ...list, total: null });
  if (list.difference !== null) talk.add(talk.voice.say('differenceIs', { amount: list.difference }));
  talk.showed([pack]);
  talk.state.priced = [];
  talk.buttons('order', 'person');
  return true;
}

const fewest = 2;
const phraseWords = 7;
/** Returns the pieces that a pack holds, by its name or its text, if they are sold alone too: 8 of "clase particular". */
function aloneOf({ tools }: Talk, pack: FoundItem): { product: string; quantity: number } | null {
  const said = measuredText(foldName(`${pack.name}. ${pack.description}`));
  for (const [, many = '', phrase = ''] of matchesOf(/(?<![\d.,$])(\d{1,3}) ((?:\p{L}+ ?){1,12})/gu, said)) {
    const quantity = Number(many);
    const words = phrase.split(' ').slice(0, phraseWords).join(' ');
    const held = new WordSet([words]);
    const [one, other] =
      quantity < fewest
        ? []
        : tools
            .products(words)
            .filter(
              ({ name, price }) =>
                name !== pack.name &&
                price !== null &&
                !/\d/u.test(name) &&
                wordsIn(name).length > 0 &&
                wordsIn(name).every(word => held.has(word) >= 0.85),
            );
    if (one && !other) return { product: one.name, quantity };
  }
  return null;
}
