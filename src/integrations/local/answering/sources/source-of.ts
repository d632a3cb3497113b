import type { FoundItem } from '../../../../domain/assistant/index.js';
import { sentencesOf, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { namedIn } from '../meant/referents.js';
import { asksMeasure, asksWhatBelongs, besideProperty, factOf, measureOf, ofDelivery } from '../products/fact-part.js';
import { headOf } from '../products/head-of.js';
import { meantBy } from '../products/product-part.js';
import { askedOfThings } from '../products/things-part.js';
import { actsIn } from '../said/acts.js';
import { wantsWhen } from '../said/answer-kinds.js';
import { isWork } from '../said/done-to.js';
import { holdsNumber } from '../said/holds-number.js';
import { givesName, longQuestion, onlyTells } from '../said/question-forms.js';
import type { Talk } from '../talk.js';
import { answers, answersSurely, articlesFor } from './knowledge-part.js';
import type { Source } from './source.js';
import {
  type Asked,
  amountSource,
  bestSource,
  chosenSource,
  conditionSource,
  discussedSource,
  propertySource,
  ruleSource,
  searchedSource,
  timeOf,
} from './source-steps.js';

/** Returns the sentence of a product with the measure that a question asks for; null if it asks for none, or the product has none. */
export const measureIn = (item: FoundItem, question: string): string | null =>
  asksMeasure(actsIn(question).folded) ? (measureOf(item, question)?.fact ?? null) : null;

const asksIfIncluded =
  /^\W*(?:(?:y|e|and|ok|pero|but)\W+)*(?:tambien )?(?:incluyen?|trae|viene con|lleva|(?:does it |do they )(?:include|come with)|comes? with)\b|\b(?:incluid[oa]s?|included)\W*$/u;

const asksParts =
  /\bcuant[oa]s (\p{L}{3,}) (?:(?:me |se |nos )?(?:trae|tiene|lleva|incluye|contiene|viene|rinde|hace|da|sirve|alcanza|es|entrega)n?|son|(?:puedo|podemos) (?:pedir|hacer|tener|elegir))\b|\bhow many (\p{L}{3,}) (?:does it|do they) (?:have|come|hold|include)/u;
/** "¿Cuántos cajones trae?" is about the current product, even if another one is called a drawer: returns its sentence that counts them. */
function partsOf(item: FoundItem | undefined, folded: string): Source | null {
  const [, inSpanish, inEnglish] = asksParts.exec(folded) ?? [];
  const said = inSpanish ?? inEnglish ?? '';
  const [word] = wordsIn(said);
  const fact = sessions.test(said)
    ? sentencesOf(item?.description ?? '').find(each => ofSessions.test(foldName(each)))
    : undefined;
  if (item && fact !== undefined) return { kind: 'fact', fact, of: item };
  const counted = sentencesOf(item?.description ?? '').find(
    each => word && /\d/u.test(each) && new WordSet([each]).has(word) >= 0.9,
  );
  return item && counted !== undefined ? { kind: 'fact', fact: counted, of: item } : null;
}
/** Words for what a course or a treatment has several of. */
const session =
  '(?:clases?|sesion(?:es)?|ensayos?|lecci\\p{L}+|encuentros?|citas?|visitas?|classes|lessons?|sessions?|visits?)';
const sessions = new RegExp(`^${session}$`, 'u');
const ofSessions = new RegExp(String.raw`\b\d{1,3} ${session}(?!\p{L})`, 'u');

/** Whether nothing else is named: "¿cuántos tacos trae cada paquete?" says of which of the two. */
const asksOnlyParts = (folded: string): boolean =>
  asksParts.test(folded) && !/\p{L}{4}/u.test(folded.replace(asksParts, ' '));
/** "¿Cuántas sesiones son?" after two things were shown together: the one sentence of their texts that counts them. */
function partsOfGroup({ state, tools }: Talk, folded: string): Source | null {
  const [one, other] = (state.spoken?.at(-1) ?? []).flatMap(name => partsOf(tools.called(name)[0], folded) ?? []);
  return one && !other ? one : null;
}

/** The steps that look for the source of an answer, in the order in which they are asked. */
const steps: readonly ((asked: Asked) => Source | null)[] = [
  ruleSource,
  discussedSource,
  chosenSource,
  propertySource,
  conditionSource,
  amountSource,
  bestSource,
  searchedSource,
];

/** Returns the source that answers one question; null if there is none. */
export function sourceOf(talk: Talk, question: string): Source | null {
  const { state, tools } = talk;
  const said = actsIn(question);
  const acts = { ...said, asksPrice: said.asksPrice && actsIn(besideProperty(said.folded)).asksPrice };
  const { focus, spoken: before } = state;
  const part = focus === null ? null : partsOf(tools.called(focus)[0], said.folded);
  if (part) return part;
  const ofGroup = asksOnlyParts(said.folded) ? partsOfGroup(talk, said.folded) : null;
  if (ofGroup) return ofGroup;
  const found = withoutTimes(tools.products(question), acts.folded);
  const named = ofOpenChoice(talk, question, { found, named: namedIn(talk, question, found) });
  // A statement is answered from an article only if the article fits it well.
  const asksIt =
    acts.asks || acts.asksPrice || acts.asksWhether || (question.split(/\s+/u).length < 4 && !givesName(acts.folded));
  const articles = articlesFor(talk, question).filter(asksIt ? answers : answersSurely);
  const kin =
    focus === null || named.some(item => item.lacks.length === 0)
      ? []
      : tools.products(`${headOf(focus)} ${question.replace(/^\W*(?:y|and|e|pero|but)\s+/iu, '')}`);
  const ofFocus = focus === null ? [] : tools.called(focus);
  const shown = named.length > 0 ? meantBy(named).items : [];
  const [single] = shown.length === 1 ? shown : ofFocus;
  const [spoken] = ofFocus;
  const [article] = articles;
  const property = askedOfThings(talk, question, { named, spoken, near: article?.titled ? article.near : 0 });
  if (property) return property;
  if (shown.length === 1 && shown[0]) {
    // "¿Incluye el casco?" asks what belongs to the current product, which stays the current one.
    const isAside = spoken !== undefined && asksIfIncluded.test(acts.folded);
    if (!isAside) state.focus = shown[0].name;
    if (!isAside && shown[0].hits.length > 0) talk.spoke([shown[0].name]);
  }
  // What a customer brings for a service is handed back when it is done: "¿en cuánto tiempo me la entregan?".
  const brings = ofDelivery(acts.folded) && !(spoken && isWork(spoken) && timeOf(spoken, question) !== null);
  const fact = single && !brings ? factOf(single, question) : null;
  const asked: Asked = {
    talk,
    question,
    acts,
    asksIt,
    focus,
    ofFocus,
    spoken,
    found,
    named,
    shown,
    single,
    fact,
    kin,
    articles,
    brings,
  };
  const source = steps.reduce<Source | null>((found, step) => found ?? step(asked), null);
  // "¿Cuál es mi tono?" is answered by an article: what only shares that word is not spoken of from then on.
  if (source?.kind === 'article' && focus !== null && shown[0] && !isCalledIn(question, shown[0])) {
    state.focus = focus;
    if (before) state.spoken = before;
  }
  return source && isOfOtherThing(source, spoken, acts.folded) ? null : source;
}

/** "¿Qué día y hora?" asks when something is, and not for the pass of a day. */
const withoutTimes = (found: readonly FoundItem[], folded: string): readonly FoundItem[] =>
  wantsWhen(folded) ? found.filter(({ hits }) => hits.length === 0 || hits.some(hit => !ofTime.test(hit))) : found;
const ofTime = /^(?:dia|hora|horari|seman|mes|day|hour|time|week|month)s?$/u;

/** Whether a question has the kind of a thing, or a word of its name as it is written there. */
function isCalledIn(question: string, { name, hits }: FoundItem): boolean {
  const head = new WordSet([headOf(name)]);
  const said = wordsIn(question).map(({ folded }) => folded);
  return hits.some(hit => head.has(wordOf(hit)) >= 0.85) || wordsIn(name).some(({ folded }) => said.includes(folded));
}

/** "3 veces por semana, ¿cuánto?" while the customer has to choose means the one of those that were listed, and no other of that name. */
function ofOpenChoice(
  { input, state }: Talk,
  question: string,
  { found, named }: { found: readonly FoundItem[]; named: readonly FoundItem[] },
): readonly FoundItem[] {
  const listed = (input.dialogue.asked === 'WHICH' ? state.spoken?.at(-1) : undefined) ?? [];
  const most = Math.max(0, ...named.map(({ hits }) => hits.length));
  const among = named.filter(({ name, hits }) => listed.includes(name) && hits.length === most);
  const numbers = question.match(/(?<![\p{L}\d])\d{1,4}(?![\p{L}\d])/gu) ?? [];
  const numbered = found.filter(
    ({ name, hits }) => listed.includes(name) && hits.length > 0 && numbers.some(number => holdsNumber(name, number)),
  );
  const kept = numbered.length > 0 ? numbered : among;
  // What is named by words of its own is meant too: "la placa y la radiografía".
  const told = new Set(kept.flatMap(({ hits }) => hits));
  const isOther = named.some(({ name, hits }) => !listed.includes(name) && hits.some(hit => !told.has(hit)));
  return !isOther && numbers.length > 0 && kept.length > 0 && kept.length < listed.length ? kept : named;
}

/** "¿Incluye video?" of a party is not answered by the text of a video of weddings. */
const isOfOtherThing = (source: Source, spoken: FoundItem | undefined, folded: string): boolean =>
  source.kind === 'fact' && spoken !== undefined && source.of.name !== spoken.name && asksWhatBelongs(folded);

/** Reads a long question, such as a voice message, by its clauses: returns the source of the last clause that has an answer. */
export function clauseSource(talk: Talk, question: string): Source | null {
  if (question.split(/\s+/u).length <= longQuestion) return null;
  const clauses = question
    .split(/[,;:]\s*|\s(?:porque|pero|aunque|because|but)\s/u)
    .filter(clause => /\s/u.test(clause.trim()));
  if (clauses.length < 2) return null;
  for (const clause of clauses.toReversed()) {
    if (onlyTells(clause)) continue;
    const found = sourceOf(talk, clause);
    if (found) return found;
  }
  return null;
}
