import { foldName } from '../../../../domain/shared/fold.js';
import { words } from './count-words.js';

const many = `(?:\\d{1,4}|${Object.keys(words).join('|')})`;
/** "Me mandan a Silao 5 trofeos", "can you deliver to Lehi two tents": the place before the goods. */
const placeFirst = new RegExp(
  String.raw`^(?<lead>(?:(?:hola|buen[oa]s|dias|tardes|noches|oiga|disculpe|y|hi|hello|hey)\W+)*)(?:(?:me|nos|se|ustedes|uds)\s)*(?:(?:pueden?|podrian?|podes|can|could|will) (?:(?:you|u|me|nos) )?)?(?:(?:mand|envi|llev|tra|despach|entreg)\p{L}{0,6}|send|ship|deliver|bring) (?:me )?(?:al?|hasta|en|to) (?<place>(?!${many}\s)\p{L}{2,}(?: (?!(?:${many}|cuanto|por|y|si|a|con|en)\s)\p{L}{2,}){0,3}) (?<goods>${many} (?:de )?\p{L}{3}[^?¿]*?)(?<asks>[\s?]*)$`,
  'u',
);
const asksPrice = /\b(?:cuanto|precio|how much|costo)\b/u;

/**
 * Returns a wish whose place comes before the goods as one with the goods first, as lists are read: "quiero 5 trofeos con envío a Silao".
 * Any other message stays as it is.
 */
export function withGoodsFirst(text: string): string {
  const { lead = '', place = '', goods = '' } = placeFirst.exec(foldName(text))?.groups ?? {};
  if (place === '') return text;
  const isEnglish = /\b(?:to|send|ship|deliver|bring) /u.test(foldName(text).slice(0, 40));
  const wish = asksPrice.test(goods) ? '' : isEnglish ? 'i want ' : 'quiero ';
  return `${lead}${wish}${goods.trim()} ${isEnglish ? 'with delivery to' : 'con envio a'} ${place}`;
}
