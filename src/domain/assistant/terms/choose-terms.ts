import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/search-knowledge.js';
import { wordsOfProduct } from '../search/search-products.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { isDay, meansIn, paysSo } from './conditions.js';
import { otherCountryIn } from './countries.js';
import { monthsIn, personsIn, unitsOf } from './counts.js';
import { type ListedItem, limitOf, type Place } from './reckoning.js';
import { isExcepted, isForSome, ofTitle, saysSubject, withoutExceptions } from './scope.js';
import type { Term, TermKind } from './term.js';

/** A short question for a sum goes on about the article that was told: a share of it in money, so many persons at its price. */
export function kindsOfTopic(terms: readonly Term[], place: Place): TermKind[] {
  const { question, items } = place;
  if (!/\b(?:cuanto|how much|cuanta|seria|total)\b/u.test(question) || question.split(' ').length > 12) return [];
  const has = (kind: TermKind) => terms.some(term => term.kind === kind);
  const inMoney = /\b(?:en (?:colones|pesos|dolares|soles|plata|dinero|efectivo)|o sea|dinero|plata|monto)\b/u.test(
    question,
  );
  const found: TermKind[] = [];
  if (has('DEPOSIT') && inMoney) found.push('DEPOSIT');
  // "So how much?" of whoever was told what students get, and had said to be one.
  if (terms.some(term => term.kind === 'DISCOUNT' && isForPerson(term, place))) found.push('DISCOUNT');
  if (has('PER_PERSON') && items.length === 0 && personsIn(place) !== null) found.push('PER_PERSON');
  return found;
}

/** Whether a question asks for a service: by a word of its sentence, its title or its keywords, or by going on about it with its measure. */
export function isAskedFor(term: Term, place: Place, topic: string | null): boolean {
  const words = wordsIn(place.question).filter(({ folded }) => !/\d/.test(folded) && !general.test(folded));
  const [title] = [wordsIn(term.title)];
  const subject = new WordSet([term.subject]);
  const goods = new WordSet(place.items.flatMap(({ product }) => [product.name, ...product.keywords]));
  // Short verbs keep their endings as stems: "arman" asks for the "armado".
  const named = new Set(
    foldName(`${term.title} ${term.keywords}`)
      .split(/[^\p{L}]+/u)
      .map(rootOf),
  );
  const hasOwn = namedBy(term.own, place);
  if (!term.alone && !hasOwn)
    return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
  // "Si trae su propia montura cobramos el montaje" is asked for by who brings one.
  if (forBringers.test(foldName(term.sentence)) && !brings.test(place.question)) return false;
  const hits = words.filter(
    word => (subject.has(word) >= 0.85 || named.has(rootOf(word.folded))) && goods.has(word) < 0.85,
  );
  if (hits.length > 0 && (title?.length ?? 0) > 0) return true;
  return term.title === topic && term.per !== null && unitsOf(term, { ...place, earlier: [] }) !== null;
}
const general =
  /^(?:pedidos?|encargo\w*|guard\w+|hora\w*|precios?|cuotas|tarjetas?|efectivo|paquetes?|trabajos?|sale|quiere|cuesta\w*|cobra\w*|total\w*|pag[aou]\w*|demor\w*|tard[ae]\w*|tiempos?|precio\w*|envi\w+|flete|entreg\w*|domicilio|descuento|tienda|casa|persona\w*|pedido|compra\w*|llev\w+|incluy\w+|qued\w+|donde|servicio|adicional|dias?|mes|meses|seria\w*)$/u;

const forBringers = /\b(?:si|if)\s(?:usted\s|you\s)?(?:traes?|ya tienes?|bring|already have)\b/u;
const brings = /\b(?:trae\w*|traigo|traje|llevo|propi[oa]s?|mi|mis|ya tengo|bring\w*|brought|own|my|already)\b/u;

