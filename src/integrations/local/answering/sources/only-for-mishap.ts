import type { FoundArticle } from '../../../../domain/assistant/index.js';
import { sentencesOf } from '../../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { mostSentences, remembered } from '../../../../domain/shared/remembered.js';

const gone =
  '(?:golpead|aplastad|rot[oa]s?\\b|quebrad|danad|defectuos|equivocad|incomplet|malograd|vencid|mal\\b|tarde\\b|atras|retras|demor(?:o|ad|amos|aron)|falla|despeg|quiebr|romp|sangr|dolor|fiebre|broken|damaged|wrong|late\\b|defective|missing|breaks?\\b|hurts?\\b)';
const displeased =
  "(?:no (?:(?:me|le|te|les|se|nos|esta|estaba|queda|quedo) )*(?:gust|convenc|conform|satisf|contenid|content|fresc|buen estado|(?:llego|llegaron|vino|vinieron|quedo|quedaron) (?:bien|fresc|complet|conform)|funcion|sirv|prend|enciend|arranc|parte\\b|anda\\b)|(?:not|isn'?t|aren'?t) (?:happy|satisfied|fresh))";
/** "Si el corte no le gustó", "si algo no llegó fresco": is only for whoever complains or asks what happens then. */
const supposesDispleased = new RegExp(String.raw`^\W*(?:si|if|cuando|when)\s[^,:;]{0,40}?\b${displeased}`, 'u');
const asksOfDispleased =
  /\b(?:si no|if (?:it|i) (?:doesn'?t|don'?t|isn'?t|am not)|gust|qued[oae]|cambi|arregl|repar|retoq|retoc|correg|feo|fea|mal[oa]?\b|pesim|dispare|chuec|huele|fresc|no (?:me |nos |se )?(?:gust|funcion|sirv|prend|enciend|arranc|parte|anda)|satisf|happy|fix|bad)/u;

/** "Si llegó golpeada, mande foto", "if we are late": holds only for whom it went wrong. */
const supposes = new RegExp(String.raw`^\W*(?:si|if|cuando|when)\s[^,:;]{0,60}?\b${gone}`, 'u');
const trouble = new RegExp(
  String.raw`\b${gone}|\b(?:golpe|rayad|abollad|mojad|manchad|marchit|podrid|derretid|torcid|ardid|scratch|torn|crushed|duel|devol|devuelv|reembols|reintegr|reclam|queja|garanti|defect|problem|accident|emergenc|urgenc|que pasa|y si|anul|cancel|refund|return|exchange|complain|warrant|guarant|what (?:if|happens)|(?:no|nunca|todavia no) (?:me |nos |ha |han )*(?:llego|llegaron|llegado|sirv|funcion|entregaron))`,
  'u',
);

/** Returns whom a sentence is only for. */
const onlyFor = remembered((sentence): 'HURT' | 'DISPLEASED' | 'ANYBODY' => {
  const told = foldName(sentence);
  return supposes.test(told) ? 'HURT' : supposesDispleased.test(told) ? 'DISPLEASED' : 'ANYBODY';
}, mostSentences);
/** Returns what a message tells or asks of things that go wrong. */
const wrongIn = remembered((message): 'TROUBLE' | 'DISPLEASED' | 'NOTHING' => {
  const said = foldName(message).replace(afternoon, ' ');
  return trouble.test(said) ? 'TROUBLE' : asksOfDispleased.test(said) ? 'DISPLEASED' : 'NOTHING';
});

/** Whether a sentence is only for somebody who was let down or hurt, while a message tells and asks of no such thing. */
export const isForLetDown = (sentence: string, message: string): boolean => {
  const whom = onlyFor(sentence);
  if (whom === 'ANYBODY') return false;
  const told = wrongIn(message);
  return told !== 'TROUBLE' && (whom === 'HURT' || told !== 'DISPLEASED');
};
/** Whether a sentence says what the shop does for whoever was let down. */
export const isPromise = (sentence: string): boolean => onlyFor(sentence) !== 'ANYBODY';
/** "A las 3 de la tarde" is not late. */
const afternoon = /\b(?:(?:de|en|por|a|esta) (?:la )?tarde|buenas tardes?|mas tarde|tardes)\b/gu;

/**
 * Returns articles without the sentences that are only for somebody who was let down, unless the message tells of such a thing. An article
 * that was found by such a sentence answers less surely.
 */
export function withoutMishaps(articles: readonly FoundArticle[], message: string): FoundArticle[] {
  return articles.flatMap(article => {
    const sentences = sentencesOf(article.body);
    const kept = sentences.filter(sentence => !isForLetDown(sentence, message));
    if (kept.length === sentences.length) return [article];
    const ofPassage = kept.filter(sentence => article.passage.includes(sentence));
    const passage = ofPassage.length > 0 ? ofPassage : article.titled ? kept : [];
    const [first] = passage;
    if (first === undefined) return [];
    const isFound = kept.some(sentence => article.best.includes(sentence));
    // An article on claims that was found by what it promises to whoever was let down has nothing else for this message.
    if (!isFound && ofClaims.test(foldName(article.title))) return [];
    const score = isFound ? article.score : Math.min(article.score, unsure);
    const best = isFound ? article.best : first;
    return [{ ...article, body: kept.join(' '), passage: passage.join(' '), best, score }];
  });
}
const ofClaims = /\b(?:garanti|devol|reclam|cambios?\b|queja|warrant|guarant|return|claim)/u;
/** Below what an article needs to be told for its words. */
const unsure = 0.25;

const ofCase: ReadonlySet<string> = new Set(['COMPLAINT', 'SUPPORT_REQUEST', 'WARRANTY_CLAIM', 'REFUND_REQUEST']);
/** Whether something went wrong for the customer, as far as it was understood or spoken of. */
export const isLetDown = ({ intent, sentiment, dialogue }: AnswerInput): boolean =>
  ofCase.has(intent) || sentiment === 'NEGATIVE' || dialogue.said.some(said => said.startsWith('faultNeeds '));
