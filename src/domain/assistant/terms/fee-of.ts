import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { isOtherCity } from './cities.js';
import { commonWord } from './common-words.js';
import { countryNamesOf, isOwnCountry, otherCountryIn } from './countries.js';
import { feeAtDistance } from './distance-fees.js';
import { feeForGoods, splitByGoods } from './fee-of-goods.js';
import { placedBy, titleOfPlace, zoneSaid } from './fee-place-said.js';
import { ofAnyThing } from './goods-named.js';
import { isService, repairs } from './meant-goods.js';
import { namesNoTown, surroundings } from './no-place.js';
import { toMeasure } from './open-fees.js';
import type { ListedItem, SumInput } from './reckoning.js';
import type { Term } from './term.js';

/** Whether an article leaves the fee open for some products, and one of them is listed: "baterías y pianos se cotizan aparte". */
const quotedFor = (term: Term, { items, shelf }: SumInput): boolean => {
  if (!term.open || term.refused || term.subject === '') return false;
  return namesListed(term.subject, { items, shelf });
};
/** Whether a text names one of the listed products. */
const namesListed = (text: string, { items, shelf }: Pick<SumInput, 'items' | 'shelf'>): boolean => {
  const words = wordsIn(text).filter(({ folded }) => !/\d/.test(folded) && !ofAnyThing.test(folded));
  const holds = (texts: readonly string[]) => {
    const set = new WordSet(texts);
    return words.some(word => set.has(word) >= 0.9);
  };
  // A keyword says what a product is like. If the word is in the name of other products, a keyword is not enough.
  const byName = shelf.products.some(({ name }) => holds([name]));
  return items.some(({ product: { name, keywords } }) => holds(byName ? [name] : [name, ...keywords]));
};

/**
 * Returns the fee for what is bought: one that is left open for it, otherwise that of the place, and of several articles the one about such
 * products.
 */
export function feeOf(all: readonly Term[], place: SumInput): Term | undefined {
  const { ofGoods, usual } = splitByGoods(all, place);
  return feeForGoods(ofGoods, usualFeeOf(usual, place), place);
}
function usualFeeOf(all: readonly Term[], place: SumInput): Term | undefined {
  const title = titleOfPlace(all, place);
  // "Baterías y pianos se cotizan" in an article on parcels is not for a quarter that another article names.
  const quoted = all.find(term => quotedFor(term, place) && (title === null || term.title === title));
  if (quoted) return quoted;
  const ofVisits = all.some(isOfVisit) && asksVisit.test(place.question);
  const isAsked = (term: Term) =>
    isOfVisit(term) === ofVisits && (!inHaste.test(foldName(term.sentence)) || haste.test(place.question));
  const usual = all.filter(term => (!term.open || (term.subject === '' && term.own === '')) && isAsked(term));
  const fees = title === null ? ofSubject(usual, place) : usual.filter(term => term.title === title);
  const found = feeOfPlace(fees, place);
  // A quarter that another article names is no town elsewhere.
  const isQuarter =
    found?.elsewhere &&
    placedBy(
      all.filter(({ title }) => title !== found.title),
      place.question,
    );
  const fee = found && isQuarter ? openIn(found, fees) : found;
  const barred = fee && !fee.refused ? barredAt(all, fee, place) : undefined;
  if (barred) return barred;
  if (!fee || worldwide.test(foldName(fee.sentence))) return fee;
  // A price for the whole country does not apply to another country. Only the question counts: the country that a customer wrote from
  // earlier is not the destination.
  const country = otherCountryIn(place.question, place.locale);
  return country && !fee.places.includes(country) ? { ...fee, open: true } : fee;
}
/** "La vaporera no la mandamos fuera de Puebla": what says so of a listed product, for a customer who names a place that is not there. */
function barredAt(all: readonly Term[], fee: Term, place: SumInput): Term | undefined {
  const said = [place.question, ...place.earlier].flatMap(text => {
    const [, where = ''] = towards.exec(text) ?? onlyTowards.exec(text) ?? [];
    return where === '' || namesNoTown(where) ? [] : [where];
  });
  const [where] = said;
  return all.find(({ refused, own, subject }) => {
    const within = own.split(/[^\p{L}]+/u).filter(word => word.length > 3);
    const isThere = [where ?? '', ...fee.places].some(name => within.some(word => name.split(' ').includes(word)));
    return (
      refused && own !== '' && (where !== undefined || fee.places.length > 0) && !isThere && namesListed(subject, place)
    );
  });
}
/** What it costs to come and measure is no fee of a delivery; a text that has both is read as one on deliveries. */
const isOfVisit = ({ title, sentence }: Term): boolean =>
  (toMeasure.test(foldName(title)) || toMeasure.test(foldName(sentence))) &&
  !brings.test(foldName(`${title} ${sentence}`));
