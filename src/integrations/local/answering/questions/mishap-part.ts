import { sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { isChat } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import { answers, articlesFor, quote } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

/** What may happen to a thing or to a day, with the words that people and texts use for it. */
const mishaps: readonly RegExp[] = [
  /\b(?:quebr|quiebr|romp|rot[oa]s?\b|rotura|break|broke)\p{L}*/u,
  /\b(?:dan(?:a|an|e|en|o|os|ad[oa]s?|ar|arl[oa]s?)\b|damag\p{L}*)/u,
  /\b(?:pierd|perd(?:er|id)|extravi|lost\b|lose\b|rob(?:an?|en|ad[oa]s?)\b|stolen)\p{L}*/u,
  /\b(?:manch|ensuci|stain)\p{L}*/u,
  /\b(?:quem(?:an?|en|ad|o\b)|burn)\p{L}*/u,
  /\b(?:lluev|llov|lluvi|rain)\p{L}*/u,
];
/** "Si se quiebra una", "if it rains", "está lloviendo": supposes it, or tells of the weather. */
const supposed =
  /\b(?:si|if|when)\s(?:(?:se|me|nos|les?|l[oa]s?|un[oa]?|algun[oa]?|alguien|el|mis?|ese dia|it|they|one|we|i)\s){0,3}(?:\p{L}+\s){0,2}?(?:quebr|quiebr|romp|danan?\b|dane\b|danen\b|pierd|manch|ensuci|quem(?:an?|en)\b|rob(?:an?|en)\b|lluev|llov|break|damag|lose|stain|burn|rain)\p{L}*|\b(?:esta lloviendo|va a llover|por la lluvia|(?:is|it'?s) raining)\b/u;

/**
 * "Si se quiebra una, ¿cuánto cobran?", "está lloviendo, ¿qué pasa con el inflable?": tells the sentences about that, and offers nothing.
 * Returns false if nothing is supposed, or if no text speaks of it.
 */
function tellsMishap(talk: Talk): boolean {
  const { acts, text, tools } = talk;
  if (!supposed.test(acts.folded)) return false;
  const own = mishaps.filter(each => each.test(acts.folded));
  const isOf = (sentence: string): boolean => own.some(each => each.test(foldName(sentence)));
  const item = inFocus(talk);
  const asked = wordsIn(text);
  const shared = (sentence: string): number => {
    const held = new WordSet([sentence]);
    return asked.filter(word => held.has(word) >= same).length;
  };
  const articles = [text, talk.label('damageAsked')].flatMap(query => tools.articles(query));
  const found = [...new Map(articles.map(article => [article.title, article])).values()].flatMap(({ title, body }) =>
    sentencesOf(body).flatMap(sentence =>
      isOf(sentence) ? [{ title, sentence, weight: shared(`${title}. ${sentence}`) }] : [],
    ),
  );
  const ofItem = sentencesOf(item?.description ?? '').filter(isOf);
  if (item && found.length === 0 && ofItem.length > 0) {
    talk.tells(ofItem.join(' '), undefined, `${item.name}:`);
    return true;
  }
  const [best] = found.toSorted((one, two) => two.weight - one.weight);
  if (!best) return false;
  const told = found
    .filter(({ title, weight }) => title === best.title && weight >= best.weight - 1)
    .slice(0, mostTold);
  talk.tells(told.map(({ sentence }) => sentence).join(' '), best.sentence);
  talk.quotesFrom(best.title);
  talk.buttons('person');
  return true;
}
const same = 0.85;
const mostTold = 2;

/** "Tengo una reserva para el domingo", "ya tengo uno reservado", "I already booked one". */
const reserved =
  /\b(?:(?:ya )?(?:tengo|tenemos|hice|hicimos|teniamos) (?:ya )?(?:un[oa]?|la|el|mi|nuestra|hecha una) (?:reserva|reservacion|reservad[oa]|apartad[oa]|pagad[oa]|contratad[oa]|alquiler|evento reservado)(?: (?:hecha|pagada|lista|con ustedes))?|ya (?:l[oa]s? )?(?:tengo|tenemos) (?:reserv|apart|pag|contrat)ad[oa]s?|ya (?:reserve|reservamos|aparte|apartamos|contrate|contratamos)\b|(?:i|we) (?:already )?(?:have|made) an? (?:booking|reservation)|(?:i|we)(?:'ve)? already (?:booked|reserved|rented|paid))(?!\p{L})/gu;

/**
 * Answers a question about what is reserved already from the articles, and sells nothing. Returns false if nothing is said to be reserved,
 * or if no article answers.
 */
function tellsOfReserved(talk: Talk): boolean {
  const { acts, state } = talk;
  if (acts.folded.search(reserved) < 0 || state.items.length > 0) return false;
  const rest = acts.folded.replace(reserved, ' ');
  const parts = questionsIn(rest).filter(
    part => !isChat(part) && !/\bno (?:quiero|necesito|busco|ocupo)\b/u.test(part),
  );
  let isTold = false;
  for (const part of parts.slice(0, mostTold)) {
    const [article] = articlesFor(talk, part).filter(answers);
    if (!article) continue;
    quote(talk, article);
    isTold = true;
  }
  if (isTold) talk.buttons('person');
  return isTold;
}

/** Answers questions about what may happen to a thing, and about what is reserved already: neither wants to buy. */
export const answerMishap = (talk: Talk): boolean => tellsMishap(talk) || tellsOfReserved(talk);
