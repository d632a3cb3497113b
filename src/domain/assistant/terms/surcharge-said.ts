import { foldName } from '../../shared/fold.js';
import { WordSet, wordsIn } from '../search/words.js';
import { commonWord } from './common-words.js';
import type { SumInput } from './reckoning.js';
import type { Term } from './term.js';

/** How shops and customers call the same way of wanting something. */
const ways: readonly (readonly [told: RegExp, said: RegExp])[] = [
  [
    /\b(?:urg\p{L}*|express?|mismo dia|en el dia|24 ?h\p{L}*|rapid\p{L}*|rush|same.?day|asap)/u,
    /\b(?:urg\p{L}*|express?|(?:para|pa|el) (?:el )?(?:mismo dia|hoy)|hoy mismo|para ya|lo antes posible|cuanto antes|rush|asap|same.?day|for today|today)\b/u,
  ],
  // "Si lo ocupa dos días es 50 % más", for "sábado y domingo".
  [
    /\b(?:(?:dos|2|two) (?:dias|days|noches|nights)|(?:segundo|2do|second) (?:dia|day)|fin de semana (?:completo|entero)|(?:whole|full) weekend)\b/u,
    /\b(?:(?:dos|2|two|both|ambos) (?:dias|days|noches|nights)|(?:segundo|second) (?:dia|day)|un dia mas|another day|(?:lunes y (?:el )?martes|martes y (?:el )?miercoles|miercoles y (?:el )?jueves|jueves y (?:el )?viernes|viernes y (?:el )?sabado|sabado y (?:el )?domingo|domingo y (?:el )?lunes)|(?:friday|fri) (?:and|to|&) (?:saturday|sat)|(?:saturday|sat) (?:and|to|&) (?:sunday|sun)|(?:todo el|the whole|all) (?:fin de semana|finde|weekend)|fin de semana (?:completo|entero))\b/u,
  ],
  [/\b(?:less than|menos de|under) (?:24|36|48|72) ?h/u, /\b(?:hoy|manana|tomorrow|today|tonight)\b/u],
  [
    /\b(?:noche|nocturn\p{L}*|madrugada|night|after hours|fuera de horario|(?:despues|a partir) de las \d)/u,
    /\b(?:(?:de|en|por) (?:la )?noche|nocturn\p{L}*|madrugada|at night|tonight|(?:[89]|1[0-2])(?::\d\d)? ?(?:pm\b|de la noche)|after hours)\b/u,
  ],
];
/** "Urgente en 72 hrs". */
const inHours = /(?<![\d.,])(\d{1,3}) ?(?:h|hs|hrs|horas|hours)\b/u;
const ofAnyOrder =
  /^(?:pedid|orden|compr|servici|trabaj|dia|hora|mism|client|product|preci|tod[oa]|order|work|job|\d)/u;

/** Whether a question names what a surcharge is for: "con el express", "para hoy mismo". What every order is called says nothing. */
export function saysSurcharge({ kind, own, title }: Term, { question, items }: SumInput): boolean {
  if (kind !== 'SURCHARGE' || own === '') return false;
  // "Solo tarjetas y volantes: 30 % más" under "Servicio urgente".
  const about = `${own} ${foldName(title)}`;
  if (ways.some(([told, said]) => told.test(about) && said.test(question))) return true;
  const [, hours] = inHours.exec(own) ?? [];
  if (hours !== undefined && inHours.exec(question)?.[1] === hours) return true;
  const [said, goods] = [new WordSet([question]), new WordSet(items.map(({ product }) => product.name))];
  const words = wordsIn(own).filter(
    word => !ofAnyOrder.test(word.folded) && !commonWord.test(word.folded) && goods.has(word) < 0.85,
  );
  const named = words.filter(word => said.has(word) >= 0.85);
  return named.length > 0 && named.length >= Math.min(2, words.length);
}
