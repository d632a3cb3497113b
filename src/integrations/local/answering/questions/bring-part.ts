import { sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { lastTold } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const asksToBring =
  /\b(?:que|q|k) (?:cosas? |ropa )?(?:(?:tengo|tenemos|hay|habria|deberia|debemos|debo|necesito|necesitamos|conviene|puedo|ocupo) (?:que )?)(?:llevar|traer)(?:me|nos)?\W*$|\b(?:que|q) (?:llevo|llevamos|traigo)\W*$|\bwhat (?:should|do|must|can) (?:i|we)(?: have to| need to)? (?:bring|take with (?:me|us))\W*$/u;
const ofBringing =
  /\b(?:que|what|cosas|ropa|things) (?:(?:hay|tiene[ns]?|debe[ns]?|to|you|should|need) ?)*(?:que )?(?:traer|llevar|bring)\b/u;

/** "¿Qué tengo que llevar?": told by the article with that title, whose text needs none of these words. */
export function tellsWhatToBring(talk: Talk, question: string): boolean {
  if (!asksToBring.test(foldName(question))) return false;
  const article = talk.tools
    .articles(`${question} ${talk.label('bringAsked')}`)
    .find(({ title }) => ofBringing.test(foldName(title)) && mayBeFor(talk, title));
  if (!article) return tellsProof(talk);
  talk.tells(article.body);
  talk.quotesFrom(article.title);
  return true;
}

/** After a guarantee or a return: the sentence of that article that names what has to be shown. */
function tellsProof(talk: Talk): boolean {
  const article = lastTold(talk);
  const told = sentencesOf(article?.body ?? '').find(sentence => proof.test(foldName(sentence)));
  if (!article || told === undefined) return false;
  talk.tells(told);
  talk.quotesFrom(article.title);
  return true;
}
const proof =
  /\b(?:notas? de (?:compra|venta)|facturas?|boletas?|recibos?|tickets?|comprobantes?|identificacion|cedula|dni|receta|receipts?|invoices?|photo id)\b/u;

/** "Qué llevar a la isla" is not for another trip: what the title names beside these words is what is spoken of. */
function mayBeFor({ state }: Talk, title: string): boolean {
  const words = wordsIn(foldName(title).replace(ofBringing, ' ')).filter(({ folded }) => /^\p{L}{4}/u.test(folded));
  const spoken = state.focus === null ? null : new WordSet([state.focus]);
  return words.length === 0 || (spoken !== null && words.some(word => spoken.has(word) >= 0.85));
}
