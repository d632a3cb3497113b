import { foldName } from '../../../../domain/shared/fold.js';

/** "Lo que no hacemos", "qué no manejamos", "what we don't do": the title of a list of what is refused. */
const ofRefused =
  /^\W*(?:(?:lo|los|las) )?(?:que )?no \p{L}+[aei]mos\W*$|^\W*(?:things |what )?we (?:don'?t|do not) \p{L}+\W*$/u;
const negated = /\b(?:no|ni|nunca|tampoco|sin|nada|not|never|don'?t|without|si|solo|only|pero|but)\b/u;
const longestPiece = 4;

/** "Kite, clases de noche, hospedaje" under such a title: refuses what it lists, although the sentence alone sounds like an offer. */
export const isRefusedList = (title: string, sentence: string): boolean =>
  ofRefused.test(foldName(title)) &&
  !negated.test(foldName(sentence)) &&
  sentence.split(/[,;]/u).every(piece => piece.trim().split(/\s+/u).length <= longestPiece);
