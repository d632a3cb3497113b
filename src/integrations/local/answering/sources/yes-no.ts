import { type FoundItem, isLightWord, type Word, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isYesNo } from '../said/yes-no-asked.js';
import { chargeAsked, chargedYes, namesCharge } from './charged.js';
import { denies } from './denied.js';

/** Words of a question that only ask: what is left says what is asked. */
const asking =
  /^(?:tra[ei]\p{L}*|incluy\p{L}*|incluid\p{L}*|lleva\p{L}*|tien\p{L}+|ten[eg]\p{L}*|vien\p{L}+|hay|es|son|esta|estan|pued\p{L}+|puedo|podr\p{L}+|podemos|hac\p{L}+|usa\p{L}*|dan|damos|acept\p{L}+|manej\p{L}+|vend\p{L}+|ofrec\p{L}+|recib\p{L}+|pag[ao]\p{L}*|cuent\p{L}+|do|does|is|are|has|have|can|come|comes|include\p{L}*|get|got|will|would|take|accept|sell|offer|pay|it|they|this|that|there|igual|tambien|also|verdad|cierto|really|mism[oa]s?|todo|todos|solo|ya|aparte|adentro|inside|same|too|ustedes|one|entonces|porfa|favor|nuev[oa]s?|new)$/u;
/** "Can I take lessons?": what may be done is asked for as well as with what. */
const mayDo =
  /\b(?:puedo|podemos|se puede|can (?:i|we)|may (?:i|we))\s(?:l[oa]s? |le |me )?(take|get|make|use|hacer|poner|usar|dar)(?:me|le|l[oa]s?)?\b/u;
/** A sentence with a condition is no plain yes. */
const hedged =
  /\b(?:solo|solamente|salvo|excepto|menos|opcional(?:es)?|encargo|segun|depende|hasta|desde|minimo|maximo|only|unless|except|depends?|optional|extra|consult\p{L}+|o bien|si|if|nomas|siempre que|a partir)\b/u;
