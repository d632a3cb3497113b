import { WordSet, wordsIn, writtenOut } from '../../../../domain/assistant/index.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { countedIn } from '../meant/counting.js';
import { elidedIn } from '../meant/elided.js';
import { type Items, listedNow, merged } from '../meant/items.js';
import { chosenOf, placeOf } from '../meant/pronouns.js';
import { lookFor } from '../meant/referents.js';
import { wishedBefore } from '../meant/wished-before.js';
import { headOf } from '../products/head-of.js';
import { showProducts } from '../products/product-part.js';
import { words } from '../said/count-words.js';
import { lastAnswer } from '../said/last-answer.js';
import { itemsIn, type SaidItem } from '../said/quantities.js';
import { type Talk } from '../talk.js';
import { setCart } from './cart.js';

/** "Deme 3 y 2" of the two things shown: applies the numbers to them in their order. */
export function inTurn(talk: Talk, said: readonly SaidItem[]): boolean {
  const { offered, items } = talk.state;
  if (said.length < 2 || said.length !== offered.length || said.some(({ name, loose }) => name !== '' || loose))
    return false;
  const wanted = offered.map((product, at) => ({ product, quantity: said[at]?.quantity ?? 1 }));
  setCart(talk, merged(items, wanted, false));
  return true;
}

/**
 * "6 of them are extra large": replaces that many of an item in the cart by another of its kind. If there is no such product, the list
 * stays as it is, and the answer says that the wish is not on it.
 */
export function partOfThem(talk: Talk): boolean {
  const { state, acts, voice } = talk;
  const [whole = '', many = '', rest = ''] = partly.exec(acts.folded) ?? [];
  const fewer = numberWords[many] ?? Number(many);
  const listed = listedNow(state);
  const held = listed.find(({ product }) => product === state.focus) ?? (listed.length === 1 ? listed[0] : undefined);
  if (whole === '' || !held || !(fewer > 0) || fewer > held.quantity) return false;
  const called = lookFor(talk, rest).product;
  const other = elidedIn(talk, `the ${rest} ones`, [], true) ?? called?.name ?? null;
  // "Uno de los tres que sea esmoquin" names another thing by its own name.
  const isOther = called?.name === other && called?.lacks.length === 0 && called.hits.length > 0;
  if (other === null || other === held.product || (headOf(other) !== headOf(held.product) && !isOther)) {
    talk.add(voice.say('notOnList', { said: whole.trim() }));
    setCart(talk, state.items);
    return true;
  }
  const left = held.quantity - fewer;
  const others = listed.flatMap(item => (item !== held ? [item] : left > 0 ? [{ ...held, quantity: left }] : []));
  setCart(talk, merged(others, [{ product: other, quantity: fewer }], true));
  return true;
}

const partly =
  /\b(\d{1,4}|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|one|two|three|four|five|six|seven|eight|nine|ten) (?:of (?:them|those|these)|(?:of the|de l[oa]s) (?:\d{1,3}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)|de (?:ell[oa]s|es[oa]s|est[oa]s)) (?:que )?(?:sea|va|es|is|are|should be|have to be|need to be|will be|as|in|son|sean|tienen que ser|seran|van|en) (?:(?:size|talla|colou?r|de|en|in|un[oa]?|an?) )*([^,.;?!]{1,40})/u;

/** Reads a choice among the things shown, followed by its quantity: "los de 3/4, deme 12", "y de los otros 5". */
export function countedOf(talk: Talk, said: readonly SaidItem[]): Items[number] | null {
  const counts = said.filter(({ loose }) => !loose);
  const [one] = counts;
  const [, lead = ''] = behindChoice.exec(talk.acts.folded) ?? [];
  if (!one || counts.length > 1 || lead === '' || talk.state.offered.length < 2) return null;
  const product = elidedIn(talk, inFractions(lead), [], true);
  return product !== null && isKnown(talk, product) ? { product, quantity: one.quantity } : null;
}

const behindChoice = new RegExp(
  String.raw`^\W*(?:(?:y|e|ok|bueno|entonces|mejor|si|pues|and|then|yes)\W+)*((?:de |of )?(?:l[oa]s?|el|es[eoa]s?|est[eoa]s?|the|those|that|this)\s[^,;.!?]*?)[\s,;.]+(?:(?:[dm][ae]me|quiero|quisiera|necesito|llevo|serian?|que sean|unos|unas|como|pong\w+|mand\w+|i want|i need|i'll take|i'd like|give me|make it|get me|l[oa]s)\s+)*(?:\d{1,4}|${Object.keys(words).join('|')})\W*(?:(?:nomas|porfa|por favor|please|unidades|pues)\W*)?$`,
  'u',
);

