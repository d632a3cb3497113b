import type { FoundItem } from '../../../../domain/assistant/index.js';
import { isLightWord, sentencesOf, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { saysTime, saysWhen } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';

/** One sentence of an article that lists something for one kind of thing after the other, and the products that its beginning names. */
interface Entry {
  sentence: string;
  head: string;
  /** "Copia común" and "doble paleta" of "copia común o doble paleta"; none if it begins with a condition. */
  parts: readonly string[];
  names: ReadonlySet<string>;
}

const longestHead = 60;
const mostWords = 6;
const fewestEntries = 2;
const same = 0.85;

/** What an entry is about: "Pantallas" of "Pantallas 60 días", "Bifocal y progresivo" of "Bifocal y progresivo: 7 días". */
function headOfEntry(sentence: string): string {
  const colon = sentence.indexOf(':');
  if (colon > 0 && colon <= longestHead) return sentence.slice(0, colon);
  const [before = ''] = sentence.split(/[\d(;]/u);
  return before.trim().split(/\s+/u).slice(0, mostWords).join(' ');
}

/** The products that the beginning of an entry names: each part of "copia común o doble paleta" names its own. */
function namedBy(talk: Talk, parts: readonly string[]): Set<string> {
  const found = parts.flatMap(part => {
    const first = wordsIn(part).find(({ folded }) => /^\p{L}{3}/u.test(folded) && !isLightWord(folded));
    if (!first) return [];
    return bestNamed(talk.tools.products(part)).filter(
      ({ name, hits }) => hits.includes(first.stem) || new WordSet([name]).has(first) >= same,
    );
  });
  return new Set(found.map(({ name }) => name));
}
/** "Si se perdieron todas las llaves" is a case of what stands before it. */
const supposes = /^\W*(?:si|cuando|en caso|para|if|when|in case)\s/u;

/** Returns the entries of a text; none unless several of its sentences begin with things of the shop and state a time. */
function entriesOf(talk: Talk, body: string): Entry[] {
  const sentences = sentencesOf(body);
  if (sentences.length < fewestEntries) return [];
  const entries = sentences.map(sentence => {
    const head = headOfEntry(sentence);
    const parts = supposes.test(foldName(head)) ? [] : head.split(/\s*[,/+]\s*|\s(?:y|e|o|u|and|or)\s/iu);
    return { sentence, head, parts, names: namedBy(talk, parts) };
  });
  return entries.some(({ names }) => names.size > 0) ? entries : [];
}

/** Whether a part of what an entry is about is in the longer name of a product: "llave con chip" of "llave con chip tipo navaja". */
const isWithin = ({ head, parts }: Entry, { name, unit }: FoundItem): boolean => {
  // "Comida por persona: 3 días antes" is for each dish that is sold by the person.
  const [, by = ''] = /\b(?:por|per) (\p{L}{4,})/u.exec(foldName(head)) ?? [];
  if (by !== '' && new WordSet([unit ?? '']).has(wordOf(by)) >= same) return true;
  const held = new WordSet([name]);
  return parts.some(part => {
    const words = wordsIn(part).filter(({ folded }) => /^\p{L}{3}/u.test(folded) && !isLightWord(folded));
    return words.length > 0 && words.every(word => held.has(word) >= same);
  });
};

const statesTime = (sentence: string): boolean => saysTime(sentence) || saysWhen(sentence);

/** Returns the products that a question may be about, the likeliest group first: named in it, spoken of, or in the list. */
function subjectsOf(talk: Talk, question: string): (readonly FoundItem[])[] {
  const { state, tools } = talk;
  const named = bestNamed(tools.products(question)).filter(({ hits }) => hits.some(hit => /^\p{L}{3}/u.test(hit)));
  if (named.length > 0) return [named];
  const focus = inFocus(talk);
  const listed = [...state.items, ...(state.priced ?? [])].map(({ product }) => product);
  const spoken = (state.spoken ?? []).toReversed();
  const groups = [listed, ...spoken].map(names => names.flatMap(name => tools.called(name)));
  // What a sum was just told of is meant as a whole: "¿qué garantía tiene?" after a screen and a battery.
  const isListed = focus !== null && listed.includes(focus.name);
  const all = [...(focus && !isListed ? [[focus]] : []), ...groups];
  return all.filter(group => group.length > 0);
}

/**
 * Returns the entries of a text for the thing that a question is about: of "Pantallas 60 días. Baterías 6 meses." the first after a screen.
 * Null if the text is no such list, or has no entry for it.
 */
export function entriesFor(
  talk: Talk,
  question: string,
  { title, body }: { title: string; body: string },
): string[] | null {
  const entries = entriesOf(talk, body);
  const headed = new WordSet([title]);
  const telling = wordsIn(question).filter(
    word => /^\p{L}{4}/u.test(word.folded) && !isLightWord(word.folded) && headed.has(word) < same,
  );
  const said = entries.filter(({ head }) => telling.some(word => new WordSet([head]).has(word) >= same));
  for (const group of entries.length < fewestEntries ? [] : subjectsOf(talk, question)) {
    const own = entries.filter(entry => group.some(item => entry.names.has(item.name) || isWithin(entry, item)));
    const others = entries.filter(entry => entry.names.size > 0 && !own.includes(entry));
    if (own.length === 0 || others.length === 0 || !own.some(({ sentence }) => statesTime(sentence))) continue;
    if (!others.some(({ sentence }) => statesTime(sentence))) continue;
    return (said.length > 0 ? said : own).map(({ sentence }) => sentence);
  }
  return null;
}

const asksWarranty = /\b(?:garantias?|garantizad[oa]s?|warrant(?:y|ies)|guarantees?)\b/u;
const asksDone =
  /\b(?:(?:se |me )?(?:tard(?:a|an|aria|arian|ara|aran|amos|as)|demor\p{L}+)|cuando (?:\p{L}+ )?(?:esta\p{L}*|quedan?|tienen?) list[oa]s?|en cuant[oa]s? (?:tiempo|dias?|horas?)|(?:para|pa) cuando (?:l[oa]s? )?(?:esta|queda|tendr)\p{L}*|how long (?:does|will|would|do) (?:it|they|that|this|the \p{L}+) take|when (?:will|would) (?:it|they|that|this|the \p{L}+) be (?:ready|done))\b/u;
const ofParcel =
  /\b(?:llega\p{L}*|envi\p{L}+|despach\p{L}+|domicilio|mand\p{L}+|correo|deliver\p{L}*|ship\p{L}*|arriv\p{L}*)\b/u;

/**
 * "¿Y la garantía?", "¿cuánto se demoran?": tells the entry for the thing that is spoken of, from the article that lists it for each kind.
 * Returns false for any other question, and if no article has such a list.
 */
export function tellsEntry(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const isWarranty = asksWarranty.test(folded);
  if (!isWarranty && (!asksDone.test(folded) || ofParcel.test(folded))) return false;
  // What the text of the thing itself says of its guarantee comes first.
  if (isWarranty && asksWarranty.test(foldName(inFocus(talk)?.description ?? ''))) return false;
  const label = talk.label(isWarranty ? 'guaranteeAsked' : 'doneAsked');
  const found = [...talk.tools.articles(question), ...talk.tools.articles(label)].filter(({ titled }) => titled);
  for (const article of found) {
    if (isWarranty && !asksWarranty.test(foldName(`${article.title} ${article.body}`))) continue;
    const told = entriesFor(talk, question, article);
    if (told === null) continue;
    talk.tells(told.join(' '));
    talk.quotesFrom(article.title);
    talk.covers(sentencesOf(article.body));
    talk.buttons('person');
    return true;
  }
  return false;
}
