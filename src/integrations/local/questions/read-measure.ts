import type { Measure } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';

const of = '(?: (?:de|del|of|en|in))?(?: (?:el|la|los|las|lo|the|all|todos|todas|sus?|their))*';
const sum = '(?:la |el |the )?(?:suma|sumatoria|total|sum)';
const average = '(?:la |el |the )?(?:promedio|media|average|avg|mean)';
const sums =
  '(?:sum(?:an|a|aron|o)|(?:hay |tienen |son |tenemos )?en total|totalizan|in total|altogether|(?:do they |does it )?add up to)';
const many = '(?:cuant[oa]s?|how many|how much)';

/** Reads whether the numbers of a field are to be added up, or their average taken: "promedio de metros", "cuántos metros suman". */
export function readMeasure(text: QuestionText, name: string): Measure['of'] | null {
  const forms: [words: string, of: Measure['of']][] = [
    [`${average}${of} ${name}`, 'AVERAGE'],
    [`(?:${many} )?${name} (?:en promedio|promedio|medi[oa]s?|on average)`, 'AVERAGE'],
    [`${many} ${name}(?= .*(?:en promedio|on average))`, 'AVERAGE'],
    [`${sum}${of} ${name}`, 'SUM'],
    [`${many} (?:suman?|sumaron|es el total|es la suma)${of} ${name}`, 'SUM'],
    [`${many} ${name} ${sums}`, 'SUM'],
    [`${many} ${name}(?= .* ${sums})`, 'SUM'],
    [`${name} (?:total(?:es)?|en total|in total)`, 'SUM'],
  ];
  for (const [words, means] of forms) {
    if (!text.take(words)) continue;
    text.take(means === 'SUM' ? sums : 'en promedio|on average');
    return means;
  }
  return null;
}
