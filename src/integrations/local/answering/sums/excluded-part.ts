import { isLightWord, sentencesOf, termKindsIn, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

const excludes =
  /\b(?:no (?:se )?(?:aplican?|valen?|rigen?|cuentan?|hacen?|damos|hay|son validos)|excepto|salvo|do(?:es)? not (?:apply|count)|don'?t apply|except|not valid|tod[oa]s?(?: \p{L}+){0,2} menos)\b(?: (?:l[oa]s? |el )?(?:descuentos?|promocion(?:es)?|ofertas?|discounts?))?(.*)$/u;
const asksAgain = /\b(?:tambien|igual|aplica|vale|hay|hacen|dan|sirve|also|too|apply|still)\b/u;
/** "En los abanicos también", without a question mark. */
const goesOn = /^\W*(?:y )?(?:en|para|con|a) [^,.;]{3,40} (?:tambien|igual)\W*$/u;
const same = 0.85;

/**
 * "¿Y para el día de la madre también hacen descuento?" where "los descuentos no aplican en febrero 14 ni día de la madre": tells that
 * sentence as a no. Returns false if no discount is asked for, or if no sentence excludes what the message names.
 */
export function tellsExcluded(talk: Talk): boolean {
  const { acts, text, input, tools } = talk;
  const asksDiscount =
    termKindsIn(text).includes('DISCOUNT') ||
    (asksAgain.test(acts.folded) && termKindsIn(lastAnswer(input)).includes('DISCOUNT'));
  if (!asksDiscount || !(acts.asks || acts.asksWhether || goesOn.test(acts.folded) || text.includes('?'))) return false;
  const said = new WordSet([text]);
  for (const { title, body } of tools.articles(talk.label('discountAsked'))) {
    const sentence = sentencesOf(body).find(each => {
      const [, excluded = ''] = excludes.exec(foldName(each)) ?? [];
      return excluded
        .replace(reason, '')
        .split(/,|\s(?:ni|y|o|or|and|nor)\s/u)
        .map(part => wordsIn(part).filter(({ folded }) => !isLightWord(folded) && !lead.test(folded)))
        .some(words => words.length > 0 && words.every(word => said.has(word) >= same));
    });
    if (sentence === undefined) continue;
    talk.add(talk.voice.say('hasNot', { text: sentence }));
    talk.quotesFrom(title);
    talk.refused = true;
    talk.buttons('person');
    return true;
  }
  return false;
}
/** "Que ya van rebajados": why something is left out names nothing that is. */
const reason = /,? (?:que|porque|pues|because|since|which|that) .*$/u;
const lead = /^(?:descuentos?|rebajas?|rebajad[oa]s?|promocion(?:es)?|ofertas?|discounts?|aplican?|ningun[oa]?)$/u;
