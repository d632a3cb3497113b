/** Phrases with a "no" or a "but" that take nothing back: "cómo no", "nada más", "no problem", "a nombre de Caro". */
const harmless =
  /\b(?:como no|por que no|why not|of course|(?:no |y )?nada mas|no mas|nothing (?:else|more)|no hay (?:ningun )?(?:problema|lio|apuro|afan)|sin (?:ningun )?(?:problema|falta|duda)|no (?:problem|worries|rush|doubt)|no (?:me |nos )?(?:falta|hace falta|necesito|ocupo|quiero) (?:nada|algo) mas|don't need anything else|no se preocupe|y no se olvide|a nombre de(?: \p{L}+){1,3}|under(?: the name)?(?: \p{L}+){1,2}|(?:no|nop|nope)\W+(?=(?:eso|esto) (?:es|seria) todo|that(?:'s| is) (?:all|it)|asi (?:esta|queda|lo|la)|(?:solo|solamente|nomas|just|only) (?:eso|esto|that)))\b/gu;

const named = /^(?:a nombre|under)/u;

/** Words anywhere in a message that take a yes back, postpone it or make it conditional: "claro que no", "ok but not yet". */
const doubts =
  /\b(?:no|not|nop|nope|nah|nada|ni|nunca|jamas|tampoco|ningun[oa]?s?|todavia|aun|never|none|nothing|neither|don'?t|do not|won'?t|can'?t|cannot|isn'?t|doesn'?t|wouldn'?t|maybe|perhaps|quizas?|tal ?vez|a lo mejor|capaz|depende|depends|dudo|unless|salvo que|a menos que|pero|but|aunque|though|although|car[oa]s?|carit[oa]s?|carisim[oa]s?|expensive|pricey|overpriced|esper[ae]\p{L}*|aguant[ae]\p{L}*|wait|hold on|olvid\p{L}+|forget)\b/u;
