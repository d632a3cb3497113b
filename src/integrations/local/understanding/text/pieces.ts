/** Messages with fewer words are judged only as a whole. */
const fewestWords = 12;
/** A sentence with more words is also cut where a new thought may begin. */
const longSentence = 18;
const shortestPiece = 3;
const maxPieces = 40;

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const thoughts = /[,;:]\s+|\s(?=(?:pero|así que|asi que|entonces|porque|but|so|because)\s)/iu;

/**
 * Returns the sentences of a message of at least twelve words, with long ones cut at commas and words such as "but". A request in one
 * sentence gets lost when all are read together. Returns none for a shorter message, or if there is only one piece.
 */
export function piecesOf(text: string): string[] {
  if (wordsIn(text) < fewestWords) return [];
  const sentences = text.split(/(?<=[.!?…;])\s+|\n+/u).filter(sentence => wordsIn(sentence) > 1);
  const pieces = sentences.flatMap(sentence =>
    wordsIn(sentence) <= longSentence
      ? [sentence]
      : sentence.split(thoughts).filter(piece => wordsIn(piece) >= shortestPiece),
  );
  return pieces.length < 2 ? [] : pieces.slice(0, maxPieces);
}
