import { ageIn, type FoundItem, fitsAge, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { asksWhich, listedLast } from '../sources/question-subjects.js';
import type { Talk } from '../talk.js';
import { tellFact } from './fact-part.js';
import { showProducts } from './product-part.js';

/**
 * Answers for what age things are that were shown before: "¿cuál es mejor para niños de 5 y 6 años?" with those of the last list that
 * their texts give for that age, "¿le sirve a uno de 5?" with the sentence of the current product. Returns false if another thing is
 * named, or if no text states an age.
 */
export function answerAge(talk: Talk): boolean {
  const { acts, state, tools, text } = talk;
  if (tellsAgeLimit(talk)) return true;
  if (showsForElders(talk)) return true;
  const age = ageIn(acts.folded);
  if (age === null || acts.buys || acts.takes || acts.removes || acts.asksPrice || acts.asksTotal) return false;
  const listed = asksWhich(talk) ? listedLast(talk) : [];
  if (listed.length > 1) {
    const fitting = listed.filter(item => fitsAge(item, age) === true);
    if (fitting.length === 0) return false;
    showProducts(talk, fitting, { detailed: true });
    return true;
  }
  const [focus] = state.focus === null ? [] : tools.called(state.focus);
  if (!focus || !suits.test(acts.folded)) return false;
  const told = ofAge(focus, age);
  if (told === undefined || bestNamed(tools.products(text)).some(({ name }) => name !== focus.name)) return false;
  tellFact(talk, { fact: told, of: focus });
  talk.buttons('person');
  return true;
}

const asksWhatThereIs =
  /\b(?:que|q|cual(?:es)?|algo|alguna?|what|which|anything|something) (?:\p{L}+ )?(?:tienen?|tenes|tienes|hay|ofrecen?|manejan|dan|recomiendan?|do you have|have you got|for|para)\b/u;
const isElder =
  /\b(?:(?:de|tiene) [6-9]\d (?:anos|anitos)|[6-9]\d years? old|tercera edad|adult[oa]s? mayor(?:es)?|seniors?)\b/u;
const ofElders = /\b(?:adult[oa]s? mayor(?:es)?|tercera edad|mayores de [5-7]\d|jubilad[oa]s|seniors?|over [5-7]\d)\b/u;
const mostShown = 3;

/** "Para mi mamá de 68 años, ¿qué tienen?": shows what the shop has for people of that age, if its texts or keywords say so. */
function showsForElders(talk: Talk): boolean {
  const { acts, tools, text } = talk;
  if (
    acts.asksPrice ||
    !isElder.test(acts.folded) ||
    !asksWhatThereIs.test(acts.folded) ||
    bestNamed(tools.products(text)).length > 0
  )
    return false;
  const fitting = (talk.input.products?.() ?? []).filter(({ name, description, keywords }) =>
    ofElders.test(foldName([name, description, ...keywords].join('. '))),
  );
  const shown = fitting.flatMap(({ name }) => tools.called(name));
  if (shown.length === 0 || shown.length > mostShown) return tools.pending.length > 0;
  showProducts(talk, shown, { detailed: true });
  return true;
}

/** "Tengo 17 pero es para mi papá", "soy menor": tells the sentence that says from what age the shop sells. */
function tellsAgeLimit(talk: Talk): boolean {
  const { acts, tools } = talk;
  const [, own] = ofCustomer.exec(acts.folded) ?? [];
  if (!isMinor.test(acts.folded) && !(own !== undefined && Number(own) < 21)) return false;
  const found = tools.articles(talk.label('minorsAsked')).flatMap(article =>
    sentencesOf(article.body)
      .filter(sentence => limitOfAge.test(foldName(sentence)))
      .map(sentence => ({ sentence, article })),
  );
  const [limit] = found;
  if (!limit) return false;
  talk.tells(limit.sentence);
  talk.quotesFrom(limit.article.title);
  talk.buttons('person');
  return true;
}
const ofCustomer =
  /\b(?:tengo|cumpli|acabo de cumplir|i'?m|i am)\s(1\d|20)(?:\s(?:anos?|recien|years?))?(?=\W*(?:$|[,.;?!]|pero|y|but|and|old|(?:me |se )?pued[oe]|podria|can)\b|\W*$)/u;
const isMinor = /\b(?:soy|es) menor(?: de edad)?\b|\b(?:i'?m|i am) (?:a minor|under ?age)\b/u;
const limitOfAge =
  /\b(?:menor(?:es)? de (?:edad|\d{2})|mayor(?:es)? de (?:edad|\d{2})|under (?:the age of )?\d{2}|\d{2} (?:or|and) (?:older|over)|minors?)\b/u;

const ofAge = ({ description }: FoundItem, age: number): string | undefined =>
  sentencesOf(description).find(each => /\d/u.test(each) && fitsAge({ name: '', description: each }, age) !== null);
const suits =
  /\b(?:sirven?|servir\p{L}*|pued[ea]n?|podr\p{L}+|apt[oa]s?|adecuad[oa]s?|recomiend\p{L}+|es para|funcionan?|can|could|suitable|ok|okay|good|fine|works?|fits?|allowed)\b/u;
