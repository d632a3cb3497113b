const beside = String.raw`mejor|solo|nada mas|en vez de \S+|me|nos|yo|l[eoa]s?`;
const verbs = [
  'fuer[ae]n?|fuesen?|son|sean|serian|llev(?:o|as|amos|ar[ae]\\p{L}*)|quiero|queremos|quisier\\p{L}+|pid(?:o|ier\\p{L}+)|pedimos',
  'compr(?:o|amos|ara\\p{L}*)|tom(?:o|amos|ara\\p{L}*)|agarr(?:o|amos)|coj(?:o|emos)|(?:baj|sub)(?:o|amos|e a)|dejo en|complet[oa]',
].join('|');
/** The words of a supposition in a folded text, as the source of an expression. */
export const supposed = String.raw`(?:si (?:(?:${beside}) )*(?:${verbs})|if (?:(?:i|we|they|it) )?(?:were|was|took|take|got|get|buy|bought|order))(?!\p{L})`;

/** "¿Y si fueran 10?", "si me llevo 3": a hypothetical quantity. */
export const supposing = new RegExp(String.raw`\b${supposed}`, 'u');
