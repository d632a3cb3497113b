import { sentencesOf, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { isMadeFor } from '../sources/yes-no.js';
import type { Talk } from '../talk.js';
import { itemLine } from './item-line.js';
import { onlyNamed } from './product-part.js';

const asksContents =
  /^\W*(?:(?:y|e|pero|ok|bueno|es[eoa]|est[eoa]|and|but|so)\W+)*(?:(?:el|la|l[oa]s|the)\s((?:\p{L}+\s){1,5}?))?(?:ya )?(?:incluye[ns]?|trae[ns]?|lleva[ns]?|tiene[ns]?|contiene[ns]?|viene[ns]? con|does it (?:include|have|come with|contain)|(?:it|they) (?:include|come with|have)s?)\s(?:(?:el|la|l[oa]s|un|una|su|sus|the|an?|any)\s)?(\p{L}{3,})(?:\s((?:el|la|l[oa]s|es[eoa]s?|est[eoa]s?|that|this)(?:\s(?:de\s)?\p{L}+){0,3}))?\W*$/u;
const comesWith = /\b(?:viene[ns]? con|trae[ns]?|incluye[ns]?|comes? with|includes?)\b/u;
/** Whether the text of the product lists what it includes, or an article says it of the thing. */
function saysContents({ tools }: Talk, thing: string, { description }: { description: string }): boolean {
  const isOfThing = (sentence: string) => new WordSet([sentence]).has(wordOf(thing)) >= same;
  const lists = (sentence: string) => contents.test(foldName(sentence));
  return (
    sentencesOf(description).some(lists) ||
    tools.articles(thing).some(({ body }) => sentencesOf(body).some(each => lists(each) && isOfThing(each)))
  );
}
const contents = /\b(?:inclu\p{L}+|tra[ei]\p{L}*|viene[ns]? con|includ\p{L}+|comes? with)\b/u;
/** "¿Viene con cargador?" of what says nothing of it: the chargers that are sold are no yes. Returns false if none is sold either. */
function tellsBesideIt(talk: Talk, thing: string, { name }: { name: string }): boolean {
  const sold = bestNamed(talk.tools.products(thing)).filter(item => item.name !== name);
  const apart = soldApart(talk, thing, name);
  if (sold.length === 0 && apart === undefined) return false;
  if (apart === undefined) talk.add(talk.voice.say('contentsUntold'));
  else if (apart.of === name) talk.add(talk.voice.say('hasNot', { text: apart.sentence }));
  else talk.add(`${apart.of}: ${apart.sentence}`);
  talk.addLines(sold.slice(0, mostSold).map(item => `• ${itemLine(item, talk.input.language)}`));
  // What is sold beside it is told in passing: "¿cuánto con uno?" comes to the thing that was asked about.
  talk.spoke([name]);
  talk.state.focus = name;
  talk.refused = true;
  talk.buttons('person');
  return true;
}
/** "La tapa se vende aparte" in the text of the product, or of one that was shown with it. */
function soldApart({ state, tools }: Talk, thing: string, name: string): { of: string; sentence: string } | undefined {
  const group = state.spoken?.at(-1) ?? [];
  return [name, ...(group.includes(name) ? group : [])]
    .flatMap(of => sentencesOf(tools.called(of)[0]?.description ?? '').map(sentence => ({ of, sentence })))
    .find(({ sentence }) => isSoldApart.test(foldName(sentence)) && new WordSet([sentence]).has(wordOf(thing)) >= same);
}
const isSoldApart =
  /\b(?:se (?:vende[ns]?|cobra[ns]?|compra[ns]?|cotiza[ns]?|pide[ns]?)|va[ns]?|es|son|sold|vendid[oa]s?) (?:\p{L}+ )?(?:aparte|por separado|separately)\b/u;
const mostSold = 3;
const ofShop = /\b(?:tiene|manej|vend)[ns]?\p{L}*\s/u;
const asksWithout = /\b(?:sin|without)\s(\p{L}{3,})\W*$/u;
const negated = (folded: string, thing: string): boolean =>
  new RegExp(String.raw`\b(?:no|sin|ni|not|without)\b[^.;]{0,30}\b${thing.slice(0, 5)}`, 'u').test(folded);
/** "Usa 3 pilas que no van incluidas": the no comes behind the thing. */
const notIncluded = /\bno\b[^.;]{0,20}\bincluid[oa]s?\b|\bnot included\b/u;
const soldBeside = /\b(?:aparte|por separado|opcional(?:es)?|extra|adicional(?:es)?|separately|optional)\b/u;
/** "Lleva 11 metros de tela. No incluye la tela.": whether it is included is said by the sentence of including. */
const ofIncluding = /\binclu\p{L}+/u;
const same = 0.85;

/**
 * "¿Incluye carbón?", "¿lo hacen sin nueces?" about the current product: tells the sentence of its own text that says so, even if
 * something with that name is sold too. Returns false if the text does not name it.
 */
export function tellsContents(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const [, without = ''] = asksWithout.exec(folded) ?? [];
  const [, before = '', thing = without, behind = ''] = asksContents.exec(folded) ?? [];
  // "¿Incluye lavado el tinte?" names its thing last; "¿trae carbón el chico?" is about the one spoken of.
  const of = before.trim() === '' && behind !== '' && onlyNamed(talk, behind) ? behind : before;
  if (thing === '' || (without !== '' && talk.acts.asksPrice)) return false;
  // "¿Tienen carbón?" asks what the shop sells.
  if (of.trim() === '' && ofShop.test(folded) && bestNamed(talk.tools.products(thing)).length > 0) return false;
  const item = of.trim() === '' ? inFocus(talk) : onlyNamed(talk, of);
  if (!item) return false;
  const holds = (text: string) => new WordSet([text]).has(wordOf(thing)) >= same;
  const told = sentencesOf(item.description).filter(each => holds(each) && !isMadeFor(foldName(each), [wordOf(thing)]));
  const sentence =
    without === ''
      ? (told.find(each => ofIncluding.test(folded) && ofIncluding.test(foldName(each))) ?? told[0])
      : told.find(each => negated(foldName(each), thing) && /\b(?:sin|without)\b/u.test(foldName(each)));
  if (sentence === undefined && without === '' && comesWith.test(folded) && item.description !== '')
    return !saysContents(talk, thing, item) && tellsBesideIt(talk, thing, item);
  if (sentence !== undefined && without === '' && isSoldApart.test(foldName(sentence)))
    return tellsBesideIt(talk, thing, item);
  // What is sold beside it is shown with its price.
  if (sentence === undefined || soldBeside.test(foldName(sentence))) return false;
  const isNo = without === '' && (negated(foldName(sentence), thing) || notIncluded.test(foldName(sentence)));
  talk.add(talk.voice.say(isNo ? 'hasNot' : 'yesOf', { text: sentence }));
  talk.covers(told);
  talk.showed([item]);
  talk.refused = true;
  talk.buttons('order', 'person');
  return true;
}
