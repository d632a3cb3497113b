import { isLightWord, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { questionsIn } from '../said/questions-in.js';
import type { Talk } from '../talk.js';

const asksHowOften =
  /\b(?:cada cuanto|cada cuando|que tan seguido|con que frecuencia|how often)\b(?! (?:cuesta|vale|sale|cobra|es la cuota))/u;
const frequency =
  /\b(?:cada|every) (?:\d+|un[oa]?|dos|tres|cuatro|cinco|seis|ocho|diez|doce|quince|dia|noche|semana|quincena|mes|bimestre|trimestre|semestre|ano|other|two|three|four|six|day|week|month|year)\b|\b(?:una|dos|tres|\d+|once|twice) (?:vez|veces|times?) (?:al?|por|a la|per|an?) (?:dia|semana|quincena|mes|ano|day|week|month|year)\b|\b(?:diariamente|semanalmente|mensualmente|anualmente|daily|weekly|monthly|yearly)\b/u;

/**
 * "¿Cada cuánto hay que cambiarlo?": tells the sentence that says how often, of the thing that is named or spoken of, otherwise of an
 * article that shares a word with the question. Where no text says it, that is not known, however many products have the question's words.
 */
export function tellsHowOften(talk: Talk, question: string): boolean {
  if (tellsHowManyTimes(talk, question)) return true;
  if (!asksHowOften.test(foldName(question))) return false;
  const named = bestNamed(talk.tools.products(question));
  const spoken = inFocus(talk);
  const own = [...named, ...(spoken ? [spoken] : [])].flatMap(item =>
    sentencesOf(item.description).flatMap(sentence => (says(sentence) ? [{ sentence, item }] : [])),
  );
  const [fact] = own;
  if (fact) {
    talk.tells(fact.sentence, fact.sentence, fact.item.name === spoken?.name ? '' : `${fact.item.name}:`);
    talk.showed([fact.item]);
    return true;
  }
  const asked = wordsIn(question).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !isLightWord(folded));
  for (const { body, title } of talk.tools.articles(question)) {
    const about = new WordSet([title]);
    const told = sentencesOf(body).find(each => {
      const held = new WordSet([each]);
      return says(each) && asked.some(word => held.has(word) >= same || about.has(word) >= same);
    });
    if (told === undefined) continue;
    talk.tells(told);
    talk.quotesFrom(title);
    return true;
  }
  // How long the effect lasts says when it is to be done again.
  const lasting = sentencesOf(spoken?.description ?? '').find(each => lasts.test(foldName(each)));
  if (lasting !== undefined) {
    talk.tells(lasting);
    return true;
  }
  // A sentence that probably answers it may say so in other words; only products that share the words of the question do not.
  const mayBeTold = talk.input.sources.some(
    ({ kind, chance, text }) =>
      chance >= likely && (kind === 'passage' || (kind === 'detail' && !talk.saidBefore(text))),
  );
  // Beside other questions, it is said which one is not known.
  if (mayBeTold || questionsIn(talk.text).length > 1) return false;
  talk.unknown(talk.voice.say('unknown'));
  talk.refused = true;
  return true;
}

const asksHowManyTimes =
  /\b(?:cuantas (?:veces|visitas|sesiones|aplicaciones|vueltas)|how many (?:times|visits|sessions|treatments))\b(?! (?:al?|por|a la|per) (?:dia|semana|mes|ano|day|week|month|year)\b)/u;
const manyTimes =
  /\b(?:\d{1,3}|un[oa]|dos|tres|cuatro|cinco|seis|ocho|diez|one|two|three|four|five|six) (?:o \d{1,2} |a \d{1,2} )?(?:visitas?|sesion(?:es)?|veces|vez|aplicacion(?:es)?|visits?|sessions?|times|treatments?)\b/u;
/** "¿Cuántas veces tienen que venir?": the sentence of what the message names, or of what is spoken of, that counts them. */
function tellsHowManyTimes(talk: Talk, question: string): boolean {
  if (!asksHowManyTimes.test(foldName(question))) return false;
  const spoken = inFocus(talk);
  const named = [question, talk.text].flatMap(text => bestNamed(talk.tools.products(text)));
  const counts = (sentence: string) => manyTimes.test(foldName(sentence));
  const [fact] = [...named, ...(spoken ? [spoken] : [])].flatMap(item =>
    sentencesOf(item.description).flatMap(sentence => (counts(sentence) ? [{ sentence, item }] : [])),
  );
  if (!fact) return false;
  talk.tells(fact.sentence, fact.sentence, fact.item.name === spoken?.name ? '' : `${fact.item.name}:`);
  talk.showed([fact.item]);
  return true;
}
const lasts = /\bdur\p{L}+ (?:de |hasta |unos? |como |entre )?\d{1,3} |\blasts? (?:\p{L}+ )?\d{1,3} /u;
const likely = 0.12;
const same = 0.85;
const says = (sentence: string): boolean => frequency.test(foldName(sentence));
