import { deniesSolved, wantsMore } from '../../cases/index.js';
import { collapseSpaces } from '../../shared/collapse-spaces.js';
import { foldName } from '../../shared/fold.js';

const solved =
  /\b(todo bien|ya quedo|quedo (resuelto|bien|listo)|resuelto|solucionado|all good|solved|sorted|no (tengo|hay|me queda) (mas|otra|ninguna)? ?(duda|dudas|pregunta|preguntas|problema|problemas)|no (more )?questions)\b/;
const yes =
  /^(?:(?:si|sip|claro|correcto|asi es|exacto|listo|perfecto|excelente|ok|okay|dale|va|vale|gracias|yes|yep|yeah|sure|right)(?![\p{L}])|👍|✅)/u;
const no = /^(no|nop|nada|aun no|todavia no|negativo|nope|not|👎)(?![\p{L}])/u;

/** Returns `yes` or `no` for a reply to whether something is solved; null if it is neither, or mixed, for example a yes with a question. */
export function readYesOrNo(reply: string): 'yes' | 'no' | null {
  const words = foldName(reply);
  const isMore = wantsMore(words);
  if (solved.test(words) && !deniesSolved(words)) return isMore ? null : 'yes';
  if (no.test(words)) return 'no';
  if (yes.test(words)) return isMore ? (words.includes('?') ? null : 'no') : 'yes';
  return isMore && !words.includes('?') ? 'no' : null;
}

export const ratings = ['1', '2', '3', '4', '5'] as const;
type Rating = (typeof ratings)[number];

const outOfFive = /\b([1-5])\s*(?:\/|de|out of|of)\s*5\b/;
/** Words that may accompany a rating without changing it. */
const filler =
  /\b(un|una|le|les|te|doy|damos|pongo|seria|es|fue|nota|calificacion|estrellas?|puntos?|creo que|diria|muchas|mil|gracias|todo|la|el|atencion|servicio|a|an|the|it|was|is|i|give|you|d|say|would|stars?|points?|thanks?|thank|service)\b/g;
const words: [Rating, RegExp][] = [
  [
    '5',
    /^(cinco|five|excelente|excelentes|perfecto|perfecta|buenisimo|buenisima|increible|genial|super|de 10|excellent|perfect|great|amazing|awesome|muy bien|muy bueno|muy buena|very good)$/,
  ],
  ['4', /^(cuatro|four|bien|bueno|buena|good|fine)$/],
  ['3', /^(tres|three|regular|normal|mas o menos|aceptable|so so|average|okay|ok)$/],
  ['2', /^(dos|two|mal|malo|mala|bad|poor|deficiente)$/],
  ['1', /^(uno|one|pesimo|pesima|horrible|terrible|malisimo|malisima|muy mal|muy malo|muy mala|awful|very bad|fatal)$/],
];

/** Returns the rating from 1 to 5 of a reply that is only a rating, in digits, words or stars; null for anything else. */
export function readRating(reply: string): Rating | null {
  const text = foldName(reply);
  const [, fraction] = outOfFive.exec(text) ?? [];
  if (fraction) return fraction as Rating;
  const stars = [...text].filter(character => character === '⭐').length;
  if (stars > 0 && !/[\p{L}\p{N}]/u.test(text)) return stars <= 5 ? (String(stars) as Rating) : null;
  const bare = collapseSpaces(text.replace(/[^\p{L}\p{N}\s]/gu, ' ').replace(filler, ' '));
  if (/^[1-5]$/.test(bare)) return bare as Rating;
  return words.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
