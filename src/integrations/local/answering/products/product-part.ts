import { type FoundItem, isColour, WordSet, wantsToBuy, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import type { Language } from '../../../../domain/shared/translations.js';
import { bestNamed } from '../meant/best-named.js';
import { madeToWish } from '../meant/made-to-wish.js';
import { namedInFull } from '../meant/named-in-full.js';
import { ownedIn } from '../meant/owned-pieces.js';
import { asWritten, phraseWritten } from '../said/as-written.js';
import { isAction, isDoneTo, isTakenOnce } from '../said/done-to.js';
import { isByItself, tellsInstead } from '../sources/told-instead.js';
import type { Talk } from '../talk.js';
import { comesBack } from './coming-back.js';
import { headOf } from './head-of.js';
import { itemLine } from './item-line.js';
import { kinOf, withSizes } from './kin.js';

const mostShown = 4;

/** Returns the products that are meant: those with everything that was asked for, otherwise the nearest, with what they lack. */
export function meantBy(found: readonly FoundItem[], text = ''): { items: FoundItem[]; lacks: string[] } {
  const named = found.filter(item => item.named);
  const pool = withoutParts(named.length > 0 ? named : found);
  // A product with only some of the words that another one has is not meant, whatever the other lacks.
  const whole = pool.filter(
    ({ lacks, hits }) =>
      lacks.length === 0 &&
      !pool.some(other => other.hits.length > hits.length && hits.every(hit => other.hits.includes(hit))),
  );
  // "El zapato de varón y el de dama": what one of them lacks is the name of the other.
  const isSharedOut =
    pool.length > 1 &&
    both.test(foldName(text)) &&
    pool.every(
      item =>
        headOf(item.name) === headOf(pool[0]?.name ?? '') &&
        item.lacks.every(lack => pool.some(other => other !== item && other.hits.some(hit => lack.startsWith(hit)))),
    );
  const chosen = namedInFull(whole) ?? (whole.length > 0 ? whole : pool);
  const [first] = chosen;
  const best = Math.max(0, ...chosen.map(({ score }) => score));
  // The text of a filter may name the car that it fits; then a brake with the car in its name is not meant.
  const told = new WordSet(first ? [first.description] : []);
  // Products close to the best score, and products that alone contain another of the words: "botox y relleno" means both.
  const covered = new Set<string>();
  const items = chosen
    .filter(item => {
      const { score, hits } = item;
      const isOther = first !== undefined && headOf(item.name) !== headOf(first.name);
      const isHead = (hit: string) => holdsAny(headOf(item.name), [hit]);
      const alone = hits.filter(
        hit => !covered.has(hit) && !(isOther && !isHead(hit) && told.has(wordOf(hit)) >= 0.85),
      );
      const isAlike = first !== undefined && !isOther && hits.length > 0 && hits.join() === first.hits.join();
      const meant =
        isAlike ||
        alone.length > 0 ||
        (score >= best * 0.7 && !(isOther && hits.every(hit => !first.hits.includes(hit))));
      if (meant) for (const hit of hits) covered.add(hit);
      return meant;
    })
    .filter(item => {
      const kin = chosen.filter(other => isKin(item, other));
      const most = Math.max(...kin.map(({ fits = 0 }) => fits));
      const fitting = kin.filter(({ fits = 0 }) => fits >= most * 0.7);
      // A name with more of the words outweighs the contents of the texts.
      return most < saysEnough || fitting.includes(item) || fitting.every(({ score }) => score < item.score);
    })
    // "Una guitarra" means a guitar rather than a service for one or its rental.
    .toSorted((one, two) => Number(isDoneTo(one)) - Number(isDoneTo(two)))
    // With several products to choose from, such services are left out.
    .filter((item, at) => at < 2 || !isDoneTo(item))
    .slice(0, mostShown)
    .sort((one, two) => Number(one.inStock === false) - Number(two.inStock === false));
  return { items: inOrderOf(text, items), lacks: whole.length > 0 || isSharedOut ? [] : (items[0]?.lacks ?? []) };
}

const both = /\s(?:y|e|o|u|and|or)\s/u;

/**
 * Leaves out products that only contain the requested thing in their name: "aceite para un Aveo" does not ask for a "Filtro de aceite
 * Aveo" if there is oil. A product stays if its own first words are also named.
 */
function withoutParts(items: readonly FoundItem[]): readonly FoundItem[] {
  const heads = new WordSet(items.flatMap(({ name, hits }) => (holdsAny(headOf(name), hits) ? [headOf(name)] : [])));
  // After another word that is found, the word is only a specification: "cambio de aceite".
  const isFirst = (word: string) => items.every(({ hits }) => !hits.includes(word) || hits[0] === word);
  const [only] = items;
  const isOneWord =
    only !== undefined && items.every(({ hits }) => hits.join() === only.hits.join() && hits.length === 1);
  const headed = isOneWord ? items.filter(({ name, hits }) => holdsAny(headOf(name), hits)) : [];
  // "¿Venden iPhones?" means the telephones, and no "cargador iPhone".
  if (headed.length > 0)
    return items.filter(
      item => headed.includes(item) || !holdsAny(item.name, item.hits) || ofMany.test(foldName(item.name)),
    );
  return items.filter(({ name, hits }) => {
    const [own = name, ...behind] = name.split(/\s(?:de|para|for|of)\s/iu);
    if (behind.length === 0 || holdsAny(own, hits) || ofMany.test(foldName(own))) return true;
    const parts = new WordSet([behind.join(' ')]);
    const isInName = (hit: string) => parts.has(wordOf(hit)) >= 0.85;
    if (!hits.every(isInName) || !hits.some(hit => heads.has(wordOf(hit)) >= 0.85 && isFirst(hit))) return true;
    // "Llaves doble paleta" of a shop that only cuts copies of these: what is called a key has none of the other words.
    return items.every(other => !holdsAny(headOf(other.name), hits) || other.hits.length + saysMore <= hits.length);
  });
}
/** So many more of the words said make a thing the one that is meant, although its name begins with what is done to it. */
const saysMore = 2;
/** A pack of a thing counts as the thing itself. */
const ofMany =
  /^(?:paquetes?|packs?|cajas?|bolsas?|kits?|sets?|juegos?|combos?|orden(?:es)?|docenas?|par(?:es)?|bandejas?|charolas?|media|box(?:es)?|bags?|dozens?|pairs?|trays?|orders?)(?![\p{L}])/u;
const holdsAny = (text: string, hits: readonly string[]): boolean => {
  const words = new WordSet([text]);
  return hits.some(hit => words.has(wordOf(hit)) >= 0.85);
};

/** From this value, a word about the use of a product leaves out products of the same kind that do not have it in their texts. */
const saysEnough = 0.9;
/** Whether two products were found by the same words of their names, so that only their texts differ. */
const isKin = (one: FoundItem, other: FoundItem): boolean =>
  headOf(one.name) === headOf(other.name) && one.hits.join() === other.hits.join();

/** Returns the product that a text names, if it names only one. */
export function onlyNamed({ tools }: Talk, text: string): FoundItem | null {
  const [one, other] = bestNamed(tools.products(text));
  return one && !other ? one : null;
}

/** Sorts products that are named by different words in the order of the text. */
function inOrderOf(text: string, items: FoundItem[]): FoundItem[] {
  const folded = foldName(text);
  const placeOf = ({ hits }: FoundItem) =>
    Math.min(...hits.map(hit => folded.indexOf(hit.slice(0, 4))).filter(at => at >= 0));
  const places = new Set(items.map(placeOf));
  return text !== '' && places.size === items.length
    ? items.toSorted((one, two) => placeOf(one) - placeOf(two))
    : items;
}

/** Words that do not name a kind of the product, such as what is done to it or where it is brought. */
const noKind =
  /^(?:puest\w*|instalad\w*|entreg(?:a|as|ad\w*)|envi(?:o|os|ad\w*)|fletes?|despachos?|llevad\w*|pagad\w*|vendid\w*|rot[oa]s?|quebrad\w*|danad\w*|vencid\w*|gastad\w*|desgastad\w*|malograd\w*|descompuest\w*|pinchad\w*|\p{L}+ieron|gratis|gratuit\w*|mitad|aparte|urgente|siempre|nunca|todavia|incluid\w*|ahorita|luego|despues|antes|cerca|lejos|arriba|abajo|afuera|adentro|broken|crack\w*|damaged|fix\w*|repair\w*|replac\w*|charg(?:e|es|ed|ing)|install\w*|deliver\w*|ship\w*|back|money|dinero|plata|anymore|free|done|dead|again|asap|soon|later|near\w*|enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre|january|february|march|april|june|july|august|september|october|november|december|navidad|christmas|downtown|outside|inside|tarjetas?|efectivo|transferencia|credito|debito|contado|cuotas?|plazos|factura|descuento|promocion|cards?|cash|invoice|discount|\p{L}+(?:ly|mente))$/u;
/** Words followed by a place or a purpose. */
const beforePlace = /^(?:a|al|hasta|desde|para|pa|por|to|at|near|for|from)$/u;
/** These are also followed by a place, except before a material. */
const beforeEither = /^(?:en|in)$/u;
const madeOf =
  /^(?:madera|acero|hierro|metal|cuero|piel|algodon|lana|tela|seda|lino|oro|plata|vidrio|cristal|plastico|carton|papel|ceramica|marmol|aluminio|cobre|bronce|caucho|goma|polvo|crema|gel|liquido|wood|steel|iron|leather|cotton|wool|silk|linen|gold|silver|glass|plastic|paper|ceramic|marble|aluminum|copper|rubber|powder)$/u;
const article = /^(?:el|la|los|las|un|una|mi|mis|su|the|an|my|your)$/u;
/** Languages in which "a" is an article; elsewhere it is a preposition: "a Zapopan". */
const withArticleA: ReadonlySet<Language> = new Set(['en']);

/** Returns what a missing word says about a product: its kind, where or on what it is wanted, or nothing. */
export function roleOf(text: string, lacking: string, language: Language): 'kind' | 'where' | 'none' {
  const words: string[] = foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const at = words.indexOf(lacking);
  if (at < 0) return 'kind';
  if (noKind.test(lacking)) return 'none';
  const isArticle = (word: string) => article.test(word) || (word === 'a' && withArticleA.has(language));
  const before = words.slice(0, at).findLast(word => !isArticle(word)) ?? '';
  if (beforePlace.test(before)) return 'none';
  return beforeEither.test(before) && !madeOf.test(lacking) && !isColour(lacking) ? 'where' : 'kind';
}

/** "Limpiador de gafas" is for the other product, so the glasses do not replace it. */
function isFor(name: string, other: string): boolean {
  const [, behind = ''] = /\s(?:de|para|for|of)\s(.+)$/u.exec(foldName(name)) ?? [];
  const [head] = wordsIn(headOf(other));
  return head !== undefined && new WordSet([behind]).has(head) >= 0.85;
}

const included = /\b(?:con|incluy\p{L}+|trae\p{L}*|with|includ\p{L}+)\s([^.;]+)/gu;
/**
 * Whether a message wants to buy what only comes with a product, which is not spoken of yet: "venden brocas?" of a drill "con 20 brocas".
 */
function comesWith({ text, state }: Talk, { name, named, description }: FoundItem): boolean {
  if (named || name === state.focus) return false;
  const parts = new WordSet(matchesOf(included, foldName(description)).map(([, part = '']) => part));
  return parts.size > 0 && wantsToBuy(text, word => /^\p{L}{4}/u.test(word) && parts.has(wordOf(word)) >= 0.85);
}

/** Whether an article speaks of the place: "maquillaje a domicilio en Envigado" is not lacking where one says so. */
const isInArticles = ({ tools, text }: Talk, word: string): boolean =>
  tools.articles(text).some(({ title, body }) => new WordSet([title, body]).has(wordOf(word)) >= 0.85);

/** Shows products with their price and stock, what they lack, and alternatives to one that is sold out. */
export function showProducts(
  talk: Talk,
  found: readonly FoundItem[],
  { near = [] as readonly FoundItem[], asks = true, detailed = false } = {},
): void {
  const { voice, input, text, acts } = talk;
  const { items: meant, lacks } = meantBy(found, text);
  const [first] = meant;
  if (!first) return;
  const items = meant.length === 1 ? withSizes(talk, first) : meant;
  // Products that two parts of a message ask about are shown only once.
  if (items.every(item => talk.says(itemLine(item, input.language)))) {
    talk.showed(items);
    return;
  }
  const alone = items.length === 1;
  const ofKind = items.filter(({ name }) => headOf(name) === headOf(first.name));
  const shown = new WordSet(ofKind.map(({ name }) => name));
  const isWithout = (word: string) =>
    new RegExp(String.raw`\b(?:sin|without)\s${word.slice(0, 5)}`, 'u').test(foldName(first.name));
  const kinds = lacks.filter(
    word =>
      roleOf(text, word, input.language) === 'kind' &&
      (shown.has(wordOf(word)) === 0 || isWithout(word)) &&
      !isByItself(word, first.unit),
  );
  const instead = kinds.length > 0 ? tellsInstead(talk, kinds, first.hits) : null;
  if (instead === 'all') return;
  const wished = instead === null ? madeToWish({ text, language: input.language }, kinds, kinOf(talk, first.name)) : [];
  if (wished.length > 0) {
    talk.add(voice.say('noMotif', { said: asWritten(text, kinds) }));
    showProducts(talk, wished, { asks, detailed });
    return;
  }
  if (kinds.length > 0 && instead === null) {
    // In the customer's own words: the name of the product may be in another language than theirs.
    // "Lavan cortinas" asks for curtains, and "pan integral" for bread.
    const called = new Set(wordsIn(first.name).map(({ folded }) => folded));
    const isVerb = (folded: string) => /(?:[aei]r|[ae]n)$/u.test(folded) && !called.has(folded);
    const isHit = (folded: string) => first.hits.some(hit => folded.startsWith(hit));
    const own = phraseWritten(text, folded => kinds.includes(folded) || isHit(folded), isVerb);
    const isWhole = own.includes(' ') || wordsIn(text).some(({ folded }) => isHit(folded) && isVerb(folded));
    const asked = isWhole ? own : `${headOf(first.name).toLowerCase()} ${asWritten(text, kinds)}`.trim();
    talk.add(voice.say('alternative', { asked }));
  } else if (alone && comesWith(talk, first)) talk.add(voice.once('comesWith'));
  else if (lacks.some(word => !isByItself(word, first.unit)) && instead === null) {
    const places = lacks.filter(word => roleOf(text, word, input.language) === 'where');
    talk.add(voice.once(places.some(word => !isInArticles(talk, word)) ? 'notAsSaid' : 'whatThereIs'));
  } else if (items.some(({ inStock }) => inStock !== false))
    talk.add(alone ? voice.once('found') : voice.once('foundMany'));
  const lineOf = (item: FoundItem) => `${alone ? '' : '• '}${itemLine(item, input.language)}`;
  const about = (item: FoundItem) =>
    detailed && !alone && item.description ? `. ${item.description.trim().slice(0, 160)}` : '';
  talk.addLines(items.map(item => `${lineOf(item)}${about(item)}`));
  talk.showed(items);
  const others = near.filter(
    ({ inStock, name }) =>
      inStock !== false &&
      items.every(item => item.name !== name) &&
      !isFor(first.name, name) &&
      // A service does not replace a thing.
      isAction(name) === isAction(first.name),
  );
  // A tyre for the same motorcycle replaces no chain, if there are other chains.
  const sameKind = others.filter(({ name }) => headOf(name) === headOf(first.name));
  const ofKindLeft =
    sameKind.length > 0 || items.some(({ inStock }) => inStock !== false)
      ? sameKind
      : kinOf(talk, first.name).filter(({ inStock }) => inStock !== false);
  const there = ofKindLeft.length > 0 ? ofKindLeft : others;
  if (items.every(({ inStock }) => inStock === false)) {
    if (alone) talk.add(comesBack(first));
    if (there.length > 0) {
      talk.add(voice.say('soldOutNear'));
      talk.addLines(there.slice(0, 2).map(item => `• ${itemLine(item, input.language)}`));
      talk.showed([first, ...there.slice(0, 2)]);
      talk.chooseAmong(
        there.slice(0, 2).map(({ name }) => name),
        items.map(({ name }) => name),
      );
      talk.asks('WHICH');
    } else {
      talk.add(voice.once('outOfStock'));
      talk.buttons('more', 'person');
      talk.asks('ALTERNATIVE');
    }
    return;
  }
  if (alone) {
    if (!acts.asksPrice && lacks.length === 0) talk.add(first.description.trim().slice(0, 300));
    if (first.price === null) {
      talk.buttons('person');
      return;
    }
    if (!asks || talk.input.awaitsPerson) return;
    if (talk.state.asked !== 'QUANTITY') talk.closeWith(voice.once(isTakenOnce(first) ? 'wantsIt' : 'howMany'));
    talk.asks('QUANTITY');
    talk.buttons('order', 'person');
    return;
  }
  const owned = acts.asks ? null : ownedIn(text, items);
  if (owned !== null) talk.state.pending = owned;
  talk.closeWith(voice.once('askWhich'));
  talk.asks('WHICH');
  talk.chooseAmong(items.map(({ name }) => name));
}

/** Whether a sentence contains the first word of a product's name. */
export const namesHead = (sentence: string, name: string): boolean => {
  const [head] = wordsIn(name);
  return head !== undefined && new WordSet([sentence]).has(head) >= 0.85;
};
