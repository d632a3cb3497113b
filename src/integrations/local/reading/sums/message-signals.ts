import { foldName } from '../../../../domain/shared/fold.js';
import { numberWords } from '../../../../domain/shared/number-words.js';

const whole = /\b(?:tod[oa]s?|total|junt[oa]s?|en total|completo|all|altogether|everything|whole|together)\b/gu;
const adding =
  /\b(?:aparte|ademas|tambien|sum[aeo]\w*|agreg\w+|anad\w+|pon\w*|met[aeo]\w*|mas|con|plus|with|add\w*|also|too|extra)\b/gu;
const bringing =
  /\b(?:envi\w+|domicilio|flete|delivery|entreg\w+|mand\w+|despach\w+|tra(?:en|er|eme|igan?)\w*|lleven|hasta (?:mi|la|el)|deliver\w*|ship\w*|bring)\b/gu;

const countOf = (text: string, form: RegExp): number => (text.match(form) ?? []).length;

/** Counts the words of a message that affect a sum, whatever the shop sells. */
export function messageSignals(text: string) {
  const folded = foldName(text);
  return {
    words: folded.split(/\s+/u).length,
    whole: countOf(folded, whole),
    adding: countOf(folded, adding),
    bringing: countOf(folded, bringing),
  };
}

/** Returns the numbers of a message, in figures and in words. "Un" and "a" are left out, because they may be articles. */
export function numbersSaid(text: string): number[] {
  const folded = foldName(text);
  const inFigures = [...folded.matchAll(/(?<![\d.,])\d{1,4}(?![\d.,]*\d)/gu)].map(([digits]) => Number(digits));
  const inWords = (folded.match(/\p{L}+/gu) ?? []).flatMap(word =>
    Object.hasOwn(numberWords, word) && !/^(?:un[oa]?|one|a)$/u.test(word) ? [numberWords[word] ?? 0] : [],
  );
  return [...inFigures, ...inWords];
}