/** Whether a question says a word that stands beside the price of a service. */
function namedBy(own: string, { question, items }: Place): boolean {
  const words = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !general.test(folded));
  const goods = new WordSet(items.flatMap(({ product }) => [product.name]));
  const set = new WordSet([own]);
  return words.some(word => set.has(word) >= 0.85 && goods.has(word) < 0.85);
}

/** What is left of a verb or its noun without an ending; the word itself where little would be left. */
const rootOf = (folded: string): string => {
  const root = folded
    .replace(/(?:[aei]r)?(?:me|nos|se)?(?:l[aeo]s?)?$/u, '')
    .replace(/(?:ad[oa]s?|id[oa]s?|[aei]r|an|en|a|e|o|as|es|os)$/u, '');
  return root.length >= 3 ? root : folded;
};

/** Of several conditions of a kind: the fee of the place that was named, the best discount that is met, what is meant, else the first. */
export function chosen(terms: Term[], place: Place, topic: string | null): Term[] {
  const [first] = terms;
  if (!first) return [];
  if (first.kind === 'SERVICE') {
    // Those of an article whose own words are said; where none is, its first.
    const called = terms.filter(({ own }) => namedBy(own, place));
    return terms.filter(
      (term, at) =>
        called.includes(term) ||
        (called.every(({ title }) => title !== term.title) &&
          terms.findIndex(({ title }) => title === term.title) === at),
    );
  }
  if (first.kind === 'FEE') {
    const usual = terms.find(({ open }) => !open);
    const fee = feeOf(terms, place) ?? usual;
    return fee ? [fee] : [];
  }
  if (first.kind === 'DISCOUNT') {
    const met = terms.filter(term => discountMet(term, place)).toSorted((one, two) => shareOf(two) - shareOf(one));
    // Whoever says what they are asks for the discount of such people, and not for every other.
    const ofPerson = terms.filter(term => isForPerson(term, place));
    return met.length > 0 ? met.slice(0, 1) : firstOfEach(ofPerson.length > 0 ? ofPerson : terms);
  }
  if (first.kind === 'DEPOSIT') return depositOf(terms, first, place, topic);
  if (first.kind === 'FROM') {
    const said = monthsIn(place);
    const paid = terms.filter(({ months }) => months !== null);
    const those = said === null ? [] : paid.filter(({ months }) => months === said);
    return those.length > 0 ? those.slice(0, 1) : paid.length > 0 ? paid : [first];
  }
  return [terms.find(({ title }) => title === topic) ?? first];
}

/**
 * The payment in advance for what is listed: of a sentence or a title that names it, or that the customer's own words call, else one that
 * holds for anything. One for other things is none for these.
 */
function depositOf(terms: readonly Term[], first: Term, place: Place, topic: string | null): Term[] {
  const { items, shelf } = place;
  const ofTopic = (among: readonly Term[]) => among.find(({ title }) => title === topic);
  const scopes = new Map(
    terms.map(term => {
      const named = shelf.products.filter(product => namesOf(term, product));
      return [term, named.length > 0 ? named : ofTitle(term, place)] as const;
    }),
  );
  const fit = terms.filter(
    term =>
      items.some(({ product }) => scopes.get(term)?.includes(product)) ||
      (isForSome(term, place) && saysSubject(term, place)),
  );
  const general = terms.filter(term => !scopes.get(term) && !isForSome(term, place));
  // "¿Con cuánto aparto?" is answered by the sentence on setting aside, and not by that on work to be done.
  const folded = place.question;
  const byVerb = terms.find(({ sentence }) => {
    const told = foldName(sentence);
    return settingAside.some(verb => verb.test(folded) && verb.test(told));
  });
  const chosenOne =
    ofTopic(fit) ?? fit[0] ?? byVerb ?? (items.length === 0 ? ofTopic(terms) : null) ?? ofTopic(general) ?? general[0];
  if (chosenOne) return [chosenOne];
  if (items.length === 0) return [first];
  // Whether what is listed is one of those that a sentence calls by another word nobody knows: it is told, and nothing is reckoned by it.
  const [unsure] = terms.filter(term => isForSome(term, place));
  return unsure ? [{ ...unsure, percent: null, amount: null }] : [];
}

