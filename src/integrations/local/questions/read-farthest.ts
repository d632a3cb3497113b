import type { QuestionText } from './question-text.js';

const high = 'mas|mayor(?:es)?|maxim[oa]s?|most|highest|largest|biggest|max|latest';
const low = 'menos|menor(?:es)?|minim[oa]s?|least|lowest|smallest|min|earliest|fewest';
const large = 'alt|grand|car|larg|elevad|lejan|recient';
const small = 'baj|chic|pequen|barat|cort|cercan|antigu';
const which = '(?:(?:cual|que|which|what) )?(?:(?:es|fue|tiene|is|was) )?';

/** Reads whether the records at one end of a field are asked for: "cliente con más kilometraje", "cuál es el presupuesto más alto". */
export function readFarthest(
  text: QuestionText,
  name: string,
): { ranking: 'HIGHEST' | 'LOWEST'; isOne: boolean } | null {
  const ends = [
    ['HIGHEST', high, large],
    ['LOWEST', low, small],
  ] as const;
  for (const [ranking, end, size] of ends) {
    const isAmount = '(?! (?:que|than|a|de \\d|del? \\d|\\d))';
    if (
      text.take(
        `(?:con |de |que tienen? |with |that ha(?:s|ve) )?(?:el |la |los |las |the )?(?:${end}) (?:de )?${name}${isAmount}`,
      )
    )
      return { ranking, isOne: text.has('cual|which one') };
    if (
      text.take(
        `${which}(?:el |la |los |las |the )?${name} mas (?:${size})\\w*|${which}(?:el |la |the )?(?:${end}) ${name}`,
      )
    )
      return { ranking, isOne: true };
    const ofOne = `(?:cuant[oa]s|how many) ${name} (?:tiene|tienen|has|have|does) (?:el|la|the) [^ |]+ (?:mas (?:${size})\\w*|(?:${end}))`;
    if (text.take(ofOne)) return { ranking, isOne: true };
  }
  return null;
}