const brings = /\b(?:envi\p{L}+|entreg\p{L}+|fletes?|despach\p{L}+|transportes?|reparto|deliver\p{L}*)\b/u;
const asksVisit =
  /\b(?:visit\p{L}*|medir(?:l[oa]s?|me)?|medicion|tomar (?:las )?medidas|(?:come|come and|to) measure)\b/u;
/** "La entrega rápida cuesta $200": only whoever asks for it pays that. */
const inHaste =
  /\b(?:entregas?|envios?|servicio|despacho|delivery|shipping) (?:mas )?(?:rapid[ao]s?|urgentes?|expres{1,2}|prioritari[ao]s?|inmediat[ao]s?)\b|\b(?:express|rush|priority|urgent) (?:delivery|shipping|order)\b|\b(?:entregas?|entregamos) en \d{1,2} (?:horas|hs|hrs|h|dias)\b[^.;]{0,20}\d mas\b/u;
const haste =
  /\b(?:rapid[ao]s?|urgen\p{L}+|expres{1,2}|prioritari[ao]s?|inmediat[ao]s?|apur\p{L}+|pronto|antes|rush|priority|soon|asap|fast)\b|\b(?:en|dentro de|in|within) (?:menos de |less than )?\d{1,2} (?:dias|horas|days|hours)\b/u;
const worldwide =
  /\b(?:internacional\w*|extranjero|otros paises|todo el mundo|abroad|worldwide|international\w*|other countries)\b/u;

/**
 * If several articles state fees, returns those of the article whose title and sentences contain most of what is asked for; all fees if
 * none does.
 */