const settingAside: readonly RegExp[] = [
  /\bapart(?!e\b|es\b)\w+/u,
  /\bsepar[aeo]\w*/u,
  /\b(?:reserv[aeo]\w*|reservacion\w*)/u,
  /\b(?:encarg\w+|pedidos? especial\w*|special orders?)/u,
  /\b(?:hold|layaway|set aside)\b/u,
];

/** Of a sentence with several steps that are all out of reach the lowest is told. */
const firstOfEach = (terms: readonly Term[]): Term[] =>
  terms.filter((term, at) => terms.findIndex(({ sentence }) => sentence === term.sentence) === at);
const shareOf = ({ percent, bundle }: Term): number =>
  bundle ? (100 * (bundle.take - bundle.pay)) / bundle.take : (percent ?? 1);

/** What an article leaves open for some goods, where one of them is listed: "baterías y pianos se cotizan aparte". */
const quotedFor = (term: Term, { items, shelf }: Place): boolean => {
  if (!term.open || term.subject === '') return false;
  const words = wordsIn(term.subject).filter(({ folded }) => !/\d/.test(folded) && !ofAnyThing.test(folded));
  const holds = (texts: readonly string[]) => {
    const set = new WordSet(texts);
    return words.some(word => set.has(word) >= 0.9);
  };
  // A keyword says what a thing is like; where others have the word for their name, it does not make it one of them.
  const byName = shelf.products.some(({ name }) => holds([name]));
  return items.some(({ product: { name, keywords } }) => holds(byName ? [name] : [name, ...keywords]));
};

/** The fee of what is bought: the one left open for it, that of the place, and of several articles the one that speaks of such things. */
function feeOf(all: readonly Term[], place: Place): Term | undefined {
  const quoted = all.find(term => quotedFor(term, place));
  if (quoted) return quoted;
  const fees = ofSubject(
    all.filter(term => !term.open || term.subject === ''),
    place,
  );
  const fee = feeOfPlace(fees, place);
  if (!fee || worldwide.test(foldName(fee.sentence))) return fee;
  // A price for the whole country says nothing of another. Where somebody wrote from earlier is not where it goes.
  const country = otherCountryIn(place.question, place.locale);
  return country && !fee.places.includes(country) ? { ...fee, open: true } : fee;
}
const worldwide =
  /\b(?:internacional\w*|extranjero|otros paises|todo el mundo|abroad|worldwide|international\w*|other countries)\b/u;

