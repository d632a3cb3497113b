import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** The start of a sentence that says nothing without the one before it: "Después ya no se devuelve.", "After that nothing is refunded." */
const leansOn =
  /^\W*(?:despues(?! de(?:l)?\b)|luego(?! de(?:l)?\b)|pasad[oa]s? (?:es[eoa]s?|est[eoa]s?)|en (?:es[eo]|tal|este|otro) caso|de lo contrario|caso contrario|si no,|si (?:no )?(?:sigue|continua|persiste)n?\b|entonces|a partir de (?:ahi|entonces)|after (?:that|this)|afterwards|otherwise|in (?:that|this) case|if not,|then|from then on|until then)/u;

/** Returns the chosen sentences of a text in its order, each that leans on the sentence before it together with that one. */
export function withLeads(body: string, chosen: readonly string[]): string[] {
  const all = sentencesOf(body);
  const isNeeded = (at: number): boolean => {
    const [sentence, next] = [all[at], all[at + 1]];
    if (sentence === undefined) return false;
    return chosen.includes(sentence) || (next !== undefined && leansOn.test(foldName(next)) && isNeeded(at + 1));
  };
  return all.filter((_, at) => isNeeded(at));
}
