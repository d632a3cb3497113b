import type { FoundItem } from '../../../domain/assistant/index.js';
import { WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { asWritten, headOf, meantBy } from './product-part.js';
import { itemsIn, type SaidItem } from './quantities.js';
import type { Talk } from './talk.js';

/** The best product is the one that is meant where it is so much better than the next. */
const clearly = 1.1;

/** What a name in a message may mean: what was found, whether any of it is named, and the one that is meant; null where none is clearly. */
export function lookFor(
  talk: Talk,
  name: string,
): { found: readonly FoundItem[]; isNamed: boolean; product: FoundItem | null } {
  const found = name === '' ? [] : talk.tools.products(name);
  // "8 bags" of what is sold by the bag are of the thing that is spoken of.
  const focus = found.every(({ hits }) => hits.length === 0) ? inFocus(talk) : null;
  if (focus && isSoldBy(focus, name)) return { found: [focus], isNamed: true, product: focus };
  const isNamed = found.some(item => item.named);
  return { found, isNamed, product: isNamed ? oneOf(talk, name, found) : null };
}

/** The things that a list without numbers names, one of each: "base, colchón", "the frame and the mattress". */
export function listedIn(talk: Talk, text: string): string[] {
  const parts = text.split(/\s*,\s*|\s(?:y|and|e|mas|más|con|with|plus)\s/iu).filter(part => /\p{L}{2}/u.test(part));
  const names = parts.flatMap(part => {
    const { product } = lookFor(talk, part);
    if (product) talk.spoke([product.name]);
    return product ? [product.name] : [];
  });
  return [...new Set(names)];
}

/** Which of the things that were shown a message chooses, by their place or by words; null for none. */
export function chosenOf(talk: Talk): string | null {
  const place = placeOf(talk);
  if (place !== null) return place;
  const { offered } = talk.state;
  const folded = foldName(talk.text);
  const [, number] = /\b(?:de|del|of)\s+(?:a\s+)?(\d+)\b/u.exec(folded) ?? [];
  const numbered = offered.filter(name => number !== undefined && holdsNumber(name, number));
  if (numbered.length === 1) return numbered[0] ?? null;
  const { product } = lookFor(talk, talk.text);
  if (product && offered.includes(product.name)) return product.name;
  return null;
}
const holdsNumber = (name: string, number: string): boolean =>
  new RegExp(String.raw`(?<!\d)${number}(?!\d)`, 'u').test(foldName(name));

/** The product that a name means: one of those that were spoken of before any other; null where several may be meant. */
function oneOf(talk: Talk, name: string, all: readonly FoundItem[]): FoundItem | null {
  const { focus, offered } = talk.state;
  const found = ofSpokenKind(talk, name, all);
  const { items, lacks } = meantBy(ofTheKind(found, focus, name));
  if (lacks.length > 0 && asWritten(name, lacks) !== '') {
    const shown = items.find(item => offered.includes(item.name));
    return shown ?? null;
  }
  const head = focus === null ? null : headOf(focus);
  const kin = items.filter(item => offered.includes(item.name) || headOf(item.name) === head);
  const pool = kin.length > 0 ? kin : items;
  const [best, next] = pool;
  if (!best) return null;
  // "Pantalones de mezclilla" are no jacket of it: what a thing is called first is what it is.
  const words = wordsIn(name);
  const called = pool.filter(item => words.slice(0, 1).some(word => new WordSet([headOf(item.name)]).has(word) > 0));
  if (called.length === 1 && called[0]) return called[0];
  if (!next || best.score >= next.score * clearly || kin.length === 1) return best;
  return spokenOf(talk, pool);
}

/**
 * "La de chocolate", "3 de chocolate": what stands behind "de" tells which of a kind, and is no thing of its own, so those come first that
 * are of a kind that was spoken of. All that were found where none is.
 */
export function ofSpokenKind(talk: Talk, name: string, found: readonly FoundItem[]): readonly FoundItem[] {
  const [first] = wordsIn(name);
  if (!first || found.length < 2) return found;
  const behindOf = new RegExp(
    String.raw`(?:^|[^\p{L}\d])(?:l[oa]s?|el|un[oa]s?|\d+|dos|tres|cuatro|cinco|seis|es[eao]s?|est[eao]s?|mejor|y|o|pero)\s+(?:de|con|en|sin)\s+${first.folded}`,
    'u',
  );
  if (!behindOf.test(talk.acts.folded)) return found;
  const heads = [talk.state.focus ?? '', ...talk.state.offered, ...saidAlone(talk)].map(headOf);
  const kin = found.filter(({ name: called }) => heads.includes(headOf(called)));
  return kin.length > 0 ? kin : found;
}

/**
 * Of things that a name fits equally, the one that was spoken of by itself last, or that shares with what was spoken of last what sets
 * it apart from the others: after the base for a double bed "el colchón" is the double one.
 */
export function spokenOf(talk: Talk, items: readonly FoundItem[]): FoundItem | null {
  const called = items.map(({ name }) => new Set(wordsIn(name).map(({ stem }) => stem)));
  for (const other of saidAlone(talk)) {
    const said = items.find(({ name }) => name === other);
    if (said) return said;
    const words = new WordSet([other]);
    const fits = items.filter((item, at) =>
      wordsIn(item.name).some(
        word => words.has(word) >= 0.85 && called.every((stems, place) => place === at || !stems.has(word.stem)),
      ),
    );
    if (fits.length === 1) return fits[0] ?? null;
  }
  return null;
}

/** What was spoken of by itself, the newest first: what is in the cart, and what the customer named. */
const saidAlone = ({ state }: Talk): string[] => {
  const alone = (state.spoken ?? []).flatMap(group => (group.length === 1 ? group : [])).toReversed();
  return [...new Set([...alone, ...state.items.map(({ product }) => product).toReversed()])];
};

/** Of things that share the words asked for, those of the kind that was spoken of: "¿y la negra?" of a T-shirt means no dress. */
export function ofTheKind(found: readonly FoundItem[], focus: string | null, text: string): readonly FoundItem[] {
  if (focus === null || found.length < 2) return found;
  const folded = foldName(text);
  if (found.some(({ name }) => folded.includes(foldName(headOf(name)).slice(0, 5)))) return found;
  const most = Math.max(...found.map(({ hits }) => hits.length));
  const kin = found.filter(({ name, hits }) => headOf(name) === headOf(focus) && (hits.length > 0 || most === 0));
  return kin.length > 0 ? kin : found;
}

/**
 * The products that a question names. "El colchón" and "the mattress" mean the one that was spoken of, where "colchones" and
 * "algún colchón" mean any.
 */
export function namedIn(talk: Talk, question: string, found: readonly FoundItem[]): readonly FoundItem[] {
  const named = ofTheKind(
    ofSpokenKind(
      talk,
      behindOfIn(question),
      found.filter(item => item.named),
    ),
    talk.state.focus,
    question,
  );
  const { items } = meantBy(named, question);
  const [one] = items;
  if (!one || items.length < 2 || items.some(({ hits }) => hits.join() !== one.hits.join())) return named;
  const folded = foldName(question);
  const isDefinite = one.hits.some(hit =>
    new RegExp(String.raw`\b(?:el|la|del|al|ese|esa|este|esta|the|that|this)\s+${hit.slice(0, 5)}`, 'u').test(folded),
  );
  const spoken = isDefinite ? spokenOf(talk, items) : null;
  return spoken ? [spoken] : named;
}

/** What stands behind the first "de" of "la de chocolate"; empty for nothing of the sort. */
const behindOfIn = (question: string): string =>
  /\b(?:l[oa]s?|el|un[oa]s?|es[eao]s?|est[eao]s?)\s+(?:de|con|en|sin)\s+(\p{L}+)/u.exec(foldName(question))?.[1] ?? '';

/** The product at the place that the message names, among those that were shown. */
export function placeOf(talk: Talk): string | null {
  const { acts, state } = talk;
  const { offered, focus } = state;
  if (acts.cheapest && offered.length > 1) return cheapestOf(talk);
  if (acts.theOther || /\b(?:del otro|de la otra|al otro|a la otra)\b/u.test(acts.folded))
    return offered.filter(name => name !== focus).at(-1) ?? null;
  return acts.place === null ? null : (offered.at(acts.place) ?? null);
}

/** What costs least of what was shown and can be had; null where none has a price. */
function cheapestOf({ state, tools }: Talk): string | null {
  const items = state.offered.flatMap(name => tools.products(name).filter(item => item.name === name));
  const priced = items.flatMap(({ name, price, inStock }) =>
    price === null || inStock === false ? [] : [{ name, amount: amountIn(price) }],
  );
  return priced.toSorted((one, two) => one.amount - two.amount)[0]?.name ?? null;
}
/** The number of a price as any locale writes it: "₡3 250,00", "$1,290.00". */
const amountIn = (price: string): number => {
  const [, whole = '', cents = ''] =
    /([\d.,\s]*\d)??([.,]\d{2})?$/u.exec(price.replace(/[^\d.,\s]/gu, '').trim()) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${cents.replace(/\D/g, '') || '0'}`);
};

/** The product that is spoken of, with what is known of it; null for none. */
export const inFocus = ({ state, tools }: Talk): FoundItem | null =>
  state.focus === null ? null : (tools.products(state.focus).find(({ name }) => name === state.focus) ?? null);

const two =
  /\b(?:(?:l[oa]s|esos|esas) (?:dos|2)(?: cosas| servicios| productos| tratamientos| articulos)?|ambos|ambas|both(?: of (?:them|those))?|the two(?: of them)?|un[oa] y un[oa]|un[oa] de cada (?:un[oa]|cosa|tipo)?|one of each)(?=\W|$)(?!\s+(?:de |of )?(?!para|pal?|por|please|pues|entonces|then|gracias|cuanto|en|how|juntas?|juntos|y|con|with|and|all|al|el|la|me|le|se|would|be|cost|come|is|are|in|for|to|porfa|a|mas|seria|serian|son|sale|salen|van|cuestan|que|together|too|cada|nomas|nada|tambien)\p{L})/u;

/**
 * The two things that "los dos", "ambas", "una y una" means: two that the message names, one that it names and the one spoken of
 * before, two that were shown or named together, else the last two that were named each by itself. Null where it says nothing of the
 * sort.
 */
export function bothMeant(talk: Talk): string[] | null {
  const { state, acts } = talk;
  if (!two.test(acts.folded)) return null;
  const named = meantBy(talk.tools.products(talk.text).filter(item => item.named && item.lacks.length === 0)).items;
  const apart = named.filter(({ hits }, at) =>
    named.every((other, place) => place === at || other.hits.join() !== hits.join()),
  );
  const groups = state.spoken ?? [];
  const alone = saidAlone(talk);
  if (apart.length === 2) return apart.map(({ name }) => name);
  const [one] = named.length === 1 ? named : [];
  if (one) {
    const before = alone.find(name => name !== one.name);
    return before === undefined ? null : [before, one.name];
  }
  const last = groups.at(-1);
  if (last?.length === 2) return last;
  const singles = groups.slice(-2).flatMap(group => (group.length === 1 ? group : []));
  if (singles.length === 2) return singles;
  if (last === undefined || last.length === 1) {
    const pair = alone.slice(0, 2).toReversed();
    if (pair.length === 2) return pair;
  }
  return state.offered.length >= 2 ? state.offered.slice(-2) : null;
}

/** What a message counts, without the numbers that are part of a name and the things that nobody buys. */
export function countedIn(talk: Talk, text: string, buys: boolean): SaidItem[] {
  const folded = foldName(text);
  const said = itemsIn(text, buys).filter(item => !isOfName(talk, folded, item) && !isPurpose(folded, item));
  return said.flatMap((item, at) => {
    const next = said[at + 1];
    const last = said[at - 1];
    // "El de adulto, 2 sacos", "el bloqueador, pero que sean 2": the number says how many of what stands before it.
    if (item.loose && item.name !== '' && next && !next.loose && isUnitOf(talk, item.name, next.name))
      return [{ quantity: next.quantity, name: item.name }];
    if (last?.loose && last.name !== '' && !item.loose && isUnitOf(talk, last.name, item.name)) return [];
    return [item];
  });
}

/** Whether a name says no more than in what a thing is sold, or nothing. */
function isUnitOf(talk: Talk, name: string, unit: string): boolean {
  if (unit === '') return true;
  const { product, found } = lookFor(talk, name);
  const item = product ?? found.find(({ named }) => named);
  return item !== undefined && isSoldBy(item, unit);
}

const containers: readonly RegExp[] = [
  /^(?:sac[oa]s?|bols(?:a|as|ita|itas)|bags?|costal(?:es)?|sacks?)$/u,
  /^(?:cajas?|cajitas?|box(?:es)?)$/u,
  /^(?:frascos?|tarros?|botes?|botellas?|bottles?|jars?|envases?)$/u,
  /^(?:unidad(?:es)?|piezas?|units?|pieces?|pcs|cosas?)$/u,
];
/** Whether words say no more than by what a thing is sold. */
function isSoldBy({ unit, name }: FoundItem, words: string): boolean {
  const [first] = wordsIn(words);
  if (!first) return false;
  const alike = containers.find(container => container.test(first.folded));
  const sold = [...wordsIn(unit ?? ''), ...(alike ? wordsIn(name) : [])];
  return sold.some(({ stem, folded }) => stem === first.stem || alike?.test(folded) === true);
}

const digits: Readonly<Record<string, string>> = {
  2: 'dos|two',
  3: 'tres|three',
  4: 'cuatro|four',
  5: 'cinco|five',
  6: 'seis|six',
  8: 'ocho|eight',
};

/** "El ropero de 3 puertas", "de 12": a number that stands in the name of what is spoken of, behind another word of that name. */
function isOfName(talk: Talk, folded: string, { quantity, name }: SaidItem): boolean {
  const [next = ''] = name.split(' ');
  // "2.10 de ancho" is one number, and counts neither 2 nor 10.
  if (
    new RegExp(String.raw`(?<!\d)\d{1,3}[.,]${quantity}(?![\d.,])|(?<![\d.,])${quantity}[.,]\d{1,2}(?!\d)`, 'u').test(
      folded,
    )
  )
    return true;
  const number = `(?:${quantity}${digits[quantity] ? `|${digits[quantity]}` : ''})`;
  const stem = next.slice(0, 5).replace(/[^\p{L}\d]/gu, '');
  const at = folded.search(new RegExp(String.raw`(?<![\p{L}\d])${number}(?![\p{L}\d])\W*${stem}`, 'u'));
  if (at < 0) return false;
  const before = folded.slice(0, at);
  if (/\b(?:un|una)\s+$/u.test(before)) return true;
  const [near = ''] = /[^.,;?!¿¡]*$/u.exec(before) ?? [];
  const beside = talk.tools.products(near).flatMap(item => (item.hits.length > 0 ? [item.name] : []));
  const spoken = [talk.state.focus ?? '', ...talk.state.offered, ...beside];
  if (/\b(?:de|del|of)\s+$/u.test(before) && spoken.some(called => holdsNumber(called, String(quantity)))) {
    const { isNamed, product } = lookFor(talk, name);
    if (!isNamed || (product && spoken.includes(product.name))) return true;
  }
  const lead = near.split(/\s+(?:y|and|e|mas|con|ocupo|quiero|deme|dame|son|somos)\s+/u).at(-1) ?? '';
  const words = wordsIn(lead).slice(-3);
  if (words.length === 0) return false;
  return talk.tools.products(lead.concat(' ', `${quantity} ${next}`)).some(item => {
    const called = foldName(item.name);
    const holds = new RegExp(String.raw`(?<![\p{L}\d])${quantity}\s+${stem}`, 'u').test(called);
    const set = new WordSet([item.name]);
    return stem !== '' && holds && words.some(word => set.has(word) >= 0.85);
  });
}

/** "4 para un café que voy a abrir", "8 bags for a shelter": what it is for is not bought. */
function isPurpose(folded: string, { loose, name }: SaidItem): boolean {
  const [first = ''] = name.split(' ');
  if (!loose || first === '') return false;
  return new RegExp(
    String.raw`\b(?:para|pa|for)\s+(?:un|una|unos|unas|el|la|a|an|the|one)\s+${first.replace(/[^\p{L}\d]/gu, '')}\b`,
    'u',
  ).test(folded);
}

/** Whether a question is about what was spoken of, by a pronoun or by a verb that says of nothing else: "does it have drawers?", "¿trae tapa?". */
export const refersBack = (folded: string): boolean => backwards.test(folded);
const fillers = String.raw`^\W*(?:(?:y|e|ok|bueno|ah|oye|oiga|pero|entonces|and|but|so|hmm+|mm+|disculpe|perdon)\W+)*`;
const backwards = new RegExp(
  String.raw`${fillers}(?:(?:does|is|has|can|will|do|are|would) (?:it|they|that|this|those|these)\b|(?:trae|viene|incluye|lleva|sirve|aguanta|soporta|resiste|dura|rinde|mide|pesa|funciona|cabe|corta|alcanza|cubre|huele|mancha|necesita|pica|seca|encoge|destine|es|son|traen)n? (?!l[oa]s? |ust|uds)\p{L}|(?:y |el |la )?(?:es[eoa]s?|est[eo]s?) (?!es |fue |seria )\p{L}{3,})`,
  'u',
);

/** "¿Lo tienen ya?", "do you have it?": whether what was spoken of is there. */
export const asksIfThere = (folded: string): boolean =>
  /\b(?:l[oa]s? (?:tienen?|tenes|tienes|venden|manejan)|have (?:it|them)|(?:it|they|those) (?:in stock|available)|en existencia|(?:hay|queda) (?:en )?(?:stock|disponibles?|disponibilidad))\b/u.test(
    folded,
  );

/** "Agrégalo", "me la llevo", "I'll take it": what was spoken of last; null where it says nothing of the sort. */
export function takenByPronoun({ state, acts, text }: Talk): string | null {
  if (/[?¿]/u.test(text) || acts.refuses || acts.removes) return null;
  const takes =
    /\b(?:(?:agreg|anad|sum|pon|pong|apunt|anot|ech|apart|incluy|met)[aeio]*(?:me|te|le|nos)?l[oa]|me l[oa] (?:llevo|agreg\p{L}+|pon\p{L}*|apunt\p{L}+|anot\p{L}+|apart\p{L}+)|l[oa] (?:quiero|llevo|compro)|(?:take|add|want|buy) (?:it|that one|this one))\b/u;
  return takes.test(acts.folded) ? state.focus : null;
}

/** What of the cart a pronoun means: the one of it that was spoken of last. */
export function heldByPronoun(talk: Talk): string | null {
  const { items, focus } = talk.state;
  const held = (name: string | null) => items.some(({ product }) => product === name);
  return saidAlone(talk).find(held) ?? (held(focus) ? focus : (items.at(-1)?.product ?? null));
}

/** The one thing that a message names anywhere, for a number that says nothing of what: "va, pues taladros. Ocupo 8". */
export function namedElsewhere(talk: Talk): string | null {
  const { items } = meantBy(namedIn(talk, talk.text, talk.tools.products(talk.text)), talk.text);
  const [one] = items.filter(({ hits, lacks }) => hits.length > 0 && lacks.length === 0);
  return items.length === 1 && one ? one.name : null;
}

/** What was said with its numbers, but for those that are part of a name: "el ropero de 3 puertas" is one. */
export function namedOnce(talk: Talk, said: readonly SaidItem[]): SaidItem[] {
  const meant = said.map(item => ({ item, product: lookFor(talk, item.name).product?.name ?? null }));
  return meant.flatMap(({ item, product }) => {
    const [word = ''] = item.name.split(' ');
    const isOfName =
      product !== null && word.length > 2 && foldName(product).includes(`${item.quantity} ${word}`) && !item.loose;
    if (!isOfName) return [item];
    return meant.some(other => other.item !== item && other.product === product) ? [] : [{ ...item, quantity: 1 }];
  });
}
