import { extrasAsked, type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { listedOrFocus } from '../meant/listed-or-focus.js';
import type { Talk } from '../talk.js';
import { tellWithExtras } from './extras-part.js';
import { sumBy, tellSum } from './terms-said.js';

/** Words of such a question that tell nothing of the option. */
const fillers =
  /^(?:si|y|e|and|or|if|pero|but|entonces|then|ya|todo|tambien|fuera|seria|es|son|quiero|quisiera|cuanto|cuanta|cuesta|sale|vale|precio|costo|valor|queda|total|how|much|what|about|is|it|was|would|be|price|the|an?|in|of|for|with|already|el|la|los|las|un|una|uno|de|del|en|con|por|me|nos|se|l[aeo]s?|lo|agrego|agregas?|pone[ns]?|pongo|ponen|add|porfa|favor|mas)$/u;

/**
 * "¿Y ya instalado?", "y con grabado?": what is spoken of with an option that its own text prices. Returns false if the message says
 * anything else, or if no text of what is spoken of or listed has such an option.
 */
export function answerOwnExtra(talk: Talk): boolean {
  const { acts, text, state } = talk;
  if (acts.removes || acts.buys || acts.refuses || acts.corrects || state.items.length > 0) return false;
  if (!wants.test(acts.folded) || acts.asksWhether) return false;
  const said = wordsIn(text).filter(({ folded }) => !fillers.test(folded));
  const items = listedOrFocus(talk);
  if (said.length === 0 || items.length === 0) return false;
  const found = items.flatMap(({ product }) => talk.tools.called(product).slice(0, 1));
  const words = new WordSet(found.flatMap(item => [item.name, ...optionsAsked(item, text)]));
  if (!found.some(item => optionsAsked(item, text).length > 0) || !said.every(word => words.has(word) >= like))
    return false;
  // What was counted before stays in the sum: "y media hora más" after the party for seven more children.
  if ((talk.input.dialogue.counted ?? []).length === 0) return tellWithExtras(talk, items);
  const terms = sumBy(talk, items, `${text}. ${talk.label('total')}`);
  return terms ? tellSum(talk, terms, { items, sums: true, haggles: false }) : talk.tools.pending.length > 0;
}
/** "Y ya instalado", "con grabado": and not whether it has it. */
const wants =
  /^\W*(?:(?:y|e|and)\s)?(?:(?:ya|todo|already)\s)?(?:con\s|with\s|\p{L}+(?:ad|id|t|ct)[oa]s?\b|media\s|\p{L}+(?:ed)\b)/u;
const like = 0.85;
const optionsAsked = (item: FoundItem, text: string): string[] => extrasAsked(item, text).map(({ name }) => name);
