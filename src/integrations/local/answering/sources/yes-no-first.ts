import { type FoundItem, isLightWord, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { actsIn } from '../said/acts.js';
import { isColourStem } from '../said/colours.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';
import { continued } from '../voice.js';
import { chargeAsked } from './charged.js';
import { withLeads } from './dependent-sentences.js';
import { inSignedRange, notYetDone, samePrice } from './implied.js';
import { lastTold } from './knowledge-part.js';
import { onlyThose } from './only-those.js';
import { askedIn, asksPlainly, saysYes, supposes } from './yes-no.js';

interface Statement {
  text: string;
  /** The thing whose text says it; null for an article. */
  of: FoundItem | null;
}

/** What asks for a yes or a no has a verb: "¿colores?" has none. */
const hasVerb =
  /\b(?:hay|es|son|esta|tien\p{L}+|ten[eg]\p{L}+|tra[ei]\p{L}*|incluy\p{L}+|vien\p{L}+|pued\p{L}+|puedo|podemos|podria\p{L}*|hac\p{L}+|acept\p{L}+|recib\p{L}+|cobra|sirve|paga|necesit\p{L}+|ocup\p{L}+|va|se \p{L}{3,}[ae]|do|does|is|are|can|could|has|have|will|would|may|(?!(?:queen|open|then|than|often|kitten|green|clean|plan|bien|tambien|recien|imagen|examen)\b)\p{L}+[ae]n)\b/u;
/** Of a story, what is asked is rarely what a sentence with its words says. */
const mostWords = 40;
const begun =
  /^\W*(?:s[i\u00ed]|no|as[i\u00ed] es|claro|tampoco|ninguno?|nunca|todav[i\u00ed]a no|en esa medida no|yes|nope|not|sorry|that isn't)(?![\p{L}])/iu;

/**
 * Puts the yes or no before what was told of a question that has one, if a sentence of the shop implies it: "hacen factura A" is answered
 * with "Sí: se hace factura A". Where the sentences do not decide, or decide differently, nothing is said.
 */
export function beginsWithYesNo(talk: Talk): void {
  if (!talk.known || talk.settled || talk.told.some(part => begun.test(part))) return;
  if (supposes(talk.acts.folded) && chargeAsked(talk.text) === null) return;
  if (talk.text.split(/\s+/u).length > mostWords) return;
  const question = questionsIn(talk.text).find(part => asksPlainly(part) && hasVerb.test(foldName(part)));
  if (question === undefined) return;
  const { told, untold } = statementsFor(talk);
  const decided = decide(talk, question, told) ?? (told.length > 0 ? null : decide(talk, question, untold));
  if (decided === null) return;
  const { verdict, text, of } = decided;
  // "Después no se devuelve": alone it says nothing.
  if (talk.input.sources.some(({ article }) => article !== null && withLeads(article.body, [text]).length > 1)) return;
  if (verdict && (isSoldOut(talk) || told.some(each => each.text !== text && limits(question, each.text)))) return;
  const isNamed = of === null || of.name === talk.input.dialogue.focus || text.includes(of.name);
  const said = isNamed ? text : `${of.name}: ${text}`;
  const spoken = talk.voice.say(verdict ? 'yesOf' : 'hasNot', { text: said });
  talk.opensWith(/[.!?]$/u.test(spoken) ? spoken : `${spoken}.`, text);
}

interface Decided extends Statement {
  verdict: boolean;
}

/** Returns the first statement that decides, unless another one says the opposite. */
function decide(talk: Talk, question: string, statements: readonly Statement[]): Decided | null {
  const all = statements.flatMap(each => {
    const verdict = verdictOf(talk, question, each);
    return verdict === null || isThingItself(question, each) ? [] : [{ ...each, verdict }];
  });
  const [first] = all;
  return first && all.every(({ verdict }) => verdict === first.verdict) ? first : null;
}

function verdictOf(talk: Talk, question: string, { text, of }: Statement): boolean | null {
  return (
    saysYes(question, text, of) ??
    inSignedRange(question, text) ??
    notYetDone(question, text) ??
    samePrice(question, text) ??
    ofThings(talk, question, text)
  );
}

/** "¿Tienen inflable de agua?" asks for the thing, which its price answers; of its text only a colour does. */
function isThingItself(question: string, { text, of }: Statement): boolean {
  const asks = of !== null && actsIn(question).asksWhether ? askedIn(question, null) : [];
  const name = new WordSet([of?.name ?? '']);
  const isNamed = asks.some(word => name.has(word) > 0);
  return isNamed && !asks.some(({ folded, stem }) => isColourStem(stem) && foldName(text).includes(folded.slice(0, 4)));
}

/** Whether the thing that was asked for and shown is sold out: then a yes would be wrong. */
const isSoldOut = ({ state, tools, acts }: Talk): boolean =>
  acts.asksWhether && state.focus !== null && tools.called(state.focus)[0]?.inStock === false;

/** "Los tours no se pagan con tarjeta": what was told beside a yes may take it back. */
function limits(question: string, text: string): boolean {
  if (!/\b(?:no|solo|solamente|unicamente|salvo|excepto|not|only|except)\b/u.test(foldName(text))) return false;
  const held = new WordSet([text]);
  return wordsIn(question).some(word => !isLightWord(word.folded) && held.has(word) > 0);
}

/** "En terraza solo el mini": the things of the shop that a question names are among those, or are not. */
function ofThings(talk: Talk, question: string, text: string): boolean | null {
  // "¿Abren el domingo?" asks for hours.
  if (/\b(?:abr|cierr|atiend|trabaj|open|clos)\p{L}*/u.test(foldName(question))) return null;
  const asked = askedIn(question, null);
  const goods = new WordSet([
    ...talk.tools.products(question).flatMap(({ name, hits }) => (hits.length > 0 ? [name] : [])),
    ...talk.input.sources.flatMap(({ item, kind }) => (item && kind === 'product' ? [item.name] : [])),
  ]);
  const things = asked.filter(word => goods.has(word) >= 0.85);
  return onlyThose(
    text,
    asked.filter(word => !things.includes(word)),
    things,
  );
}

/** Returns what the texts of the thing spoken of, the article told and the likely sources say: what the answer tells, and the rest. */
function statementsFor(talk: Talk): { told: Statement[]; untold: Statement[] } {
  const { state, tools, input, text } = talk;
  const [focus] = state.focus === null ? [] : tools.called(state.focus);
  const named = tools.products(text).filter(({ hits }) => hits.length > 0);
  const spoken = [focus?.name, input.dialogue.focus, ...(input.dialogue.spoken?.at(-1) ?? [])];
  const isMeant = (item: FoundItem) => spoken.includes(item.name) || named.some(({ name }) => name === item.name);
  const article = talk.quotes ? lastTold(talk) : null;
  const own = (focus ? sentencesOf(focus.description) : []).map(each => ({ text: each, of: focus ?? null }));
  const ofArticle = sentencesOf(article?.body ?? '').map(each => ({ text: each, of: null }));
  const likely = input.sources.flatMap(({ kind, text: each, item }) =>
    kind === 'product' || (item && !isMeant(item)) ? [] : [{ text: each, of: item }],
  );
  const isTold = ({ text: each }: Statement) =>
    talk.told.some(part => part.includes(each) || part.includes(continued(each)));
  const told = [...own, ...likely, ...ofArticle].filter(isTold);
  const bodies = [...likely, ...ofArticle];
  // A list of places is told in part: "El Poblado, Envigado y Robledo $9.000".
  const parts = talk.told.filter(
    part => !told.some(each => part.includes(each.text)) && bodies.some(each => each.text.includes(part)),
  );
  const all = [...told, ...parts.map(each => ({ text: each, of: null }))];
  return {
    told: all.filter((one, at) => all.findIndex(other => other.text === one.text) === at),
    untold: [...own, ...ofArticle].filter(each => !isTold(each)),
  };
}
