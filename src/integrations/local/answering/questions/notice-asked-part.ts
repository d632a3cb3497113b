import { noticeIn, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { entriesFor } from '../sources/entries.js';
import type { Talk } from '../talk.js';

const asksNotice =
  /\bcon (?:cuant[oa]s?|que) (?:tiempo|dias?|anticipacion|antelacion)\b|\bcuant[oa]s? (?:tiempo|dias?) (?:antes|de (?:anticipacion|antelacion))\b|\bcuanto antes (?:hay que|debo|tengo que|se) \p{L}+|\b(?:para )?cuando (?:me |nos |l[oa]s? )*(?:la |lo |l[oa]s )?(?:tienen?|tendrian?|estaria|estarian|entregan?|dan)\b.{0,20}\bsi (?:(?:yo|l[oa]s?|te|les?|se) )*(?:pido|encargo|ordeno|compro|hago)\b|\bhow (?:far|long|much time) (?:in advance|ahead)\b/u;
const neededBy =
  /^\W*(?:(?:y|e|pero|and|but|so)\W+)*(?:si (?:l[oa]s? )?(?:necesito|quiero|ocupo|pido)|(?:l[oa]s? )?(?:necesito|ocupo|quiero)|(?:se puede|puede ser|puedo pedirl[oa]|alcanza|la tienen|lo tienen)|if i need (?:it|them))\s(?:para |pa |for |by )?(hoy|manana|pasado manana|today|tomorrow)(?: mismo)?\W*$/u;
const days: Readonly<Record<string, number>> = { hoy: 0, today: 0, manana: 1, tomorrow: 1, 'pasado manana': 2 };

/**
 * "¿Con cuánta anticipación se pide?", "¿y si la necesito mañana?": tells how long in advance is ordered, and no if the day comes before
 * that. Returns false if no article says it, or while an order is placed, which is checked against the same rules.
 */
export function tellsNoticeAsked(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const [, day = ''] = neededBy.exec(folded) ?? [];
  if ((day === '' && !asksNotice.test(folded)) || talk.state.items.length > 0) return false;
  for (const { title, body } of talk.tools.articles(talk.label('noticeAsked'))) {
    const all = sentencesOf(body).filter(each => noticeIn(each) !== null);
    const own = day === '' ? entriesFor(talk, question, { title, body }) : null;
    const sentence = all.find(each => own?.includes(each)) ?? all[0];
    if (sentence === undefined) continue;
    const needed = noticeIn(sentence) ?? 0;
    const left = days[day];
    talk.quotesFrom(title);
    if (left !== undefined && left * hoursOfDay < needed) talk.add(talk.voice.say('noBy', { text: sentence }));
    else talk.tells(sentence);
    talk.buttons('person');
    return true;
  }
  return false;
}
const hoursOfDay = 24;