function ofSubject(all: readonly Term[], { question, items, shelf }: SumInput): Term[] {
  const terms = ofGoods(all, { items, shelf });
  const titles = [...new Set(terms.map(({ title }) => title))];
  if (titles.length < 2) return [...terms];
  const asked = wordsIn(question).filter(({ folded }) => !/\d/.test(folded) && !commonWord.test(folded));
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
/**
 * Leaves out the articles about deliveries of other goods, if one names those that are bought: the fee of visiting for a haircut is not
 * that of sending a pomade.
 */
function ofGoods(terms: readonly Term[], { items, shelf }: Pick<SumInput, 'items' | 'shelf'>): readonly Term[] {
  const named = new Map<string, readonly ShelfProduct[]>();
  for (const { title } of terms) {
    if (named.has(title)) continue;
    const set = new WordSet(terms.flatMap(term => (term.title === title ? [term.title, term.sentence] : [])));
    const isNamed = ({ name }: ShelfProduct) =>
      wordsIn(name).some(word => !ofAnyThing.test(word.folded) && set.has(word) >= 0.9);
    named.set(title, shelf.products.filter(isNamed));
  }
  const isOfListed = ({ title }: Term) => items.some(({ product }) => named.get(title)?.includes(product));
  return terms.some(isOfListed) ? terms.filter(term => isOfListed(term) || named.get(term.title)?.length === 0) : terms;
}
/** Returns the fee of the place that was named last. For a place that no fee names, returns the fee for all other places. */
function feeOfPlace(all: readonly Term[], place: SumInput): Term | undefined {
  const { question, earlier, items, shelf } = place;
  const byDistance = all.filter(({ stretch }) => stretch !== undefined);
  const far = feeAtDistance(byDistance, [question, place.said, ...earlier]);
  if (far) return far;
  if (byDistance.length > 0 && byDistance.length === all.length) return openByPlace(all);
  const terms = all.filter(({ stretch }) => stretch === undefined);
  // "A todo Montevideo" is not everywhere, if there is a fee for elsewhere.
  const town = terms.some(({ elsewhere }) => elsewhere)
    ? terms.find(({ sentence, clause, elsewhere }) => !elsewhere && wholeTown.test(clause ?? sentence))
    : undefined;
  const holdsEverywhere = terms.some(
    term => term !== town && term.places.length === 0 && !term.elsewhere && !term.open && !isLocal(term),
  );
  const ownCountry = terms.find(({ places, open }) => !open && places.some(name => isOwnCountry(name, place.locale)));
  const isAbroad = terms.some(term => term !== ownCountry && term.places.length > 0);
  for (const text of [question, ...earlier]) {
    const named = placedBy(terms, text) ?? feeOfCity(terms, text);
    if (named) return named;
    // "Shipping to Liberia" of a shop in Costa Rica: a town of its own country, unless another one was named before.
    const [, city = ''] = towards.exec(text) ?? onlyTowards.exec(text) ?? [];
    if (ownCountry && isAbroad && city !== '' && !namesNoTown(city) && countryNamesOf(text).length === 0)
      return earlier.map(said => placedBy(terms, said)).find(found => found !== undefined) ?? ownCountry;
    if (zoneSaid.test(text) && terms.some(({ places }) => places.some(name => zoneSaid.test(name)))) {
      const others = elsewhereOf(terms);
      if (others || !holdsEverywhere) return others ?? openByPlace(terms);
    }
    const [, elsewhere = ''] = towards.exec(text) ?? onlyTowards.exec(text) ?? [];
    if (elsewhere !== '' && !namesNoTown(elsewhere)) {
      // An open fee for other places does not change a fee that holds everywhere.
      const elsewhereToo = elsewhereOf(terms.filter(term => !(term.open && holdsEverywhere)));
      // "The rest of the town" is not the whole country, if the country has a fee of its own.
      if (elsewhereToo && restOfTown.test(foldName(elsewhereToo.sentence))) {
        const whither = text.slice(text.lastIndexOf(elsewhere));
        if (isOtherCity(whither, foldName(elsewhereToo.sentence))) return beyondTown(elsewhereToo, terms);
      }
      // "Provincias" are no part of the town whose quarters have fees of their own.
      const isOwn = terms.some(({ places }) => places.some(name => name.split(' ').includes(elsewhere)));
      const isWithin =
        elsewhereToo &&
        ((ofNamedRest.test(elsewhereToo.sentence) && terms.some(isWide)) ||
          (isOwn && ofProvinces.test(foldName(elsewhereToo.clause ?? elsewhereToo.sentence))));
      const other = isWithin ? openIn(elsewhereToo, terms) : elsewhereToo;
      if (town && foldName(wholeTown.exec(town.sentence)?.[1] ?? '').includes(elsewhere)) return town;
      // "A Pocitos" may be a quarter of "todo Montevideo", or a town of the interior.
      if (town && other) return openByPlace(terms);
      // "En la Alborada" may be a quarter of a town that has a fee, so the customer reads both.
      if (other)
        return other.open && new RegExp(String.raw`\sen\s(?:la|el)\s${elsewhere}`, 'u').test(text)
          ? openIn(other, terms)
          : other;
      const local = terms.find(term => term.places.length > 0 || (isLocal(term) && !isOwnTown(shelf, elsewhere)));
      // If no fee is for the place, its fee is unknown, unless one fee holds everywhere.
      if (local && isTown(text, elsewhere, items) && !holdsEverywhere) return openIn(local, terms);
    }
  }
  const everywhere = terms.find(({ places, elsewhere }) => places.length === 0 && !elsewhere);
  const differ = new Set(terms.flatMap(({ amount, open }) => (open || amount === null ? [] : [amount]))).size > 1;
  // "A la col Kennedy": a quarter that no text names is not where the only fee is for.
  const isUnnamed = [question, ...earlier].some(text => quarterSaid.test(text));
  return everywhere ?? (differ || isUnnamed ? openByPlace(terms) : undefined);
}
/** "To Denver": the fee that is for the country of a city abroad. */
function feeOfCity(terms: readonly Term[], text: string): Term | undefined {
  const countries = countryNamesOf(text);
  return countries.length === 0 ? undefined : terms.find(({ places }) => places.some(name => countries.includes(name)));
}
/** Returns the fee for all other places; if there is none, the refusal to go there, with all that is said of fees. */
const elsewhereOf = (terms: readonly Term[]): Term | undefined => {
  const others = terms.filter(({ elsewhere }) => elsewhere);
  const [refused] = others;
  return others.find(term => !term.refused) ?? (refused && { ...openIn(refused, terms), refused: true });
};
const quarterSaid =
  /(?<!\p{L})(?:col(?:onia)?|barrio|bo|urb(?:anizacion)?|residencial|ciudadela|fracc(?:ionamiento)?|aldea|caserio|neighbou?rhood)\b\.? (?!de (?:la|el)?\s?(?:ciudad|casa)\b)(?:(?:la|el|los|las|de|del) )*\p{L}{3,}/u;
const ofProvinces = /\b(?:provincias?|departamentos|regiones|foraneos?|interior|nacional(?:es)?|otros estados)\b/u;
const wholeTown =
  /(?:^|\s)(?:tod[oa]|cualquier (?:parte|punto|zona|barrio) de)\s(?:la ciudad de\s)?(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*)/u;
const ofNamedRest = /\b(?:resto de|rest of)\s(?:la\s|el\s|the\s)?\p{Lu}/u;
/** "Resto de Lima", in small letters too, and not that of the country. */
const restOfTown =
  /\b(?:resto de|rest of) (?:la |el |the )?(?!(?:pais|republica|provincias?|estado|mundo|country|world|state)\b)\p{L}{2}/u;
/** What holds for another city than that of which a fee is for the rest: what is said of provinces, otherwise what all fees say. */
const beyondTown = (rest: Term, terms: readonly Term[]): Term =>
  terms.find(term => term !== rest && term.elsewhere && !restOfTown.test(foldName(term.sentence))) ??
  openIn(rest, terms);
const isWide = ({ kind, sentence }: Term): boolean =>
  kind === 'FEE' &&
  /\b(?:anywhere|nationwide|(?:todo|toda|resto)(?: el| la| del| de la)? (?:pais|republica|provincias?)|a nivel nacional|envios? nacional\w*|cualquier (?:parte|lugar|ciudad))\b/u.test(
    foldName(sentence),
  );
const towards =
  /\b(?:(?:envi\w*|busc\w*|recog\w*|recoj\w*|retir\w*|pick(?: (?:it|them|that))? ?up|viv(?:[eo]n?|imos)|fletes?|mand\w*|llev\w*|entreg\w*|despach\w*|domicilio|puest\w+|shipping|shipped|ship|deliver\w*|llega\w*|estoy|estamos|soy|somos|es|me encuentro|nos encontramos|qued(?:o|amos))\b[^.?!]{0,20}?\s(?:a|hasta|para|en|de|to|in)|(?:i'm|we're|i am|we are|i live|we live|located)\s(?:in|from|near))\s(?:la\s|el\s|the\s)?(\p{L}{4,}|(?<=\s(?:a|hasta|to)\s)(?!(?:mi|mis|tu|tus|su|sus|la|las|el|lo|los|un|una|que|the|my|you|us|me|our|ver)\b)\p{L}{2,3}(?!\p{L}))/u;
/** "A Cusco", "y para Tacna?": only a destination and nothing else. */
const onlyTowards =
  /^\W*(?:(?:y|e|and|es|seria|ok|bueno|entonces)\W+)*(?:al?|en|hasta|para|to|in|for)\s(?:la\s|el\s|the\s)?(\p{L}{4,})(?:\s\p{L}+)?\W*$/u;
const isLocal = ({ kind, sentence, places, elsewhere }: Term): boolean =>
  kind === 'FEE' && places.length === 0 && !elsewhere && surroundings.test(foldName(sentence));
/** Whether a text of the shop names a place where it is or to which it delivers. */
const isOwnTown = ({ articles }: SumInput['shelf'], place: string): boolean =>
  articles.some(({ title, body }) =>
    sentencesOf(`${title}. ${body}`).some(
      sentence =>
        foldName(sentence)
          .split(/[^\p{L}\d]+/u)
          .includes(place) && !/\b(?:no|not|nor|ni|don't|cannot)\b/u.test(foldName(sentence)),
    ),
  );
/** Returns a fee with an unknown amount, with everything that is said about such fees. */
const openIn = (term: Term, terms: readonly Term[]): Term => {
  const said = [...new Set(terms.map(({ sentence }) => sentence))];
  // The sentence of a fee that is free from an amount on already contains the sentences of others.
  const whole = said.filter(one => !said.some(other => other !== one && other.includes(one)));
  const { refused, ...rest } = term;
  return { ...rest, open: true, sentence: whole.join(' ') };
};
/** Returns the open fee of a customer whose place decides, and who has named none that is known. */
const openByPlace = (terms: readonly Term[]): Term | undefined => {
  const [first] = terms;
  return first && { ...openIn(first, terms), byPlace: true };
};
/** Whether a text names a place that has a fee, or states only a destination. */
export const namesPlace = (terms: readonly Term[], folded: string): boolean => {
  const [, alone = ''] = onlyTowards.exec(folded) ?? [];
  return (
    (alone !== '' && !namesNoTown(alone)) ||
    placedBy(
      terms.filter(({ kind }) => kind === 'FEE'),
      folded,
    ) !== undefined
  );
};

/** Whether a text says where the customer is, or where something goes, whatever town it is: "I'm in Tamarindo". */
export const saysTown = (folded: string): boolean => {
  const [, town = ''] = towards.exec(folded) ?? onlyTowards.exec(folded) ?? [];
  return town !== '' && !namesNoTown(town);
};

/** Whether a word is used as a destination, and is not a product that is bought. */
const isTown = (text: string, word: string, items: readonly ListedItem[]): boolean =>
  (new RegExp(String.raw`\s(?:a|hasta|en|to|in|from|near)\s(?:la\s|el\s)?${word}`, 'u').test(text) ||
    onlyTowards.test(text)) &&
  items.every(({ product }) => !foldName(product.name).includes(word.slice(0, 5)));
