import { type FoundItem, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { inFocus } from '../meant/referents.js';
import type { Talk } from '../talk.js';
import { showProducts } from './product-part.js';

/** Words of a question for another one of the same thing that tell nothing of it. */
const fillers =
  /^(?:si|y|e|o|and|or|if|pero|but|entonces|then|fuera|fuese|seria|es|esta|son|era|quiero|quisiera|necesito|cuanto|cuesta|sale|vale|precio|costo|valor|queda|cuanta|how|much|what|about|is|it|was|would|be|price|version|opcion|modelo|medida|tamano|talla|size|one|el|la|los|las|un|una|uno|de|del|en|con|por|para|the|an?|in|of|for|on|at|with|ese|esa|mejor|hoy)$/u;

/**
 * "¿Y si fuera un domingo?", "¿y en queen?": another one of what is spoken of, which its own text prices. Returns false if the message says
 * anything that neither of them is called by.
 */
export function answerOwnVariant(talk: Talk): boolean {
  const { acts, text, tools, state } = talk;
  if (acts.removes || acts.takes || acts.buys || acts.refuses || state.focus === null) return false;
  const focus = inFocus(talk);
  const [base = focus] = focus?.variantOf === undefined ? [focus] : tools.called(focus.variantOf);
  const variants = (base?.variants ?? []).flatMap(name => tools.called(name).slice(0, 1));
  const said = wordsIn(text).filter(({ folded }) => !fillers.test(folded));
  if (!base || said.length === 0 || variants.length === 0) return false;
  const [variant, other] = variants.filter(each => saysOnly(said, base, each));
  if (!variant || other) return false;
  showProducts(talk, [variant]);
  return true;
}

function saysOnly(said: readonly Word[], base: FoundItem, variant: FoundItem): boolean {
  const [own, whole, words] = [
    base.name,
    `${base.name} ${variant.name}`,
    said.map(({ folded }) => folded).join(' '),
  ].map(each => new WordSet([each]));
  const telling = wordsIn(variant.name).filter(word => (own?.has(word) ?? 0) < like);
  return (
    telling.length > 0 &&
    telling.every(word => (words?.has(word) ?? 0) >= like) &&
    said.every(word => (whole?.has(word) ?? 0) >= like)
  );
}
const like = 0.85;