/** Of fees of several articles those of the one whose title and sentence hold most of what is asked for; all where none does. */
function ofSubject(terms: readonly Term[], { question, items }: Place): Term[] {
  const titles = [...new Set(terms.map(({ title }) => title))];
  if (titles.length < 2) return [...terms];
  const asked = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !general.test(folded));
  const services = items.length > 0 && items.every(({ product }) => isService(product));
  const scored = titles.map(title => {
    const own = terms.filter(term => term.title === title);
    const text = own.flatMap(term => [term.title, term.keywords, term.sentence]);
    const set = new WordSet(text);
    const names = new WordSet(items.flatMap(({ product }) => [product.name, ...product.keywords]));
    const hits = asked.filter(word => set.has(word) >= 0.85 && names.has(word) < 0.85).length;
    const goods = new Set(items.filter(({ product }) => wordsIn(product.name).some(word => set.has(word) >= 0.9))).size;
    return { own, score: hits + goods + Number(services && repairs.test(foldName(text.join(' ')))) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  return most === 0 ? [...terms] : scored.filter(({ score }) => score === most).flatMap(({ own }) => own);
}
const isService = ({ unit }: ShelfProduct): boolean => service.test(foldName(unit ?? ''));
const service = /^(?:servicios?|services?|reparacion(?:es)?|repairs?)\b/u;
const repairs = /\b(?:repar\w+|repairs?|servicios?|services?|labor|mano de obra)\b/u;

/** The fee of the place that was named last; of one that no fee names, that for all other places. */
function feeOfPlace(terms: readonly Term[], { question, earlier, items, shelf }: Place): Term | undefined {
  const holdsEverywhere = terms.some(
    term => term.places.length === 0 && !term.elsewhere && !term.open && !isLocal(term),
  );
  for (const text of [question, ...earlier]) {
    const named = terms.find(({ places }) =>
      places.some(name => text.includes(name) || (name.length > 5 && text.includes(name.split(' ')[0] ?? name))),
    );
    if (named) return named;
    const [, elsewhere = ''] = towards.exec(text) ?? onlyTowards.exec(text) ?? [];
    if (elsewhere !== '' && !noPlace.test(elsewhere)) {
      // What is left open for other places leaves a fee that holds everywhere as it is.
      const other = terms.find(term => term.elsewhere && !(term.open && holdsEverywhere));
      // "En la Alborada" may be a quarter of the town that has a fee: the customer reads both.
      if (other)
        return other.open && new RegExp(String.raw`\sen\s(?:la|el)\s${elsewhere}`, 'u').test(text)
          ? openIn(other, terms)
          : other;
      const local = terms.find(term => term.places.length > 0 || (isLocal(term) && !isOwnTown(shelf, elsewhere)));
      // A place that no fee is for has none that could be told, unless one holds wherever it is.
      if (local && isTown(text, elsewhere, items) && !holdsEverywhere) return openIn(local, terms);
    }
  }
  const everywhere = terms.find(({ places, elsewhere }) => places.length === 0 && !elsewhere);
  const [first] = terms;
  const differ = new Set(terms.flatMap(({ amount, open }) => (open || amount === null ? [] : [amount]))).size > 1;
  return everywhere ?? (first && differ ? { ...openIn(first, terms), byPlace: true } : undefined);
}
const towards =
  /\b(?:(?:envi\w*|fletes?|mand\w*|llev\w*|entreg\w*|domicilio|puest\w+|shipping|shipped|ship|deliver\w*|llega\w*|vivo|estoy|soy|es)\b[^.?!]{0,20}?\s(?:a|hasta|para|en|de|to|in)|(?:i'm|we're|i am|we are|i live|we live|located)\s(?:in|from|near))\s(?:la\s|el\s|the\s)?(\p{L}{4,}|(?<=\s(?:a|hasta|to)\s)(?!(?:mi|mis|tu|tus|su|sus|la|las|el|lo|los|un|una|que|the|my|you|us|me|our|ver)\b)\p{L}{2,3}(?!\p{L}))/u;
/** "A Cusco", "y para Tacna?": a place to go to and nothing else. */
const onlyTowards =
  /^\W*(?:(?:y|e|and|es|seria|ok|bueno|entonces)\W+)*(?:al?|en|hasta|para|to|in|for)\s(?:la\s|el\s|the\s)?(\p{L}{4,})(?:\s\p{L}+)?\W*$/u;
/** A fee of a sentence that speaks of the shop's own surroundings and names no place: "local delivery is $20". */
const surroundings =
  /\b(?:local(?:es|ly|mente)?|within (?:the |our )?(?:\d+ (?:miles?|km|kilometers?|minutes)|city|town|county|area)|in (?:town|the city|the area|our area)|nearby|metro area|(?:en|dentro de|por) (?:la|toda la|nuestra) (?:ciudad|zona)|en (?:el|nuestro) (?:municipio|canton|distrito)|(?:zona|perimetro|area|casco) (?:urban[oa]|metropolitan[oa])|a \d+ (?:km|kilometros|cuadras) a la redonda)\b/u;
const isLocal = ({ kind, sentence, places, elsewhere }: Term): boolean =>
  kind === 'FEE' && places.length === 0 && !elsewhere && surroundings.test(foldName(sentence));
/** Whether a text of the shop names a place as one it is at or goes to. */
const isOwnTown = ({ articles }: Place['shelf'], place: string): boolean =>
  articles.some(({ title, body }) =>
    sentencesOf(`${title}. ${body}`).some(
      sentence =>
        foldName(sentence)
          .split(/[^\p{L}\d]+/u)
          .includes(place) && !/\b(?:no|not|nor|ni|don't|cannot)\b/u.test(foldName(sentence)),
    ),
  );
/** A fee that nobody can tell, with all that is said of such fees. */
const openIn = (term: Term, terms: readonly Term[]): Term => {
  const said = [...new Set(terms.map(({ sentence }) => sentence))];
  // A fee that is free from an amount on holds the sentence of the others too.
  const whole = said.filter(one => !said.some(other => other !== one && other.includes(one)));
  return { ...term, open: true, sentence: whole.join(' ') };
};
/** Whether a text names a place that a fee is for, or says nothing but where it goes. */
export const namesPlace = (terms: readonly Term[], folded: string): boolean => {
  const [, alone = ''] = onlyTowards.exec(folded) ?? [];
  return (
    (alone !== '' && !noPlace.test(alone)) ||
    terms.some(({ kind, places }) => kind === 'FEE' && places.some(name => folded.includes(name)))
  );
};

/** Whether a word is said as a place to go to, and is no thing that is bought. */
const isTown = (text: string, word: string, items: readonly ListedItem[]): boolean =>
  (new RegExp(String.raw`\s(?:a|hasta|en|to|in|from|near)\s(?:la\s|el\s)?${word}`, 'u').test(text) ||
    onlyTowards.test(text)) &&
  items.every(({ product }) => !foldName(product.name).includes(word.slice(0, 5)));
const noPlace =
  /^(?:casa|domicilio|total|cuanto|tienda|todo|eso|esos|esas|donde|usted\w*|cual|horas?|dias?|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|noche|favor|cambio|contado|tarjeta|efectivo|transferencia|regalo|verdad|gratis|piso|puerta|centro|ciudad|pueblo|barrio|colonia|zona|oficina|trabajo|home|town|city|area|downtown|work|office|house|place|address|direccion|total|cost|that|this|them)$/u;

/** The products of a list that a discount is for: those that its sentence names; where it names nothing of the catalogue, all. */
export function meantOf(term: Term, { items, shelf }: Pick<Place, 'items' | 'shelf'>): ListedItem[] {
  if (term.of !== null) return items.filter(({ product }) => product.name === term.of);
  const { freeWith } = term;
  if (freeWith) return items.filter(({ product }) => isCalled(product, freeWith.given));
  // "10% off repairs" is of all that is done and not sold, whatever the one thing is that has the word in its name.
  const services = repairs.test(foldName(term.sentence)) && shelf.products.some(isService);
  if (services) return items.filter(({ product }) => isService(product));
  const counted = countedBy(term, shelf.products);
  if (counted) return items.filter(({ product }) => counted.includes(product) && !isExcepted(term, product));
  const named = shelf.products.filter(one => namesOf(term, one));
  if (named.length > 0)
    return items.filter(
      ({ product }) => namesOf(term, product) && !isOutdone(term, product, named) && !isBeside(term, product, named),
    );
  // A price each is of the thing that its sentence names.
  if (term.each !== null) return [];
  const titled = ofTitle(term, { shelf });
  return items.filter(({ product }) => !isExcepted(term, product) && (titled === null || titled.includes(product)));
}

/**
 * What a sentence counts by the word that it is sold by, and by a size: "llevando 3 bolsas de 15 kg" is of those alone. Null where it counts
 * anything.
 */
function countedBy({ sentence, quantity }: Term, products: readonly ShelfProduct[]): readonly ShelfProduct[] | null {
  const folded = foldName(sentence);
  const [, noun = ''] =
    quantity === null ? [] : (new RegExp(String.raw`(?<![\d.,])${quantity}\s(\p{L}{3,})`, 'u').exec(folded) ?? []);
  const [, size = '', unit = ''] =
    /\b(?:de|of)\s(\d+(?:[.,]\d+)?)\s?(kgs?|kilos?|g|ml|lts?|l|oz|lbs?)\b/u.exec(folded) ?? [];
  const [word] = wordsIn(noun);
  const ofUnit = products.filter(one => word && wordsIn(one.unit ?? '')[0]?.stem === word.stem);
  const ofSize = products.filter(({ name }) =>
    new RegExp(String.raw`(?<![\d.,])${size}\s?${unit.slice(0, 1)}`, 'u').test(foldName(name)),
  );
  if (noun === '' || anyThing.test(noun) || ofUnit.length === 0) return null;
  const both = size === '' ? ofUnit : ofUnit.filter(one => ofSize.includes(one));
  return both.length > 0 ? both : ofUnit;
}
const anyThing = /^(?:piezas?|pzas?|pieces?|uni(?:dad(?:es)?|ts?)|productos?|articulos?|items?|cosas?|things?)$/u;

/** Whether a thing is only for those that a sentence names: "líquido para lentes de contacto", where it speaks of the lenses. */
function isBeside(term: Term, one: ShelfProduct, named: readonly ShelfProduct[]): boolean {
  const [own = ''] = foldName(one.name).split(forThem);
  if (own.length === one.name.length) return false;
  const hits = hitsOf(term, one);
  const stemsOf = (text: string) => new Set(wordsIn(text).map(({ stem }) => stem));
  const ofItself = stemsOf(own);
  return (
    hits.every(hit => !ofItself.has(hit)) &&
    named.some(other => {
      const [first = ''] = foldName(other.name).split(forThem);
      const others = stemsOf(first);
      return other !== one && hits.some(hit => others.has(hit));
    })
  );
}
const forThem = /\s(?:para|for)\s/u;

/** The words of a product that the sentence of a condition holds: of its name, its keywords or what it is sold by. */
function hitsOf({ sentence, kind }: Term, one: ShelfProduct): string[] {
  const { name, keywords } = wordsOfProduct(one);
  const unit = new WordSet([kind === 'DEPOSIT' ? (one.unit ?? '') : '']);
  return wordsIn(onlyOf(withoutExceptions(sentence))).flatMap(word =>
    !/\d/.test(word.folded) && !ofAnyThing.test(word.folded) && [name, keywords, unit].some(set => set.has(word) >= 0.9)
      ? [word.stem]
      : [],
  );
}
/** What a sentence says to be alone for: "buy 3 tires get the 4th free, only on Trailmark". */
const onlyOf = (sentence: string): string =>
  /(?<!\p{L})(?:only (?:on|for)|s[oó]lo (?:en|para)|solamente (?:en|para)|[uú]nicamente (?:en|para)|exclusiv\p{L}+ (?:en|para|on|for))\s([^.;]{3,60})/iu.exec(
    sentence,
  )?.[1] ?? sentence;
const ofAnyThing =
  /^(?:descuent\w*|compras?|pag\w+|precios?|tarjetas?|efectivo|unidad(?:es)?|productos?|persona\w*|gratis|llev\w+|kgs?|kilos?|gr|gramos?|ml|lts?|litros?|lbs?|libras?|oz|cm|mm|mts?|metros?)$/u;

const namesOf = (term: Term, one: ShelfProduct): boolean => hitsOf(term, one).length > 0;

/** Whether a sentence names others of the same kind more closely: "la membresía trimestral o la anual" is not the monthly one. */
function isOutdone(term: Term, one: ShelfProduct, named: readonly ShelfProduct[]): boolean {
  const [head] = wordsIn(one.name);
  const own = new Set(hitsOf(term, one));
  return named.some(other => {
    const [first] = wordsIn(other.name);
    if (other === one || head === undefined || first?.stem !== head.stem || !own.has(head.stem)) return false;
    const hits = new Set(hitsOf(term, other));
    return hits.size > own.size && [...own].every(hit => hits.has(hit));
  });
}

/** Whether a condition is for such people as the customer says to be, or to ask for. */
export const isForPerson = (term: Term, place: Place): boolean =>
  term.only.some(mark => !isDay(mark) && place.marks.includes(mark)) ||
  (isDiscountOfSome(term, place) && saysSubject(term, place));
/** Whether a discount is for some people alone, whoever the customer is. */
export const isForPeople = (term: Term, place: Place): boolean =>
  term.only.some(mark => !isDay(mark)) || isDiscountOfSome(term, place);
const isDiscountOfSome = (term: Term, place: Place): boolean => term.kind === 'DISCOUNT' && isForSome(term, place);

/** Whether a question wants the sum with what is given for a means of payment, though nobody said to pay so: "total con el descuento". */
const sumsWith = (means: readonly string[], question: string): boolean =>
  paysSo(meansIn(question), means) ||
  /\b(?:con|aplicando|with)\s(?:(?:el|ese|su|tu|the|that|your)\s)?(?:\d+\s?%\s(?:de\s)?)?(?:descuento|rebaja|discount)\b/u.test(
    question,
  );

/** Whether what a condition says of payment, person and day is so, as far as the customer said it. */
function appliesTo({ means, only }: Term, { paid, marks, question }: Place): boolean {
  const [days, persons] = [only.filter(isDay), only.filter(mark => !isDay(mark))];
  return (
    (means.length === 0 || (paid.length > 0 ? paysSo(paid, means) : sumsWith(means, question))) &&
    [days, persons].every(group => group.length === 0 || group.some(mark => marks.includes(mark)))
  );
}

/** Whether a thing is called by the first word of what stands for it: "examen visual", "a bike". */
function isCalled({ name, keywords }: ShelfProduct, words: string): boolean {
  const called = new WordSet([name, ...keywords]);
  const [first] = wordsIn(words);
  return first !== undefined && called.has(first) >= 0.9;
}

/**
 * Whether a discount is on several kinds of things of which the catalogue calls only some by that word: "10 % en medicamentos y sueros"
 * where a box is called by its substance. What is one of the others nobody knows.
 */
function isUnsure(term: Term, { shelf }: Pick<Place, 'shelf'>): boolean {
  const [, listed = ''] =
    /%[^.;:]{0,25}?\s(?:en|on)\s([^.;:%\d]{3,60})$/u.exec(foldName(term.sentence).replace(/[.!]$/u, '')) ?? [];
  const kinds = listed.split(/,\s|\s(?:y|e|and)\s/u).filter(kind => wordsIn(kind).length > 0);
  if (kinds.length < 2) return false;
  const isKnown = (kind: string) =>
    shelf.products.some(({ name, keywords, unit }) => {
      const called = new WordSet([name, ...keywords, unit ?? '']);
      return wordsIn(kind).some(word => called.has(word) >= 0.85);
    });
  const known = kinds.filter(isKnown).length;
  return known > 0 && known < kinds.length;
}

export function discountMet(term: Term, place: Place): boolean {
  const meant = meantOf(term, place);
  if (meant.length === 0 || !appliesTo(term, place) || isUnsure(term, place)) return false;
  // What is given for nothing needs all that has to be bought for it.
  const others = place.items.filter(item => !meant.includes(item));
  if (term.freeWith) return term.freeWith.bought.every(words => others.some(({ product }) => isCalled(product, words)));
  // Whoever is not known to be one of those it is given to is only told of it.
  if (isDiscountOfSome(term, place) && !saysSubject(term, place)) return false;
  const least = term.nth ?? term.bundle?.take ?? term.quantity;
  if (least === null) return reached(term, place);
  if (term.nth !== null || term.same) return meant.some(({ quantity }) => quantity >= least);
  return meant.reduce((sum, { quantity }) => sum + quantity, 0) >= least;
}

export function reached(term: Term, place: Place): boolean {
  const limit = limitOf(term.from, place);
  if (limit === null) return true;
  if (place.subtotal === null) return false;
  return term.above ? place.subtotal > limit : place.subtotal >= limit;
}