/** "Mañana le confirmo", "I'll confirm later": the yes itself is postponed. */
const promised =
  /\b(?:luego|despues|manana|mas tarde|al rato|un rato|ahorita|(?:el|este) (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|cuando)(?: \p{L}+){0,3}? (?:(?:te|le|les|l[oa]s?) )?(?:confirm|avis|escrib)\p{L}*|\b(?:te|le|les|l[oa]s?|yo) (?:confirm|avis|escrib)\p{L}+ (?:luego|despues|manana|mas tarde|al rato|en un rato|ahorita|el \p{L}+|cuando)\b|\bconfirm\p{L}* (?:luego|despues|manana|mas tarde|al rato|en un rato|later|tomorrow)\b|\bi(?:'ll| will) (?:confirm|let you know|decide|think|check|ask)\b/u;

/** Whether a message is against ordering even if it starts with a yes: "bueno entonces ninguna", "sure is expensive". */
export function holdsBack(folded: string): boolean {
  const said = folded.replace(harmless, ' ');
  return doubts.test(said) || promised.test(said);
}

/** Whether a message postpones what was asked, instead of refusing it. */
export const putsOff = (folded: string): boolean =>
  promised.test(folded) ||
  /\b(?:todavia|aun|not yet|maybe|perhaps|quizas?|tal ?vez|a lo mejor|later|luego|despues|manana|tomorrow|another (?:day|time)|otro dia|esper[ae]\p{L}*|wait|hold on|not (?:now|today)|ahora no|hoy no|por ahora)\b/u.test(
    folded,
  );

const lead = String.raw`^\W*(?:(?:ah|ay|ok(?:ay)?|bueno|listo|vale|va|si|no|mmm*|pues|y|ya|entonces|sabe que|mejor|perdon|disculpe|gracias|pero|actually|sorry|well|then|so|and|but|on second thought|you know what)\W+)*`;
const tail = String.raw`(?:\W+(?:ya|entonces|gracias|muchas|por favor|porfa|pues|mejor|nada|ningun[oa]|eso|esto|then|thanks|thank you|anymore|any more|after all|please|sorry|disculpe|perdon))*\W*$`;
const declined = new RegExp(
  `${lead}(?:ningun[oa]s?|nada|mejor (?:no|nada|ningun[oa]s?)|(?:ya )?no (?:l[oae]s? )?(?:quiero|ocupo|necesito|deseo)(?: nada)?|(?:ya )?no (?:quiero|voy a) (?:pedir|comprar|llevar)(?: nada)?|none(?: of (?:them|it|those))?|nothing|i don't want (?:it|them|any|anything|that|those)|i changed my mind|forget (?:it|about it|that|them))${tail}`,
  'u',
);
/**
 * Whether a message refuses everything that was discussed, and says nothing else: "mejor ninguna", "ya no quiero". A single "no" only
 * refuses the question.
 */
export const declines = (folded: string): boolean => declined.test(folded) && !/^\W*nada(?: mas)?\W*$/u.test(folded);

/** Words that can make up a yes and add nothing else. */
const ofYes = new Set(
  "si sii siii sip ok oki okay okey dale va vale sale listo lista correcto perfecto claro clarito que de acuerdo esta estan bien por favor porfa porfavor bueno buenisimo bue asi es exacto adelante pues ya entonces jaja jeje una simon jalo arre dele hagale hagalo nomas excelente genial super me le te parece sirve gusta encanta interesa quiero queremos lo la los las el ese esa eso esos esas este esta esto seguro segura todo toda todos todas ambos ambas pedido orden mi un como tal gracias muchas muchisimas mil muy amable saludos senor senora senorita don dona amigo amiga estimado estimada usted ud nos a y e great alright fine sure yes yep yeah yup please go ahead sounds good perfect cool right correct that that's thats it's its this it them those all the my order i i'd we want like love works do for me us thanks thank you so very much lot awesome excellent deal let's lets ma'am sir ta ahi nada mas no hay problema problem worries vez confirmo confirmado confirmada".split(
    ' ',
  ),
);
/** Words that people add to a yes: time and place of collection or delivery, for whom, and how it is paid. */
const besideYes =
  /\b(?:hoy|manana|pasado|lunes|martes|miercoles|jueves|viernes|sabado|domingo|tarde|noche|mediodia|hora|horas|semana|today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|noon|o'clock|pm|am|\d{1,2}:\d{2}|(?:a|tipo|sobre|desde) las? \p{L}*\d*|at \d{1,2}|by \d{1,2}|in (?:an|one|a|\d+) (?:hour|minute|day|week)s?|a nombre de|nombre|soy|name|i'm|i am|under|direccion|address|casa|calle|avenida|barrio|colonia|apartamento|oficina|local|tienda|sucursal|street|avenue|house|store|office|paso|pasamos|pasar|paso|voy|vamos|recoj\p{L}+|recog\p{L}+|retir\p{L}+|mand\p{L}+|envi\p{L}+|llev\p{L}+|traig\p{L}+|trae\p{L}*|entreg\p{L}+|domicilio|vivo|estoy|deliver\p{L}*|ship|send|bring|pick|come|collect|here|aqui|pag\p{L}+|efectivo|tarjeta|transfer\p{L}+|deposit\p{L}+|sinpe|yape|plin|nequi|oxxo|pay|cash|card|para (?:el|la|mi|las|los)|en (?:el|la|mi)|(?:a|al|hasta) \p{L}{3,})\b/u;

/**
 * Whether a whole message is a yes: nothing but yes, or a yes with a time, a place, a name, thanks or a means of payment. Anything else
 * may be a reason against it, so the caller asks again.
 */
export function isWholeYes(folded: string): boolean {
  if (holdsBack(folded)) return false;
  const said = folded.replace(harmless, found => (named.test(found) ? found : ' '));
  return said.split(/[,.;:!()\n]+|\s(?:y|e|and)\s/u).every(part => {
    const words = part.match(/[\p{L}\p{N}']+/gu) ?? [];
    return words.every(word => ofYes.has(word)) || besideYes.test(part);
  });
}
