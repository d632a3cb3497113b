/** Shorter messages are judged as a whole alone. */
const fewestWords = 12;
/** A sentence of more words is cut again where a new thought may begin. */
const longSentence = 18;
const shortestPiece = 3;
const maxPieces = 40;

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;
const thoughts = /[,;:]\s+|\s(?=(?:pero|así que|asi que|entonces|porque|but|so|because)\s)/iu;

/**
 * The sentences of a message of twelve words and more, long ones cut at commas and "but": what is asked in one of them is
 * drowned by the others when they are read together. None for a shorter message, or where there is but one.
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
