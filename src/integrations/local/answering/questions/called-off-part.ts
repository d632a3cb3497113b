import { type FoundArticle, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isOfCallingOff, isOnRung, noticeSaid, rungIn } from '../said/notice-rungs.js';
import { lastTold } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const fewestRungs = 2;

/**
 * "¿Y si cancelo 2 días antes?": tells the rule for that many days, of an article that has one for more and one for fewer. Returns false
 * for any other question, and if no article has such rules.
 */
export function tellsCalledOff(talk: Talk, question: string): boolean {
  const days = noticeSaid(question);
  if (days === null) return false;
  const told = lastTold(talk);
  const asksIt = isOfCallingOff(foldName(question));
  const goesOn =
    told !== null && isOfCallingOff(foldName(`${told.title} ${told.body}`)) && short.test(foldName(question));
  if (!asksIt && !goesOn) return false;
  const articles: readonly FoundArticle[] = [
    ...(told ? [told] : []),
    ...talk.tools.articles(question),
    ...talk.tools.articles(talk.label('movingAsked')),
  ];
  for (const { title, body } of articles) {
    if (!isOfCallingOff(foldName(`${title} ${body}`))) continue;
    const rungs = sentencesOf(body).flatMap(sentence => {
      const rung = rungIn(sentence);
      return rung ? [{ sentence, rung }] : [];
    });
    // Without a rule for fewer days, these are rules for several things.
    if (rungs.length < fewestRungs || rungs.every(({ rung }) => rung.to === Number.POSITIVE_INFINITY)) continue;
    const fitting = rungs.filter(({ rung }) => isOnRung(rung, days));
    const [first] = fitting.toSorted((one, two) => two.rung.from - one.rung.from);
    if (!first) continue;
    talk.tells(first.sentence);
    talk.covers(sentencesOf(body));
    talk.quotesFrom(title);
    talk.refused = true;
    talk.buttons('person');
    return true;
  }
  return false;
}
/** "¿Y con 2 días?", "¿y si es una semana antes?" */
const short = /^\W*(?:(?:y|and|pero|but)\W+)+(?:si |con |faltando |if |with )?.{1,30}$/u;