/** An address has words of other matters: "plaza", "local". */
const saysWhere = /\b(?:estamos en|quedamos en|plaza \p{L}+|local \d|we are (?:at|in))(?!\p{L})/u;
const apart = /\b(?:aparte|por separado|separately)\b/u;
const negations = /\b(?:no|sin|ni|nunca|tampoco|not|without|never|n't)\b/u;
/** What is free or charged only for some: the fee of a place, an order from some amount. */
const depends =
  /\b(?:pedidos?|compras?|zonas?|dentro de|sobre|si|if|desde|primer[oa]?|mismo dia|orders?|within|over|first)\b/u;
const ofJourney =
  /\b(?:envios?|fletes?|viajes?|viaticos?|traslados?|domicilio|despachos?|reparto|delivery|shipping|travel|trip)\b/u;
/** "Si pago en efectivo, ¿me hacen menos?": the words of the condition are not what is asked. */
export const supposes = (folded: string): boolean =>
  /^\W*(?:(?:y|e|o|pero|and|but)\s)?(?:si|if|pagando|paying|con)\s/u.test(folded);
/** "¿No trae funda?" has its yes and no the other way round. */
const asksNegated = /\b(?:no|sin|isn'?t|doesn'?t|don'?t|aren'?t|can'?t|not|without)\b/u;
const either = /\s(?:o|u|or)\s/u;
/** "Viene con colchón?" and "carro para colchón de 80": what a thing is made for does not come with it. */
const asksWithIt = /\b(?:incluy\p{L}*|incluid\p{L}*|tra[ei]\p{L}*|vienen? con|comes? with|includes?|included)\b/u;
const same = 0.85;
const mostAsked = 3;

/** Returns the words of a question that say what is asked, without those of the thing that it is about. */
export function askedIn(question: string, item: FoundItem | null): Word[] {
  const name = new WordSet([item?.name ?? '']);
  const [, done = ''] = mayDo.exec(foldName(question)) ?? [];
  return wordsIn(question).filter(
    (word, at, all) =>
      /^\p{L}{3}/u.test(word.folded) &&
      (word.folded === done || !(isLightWord(word.folded) || asking.test(word.folded))) &&
      all.findIndex(each => each.folded === word.folded) === at &&
      name.has(word) < same,
  );
}

/** Whether a question has a plain yes or no, which other than its words say nothing of. */
export function asksPlainly(question: string): boolean {
  const folded = foldName(question);
  return (
    isYesNo(question) &&
    !(supposes(folded) && chargeAsked(question) === null) &&
    !asksNegated.test(folded.replace(/\bsin (?:costo|cargo|recargo)\b/gu, '')) &&
    !either.test(folded)
  );
}

/**
 * Returns whether a sentence of a thing's text answers a question by a plain yes or no: it has every word that says what is asked, with or
 * without a negation. Null if the question has no yes or no, or if the sentence says so under a condition or of something else.
 */
export function saysYes(question: string, sentence: string, item: FoundItem | null): boolean | null {
  const folded = foldName(question);
  if (!asksPlainly(question) || /\d/u.test(folded)) return null;
  const charge = chargeAsked(question);
  if (charge !== null && ofJourney.test(folded)) return null;
  const asked = askedIn(question, item).filter(({ folded: word }) => charge === null || !namesCharge(word));
  if (asked.length === 0 || asked.length > mostAsked) return null;
  const clause = clauseOf(sentence, asked);
  if (clause === null) return null;
  const told = foldName(clause.text);
  if (!hasLastLetter(folded, told) || hedged.test(told) || saysWhere.test(told)) return null;
  if (charge !== null)
    return depends.test(foldName(sentence)) ? null : (chargedYes(charge, clause.text) ?? chargedYes(charge, sentence));
  if (asksWithIt.test(folded)) {
    if (apart.test(told)) return false;
    if (isMadeFor(told, asked)) return null;
  } else if (apart.test(told)) return null;
  const denied = clause.refused ? true : denies(clause.text, asked);
  return denied === null ? null : !denied;
}

interface Clause {
  text: string;
  /** Whether the words before its colon refuse what it lists: "No aptas: milanesas". */
  refused: boolean;
}
const label = /^\s*([^:]{2,40}):\s/u;
const refusing = /^\W*(?:no|not|nunca|never)\b/u;

/** The clause with all of the words, since a no in another clause says nothing of them; null if none has them all. */
function clauseOf(sentence: string, asked: readonly Word[]): Clause | null {
  const holds = (text: string) => {
    const held = new WordSet([text]);
    return asked.every(word => held.has(word) >= same);
  };
  const [named = '', of = ''] = label.exec(sentence) ?? [];
  const rest = sentence.slice(named.length);
  if (refusing.test(foldName(of)) && holds(sentence) && holdsAny(rest, asked)) return { text: rest, refused: true };
  const text = sentence.split(/[,;:]\s|[()]|\s(?=(?:pero|but|y no|and not)\s)/u).find(holds);
  if (text !== undefined) return { text, refused: false };
  return holds(sentence) && !negations.test(foldName(sentence)) ? { text: sentence, refused: false } : null;
}

const holdsAny = (text: string, words: readonly Word[]): boolean => {
  const held = new WordSet([text]);
  return words.some(word => held.has(word) >= same);
};

/** "Factura A": a letter at the end says which one, so the clause has it too. */
function hasLastLetter(question: string, clause: string): boolean {
  const [, letter] = /\s(\p{L})\W*$/u.exec(question) ?? [];
  return letter === undefined || new RegExp(String.raw`(?<!\p{L})${letter}(?!\p{L})`, 'u').test(clause);
}

/** Whether a clause names what is asked for only as what the thing is for, or what is yet to be done: "para colchón", "para armar". */
export const isMadeFor = (clause: string, asked: readonly Word[]): boolean =>
  [...clause.matchAll(/\b(?:para|for)\s(?:(?:el|la|un|una|a|the)\s)?(\p{L}+)/gu)].some(([, word = '']) =>
    asked.some(each => new WordSet([word]).has(each) >= same),
  );