/** "Bueno, de las de 8 entonces" after a request for two of another size that is sold out: the same quantity of these. */
export function inPlaceOfSoldOut(talk: Talk): Items[number] | null {
  const [, said = ''] = ofThatSize.exec(talk.acts.folded) ?? [];
  const product = said === '' ? null : elidedIn(talk, said, [], true);
  if (product === null || talk.state.items.some(item => item.product === product)) return null;
  const before = talk.input.history.findLast(({ author }) => author === 'CONTACT')?.text ?? '';
  const wanted = countedIn(talk, writtenOut(before, talk.input.language), true).filter(
    ({ loose, name }) => !loose && name !== '',
  );
  const gone = wanted.find(({ name }) => {
    const { product: item } = lookFor(talk, name);
    return item !== null && item.inStock === false && headOf(item.name) === headOf(product);
  });
  return gone ? { product, quantity: gone.quantity } : null;
}

const ofThatSize =
  /^\W*(?:(?:ok|bueno|va|pues|entonces|then|well|mejor)\W+)*((?:de )?(?:l[oa]s?|the) (?:de |of )?\d{1,4}(?: (?:cm|pulgadas|inch(?:es)?))?)(?:\W+(?:entonces|pues|then|porfa|please))*\W*$/u;

/** Returns sizes in words as figures, as product names have them. */
const inFractions = (folded: string): string =>
  folded
    .replace(/\btres cuartos?\b/gu, '3/4')
    .replace(/\b(?:un )?cuarto\b/gu, '1/4')
    .replace(/\bmedi[ao]\b/gu, '1/2');

const isKnown = ({ state }: Talk, product: string): boolean =>
  state.offered.includes(product) || state.items.some(item => item.product === product);

/** "La blanca" after "3 playeras, ¿cuál?": the quantity that was wanted before the choice. */
export function chosen(talk: Talk, isQuestion: boolean): boolean {
  const { state, acts, input } = talk;
  const { pending } = input.dialogue;
  if (pending === undefined || input.dialogue.asked !== 'WHICH') return false;
  if (isQuestion && !acts.asksTotal && !acts.asksPrice) return false;
  const product = chosenOf(talk);
  if (product === null) return false;
  // "¿A cómo el saco?" chooses neither of two kinds that are both sold by the bag.
  if (isQuestion && placeOf(talk) === null && !tellsApart(talk, product)) {
    showProducts(
      talk,
      state.offered.flatMap(name => talk.tools.called(name)),
    );
    talk.asks('WHICH');
    state.pending = pending;
    return true;
  }
  const { items: besides, open } = wishedBefore(talk, product);
  const [left] = open;
  if (left) showProducts(talk, left.found);
  state.focus = product;
  talk.spoke([product]);
  const held = merged(summedBeside(talk), besides, false);
  setCart(talk, merged(held, [{ product, quantity: pending }], false));
  if (left) {
    state.pending = left.quantity;
    talk.asks('WHICH');
  }
  return true;
}

/** Returns what was there when the question "which one?" was asked: the cart, or the list whose sum was told with it. */
function summedBeside({ state, input }: Talk): Items {
  const priced = state.priced ?? [];
  if (state.items.length > 0 || priced.length === 0) return state.items;
  const last = lastAnswer(input);
  return priced.every(({ product, quantity }) => last.includes(`${quantity} × ${product}:`)) ? priced : [];
}

/** Whether a message contains a word of one of the shown things that at least one of the others lacks. */
function tellsApart({ state, text, tools }: Talk, product: string): boolean {
  const own = new WordSet([product]);
  const others = state.offered
    .filter(name => name !== product)
    .map(name => new WordSet([name, tools.called(name)[0]?.unit ?? '']));
  return wordsIn(text).some(word => own.has(word) >= 0.85 && others.some(other => other.has(word) < 0.85));
}

/** "Las que hay", "todas": orders all that is left of the current product. */
export function allThatAreLeft(talk: Talk): boolean {
  const { state, acts, tools } = talk;
  if (state.focus === null || (state.asked !== 'QUANTITY' && !acts.takes)) return false;
  if (itemsIn(talk.text, true).length > 1) return false;
  if (
    !/\b(?:l[oa]s (?:\d+ )?que (?:hay|haya|hayan|tienen?|tengan?|tengas|quedan?|queden)|tod[oa]s|all of them)\b/u.test(
      acts.folded,
    )
  )
    return false;
  const { list } = tools.use('price_list', { items: [{ product: state.focus, quantity: 1_000_000 }] });
  if (!list) return true;
  const left = list.lines[0]?.left ?? 0;
  if (left === 0) return false;
  setCart(talk, merged(state.items, [{ product: state.focus, quantity: left }], false));
  return true;
}
