export const months =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|septiembre|octubre|noviembre|diciembre|january|february|march|april|june|july|august|september|october|november|december';
export const weekdays =
  'lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const hour = String.raw`(?:2[0-4]|1\d|0?[1-9]|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![\p{L}\d/%]|[.,]\d)(?::\d{2})?`;
const ofHour = String.raw`(?:\s+(?:y\s+(?:media|cuarto|\d{2}|veinte|diez|pico)|en\s+punto|o['’]?clock|[ap]\.?\s?m\b\.?|hrs?|horas|(?:de|en|por)\s+la\s+(?:manana|tarde|noche|madrugada)|de\s+hoy|del\s+dia|in\s+the\s+(?:morning|afternoon|evening)))`;
const partOfHour = `${ofHour}*`;
/** Words that may follow an hour; any other word after the number is a counted thing: "para las 5 mesas". */
const ends = String.raw`(?=\s*(?:$|[,.;:!?()\n-])|\s+(?:y|e|o|u|a|de\s+la|del|el|la|en|por|para|con|si|pero|que|ya|hoy|mas|maximo|puntual|exacto|manana|pasado|porfa|gracias|pues|ok|estaria|${weekdays}|and|or|if|on|at|to|so|then|today|tomorrow|tonight|this|next|please|thanks|works|sharp|but|for|with|because|is|would|is)(?!\p{L}))`;
const times = [
  new RegExp(
    String.raw`\b(?:a|para|pa|hasta|desde|tipo|sobre|como\s+a|antes\s+de|despues\s+de|por|de)\s+(?:eso\s+de\s+)?las?\s+${hour}${partOfHour}${ends}`,
    'gu',
  ),
  // "Ya son las 3 y media" tells the time; "¿cuánto son las 3?" counts.
  new RegExp(String.raw`\b(?:(?:son|es) las? ${hour}${ofHour}+|ya son las ${hour}${ends})`, 'gu'),
  new RegExp(String.raw`\b(?:at|by|until|till)\s+(?:(?:about|around|like)\s+)?${hour}${partOfHour}${ends}`, 'gu'),
  new RegExp(
    String.raw`\b(?:come|coming|be there|be here|arrive|drop by|stop by|swing by|pick (?:it |them )?up|open|close|meet)\s+(?:at|around|about|like|by)\s+${hour}${partOfHour}${ends}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:del|desde el|from the)\s\d{1,2}(?:\sde\s(?:${months}))?\s(?:al|hasta el|to the)\s\d{1,2}(?:\sde\s(?:${months}))?\b`,
    'gu',
  ),
  new RegExp(String.raw`\b\d{1,2}\s+de\s+(?:${months})\b`, 'gu'),
  new RegExp(String.raw`\b(?:${months})\s+\d{1,2}(?:st|nd|rd|th)?\b(?!\s+\p{L}{3})`, 'gu'),
  /\b\d{1,2}(?::\d{2})?\s(?:y\smedia\s)?(?:de|en|por)\sla\s(?:manana|tarde|noche|madrugada)(?!\p{L})/gu,
  // "Hace 4 meses", "2 months before": how far away something is.
  /\b(?:(?:desde )?hace|dentro de)\s(?:como\s|unos\s|unas\s|ya\s)?(?:\d{1,3}|dos|tres|cuatro|cinco|seis)\s(?:minutos|horas|dias|semanas|mes(?:es)?|anos)(?!\p{L})/gu,
  /\b(?:\d{1,3}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)\s(?:minutos|horas|dias|semanas|meses|anos|minutes|hours|days|weeks|months|years)\s(?:antes|despues|atras|de anticipacion|de embarazo|de atraso|de retraso|before|after|ago|earlier|later|late|pregnant|in advance|left)(?!\p{L})/gu,
  /\b\d{1,2}(?::\d{2})?\s?(?:am|pm|a\.m\.?|p\.m\.?|o['’]?clock)(?!\p{L})/gu,
];

const timeOfDay = new RegExp(String.raw`\b(?:(?:a|son|es|para|desde|hasta) )?las? ${hour}${ofHour}+`, 'giu');
/** Returns a message without "las 3 y media", because "media" is no word of a product there. */
export const withoutTimeOfDay = (text: string): string => text.replace(timeOfDay, ' ');

/** "Cuando cumpla los 6", "once she turns 5": an age or a size to be reached later. */
const reached =
  /\b(?:cuando|apenas|ni bien|en cuanto|hasta que|when|once|as soon as|until|after)\s(?:(?:ya|mi|su|el|la|los|las|my|the|he|she|it|they)\s)*(?:(?!manda|mande|deme|dame)\p{L}+\s(?:ya\s)?)?(?:tengan?|cumplan?|llegu?en? a|alcancen?|pasen? de|pesen?|midan?|is|are|turns?|reach(?:es)?|gets? to|hits?|weighs?|grows? to)\s(?:(?:los|las|como|unos|about)\s)?(?:\d{1,3}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?!\p{L}|\d)(?:\s(?:anit[oa]s?|anos?|mes(?:es|ecitos)?|semanas?|dias?|kilos?|kg|years?|months?|weeks?|days?|pounds?|lbs?)(?!\p{L}))?/gu;
/** Whether a message waits until somebody reaches an age or a size. */
export const waitsUntilReached = (folded: string): boolean => folded.search(reached) >= 0;
export const withoutReached = (folded: string): string => folded.replace(reached, ' , ');

/** Returns a message without its hours and dates: "paso a las 5" and "i'll be there at 5" count nothing. */
export const withoutHours = (folded: string): string =>
  times.reduce((rest, pattern) => rest.replace(pattern, ' , '), withoutReached(folded));
