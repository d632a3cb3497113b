import { wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { actsIn } from './acts.js';

/** A question with more words is read clause by clause, and is about more than the current product. */
export const longQuestion = 8;

/** Whether a part of a message neither asks nor orders. */
export function onlyTells(part: string): boolean {
  const { asks, asksPrice, asksWhether, asksAdvice, buys, takes, adds } = actsIn(part);
  return !(asks || asksPrice || asksWhether || asksAdvice || buys || takes || adds);
}

/** "Se llama Rayo", "my name is Ana": tells a name, even if texts of the shop contain its words. */
export const givesName = (folded: string): boolean =>
  /^\W*(?:(?:se|me) llam[ao]|(?:mi|su|el) nombre es|a nombre de|(?:(?:my|his|her|its|the) )?name(?:'s| is)|(?:he|she|it)(?:'s| is) called|i am called)\s+\p{L}[^?¿]*$/u.test(
    folded,
  );

/** Whether a part of a message only greets, thanks, agrees or refuses. */
export const isChat = (part: string): boolean =>
  actsIn(part).onlyGreets ||
  /^\W*(?:(?:(?:si+)+|(?:no+)+|(?:ok(?:ay)?)+|gracias|bueno|listo|por favor|porfa|claro|perfecto|entonces|a+h|a+y|u+y|u+f|oh|diay|ja(?:ja)+|ni modo|que (?:mal|lastima|pena)|me muero|genial|super|excelente|va|sale|(?:es)?ta bien|great|nice|alright|thanks|thank you|yes|please)\b\W*)+$/u.test(
    foldName(part),
  );

/** "¿Qué días?", "a qué hora?", "when?" */
const onlyWhen =
  /^\W*(?:(?:y|and|ok|bueno|entonces)\W+)*(?:que dias?|cuales dias|a que horas?|en que horarios?|(?:and )?(?:what|which) (?:days?|times?)|at what time)(?: (?:es|son|seria|serian|viene|vienen|esta|are (?:they|those)|is (?:it|that)))?\W*$/u;

/** Whether a follow-up question asks for a price, a day or an hour without saying of what: "¿y cuánto cobran?", "¿y el sábado a las 7?". */
export const namesNothing = (question: string): boolean => {
  const folded = foldName(question);
  if (onlyWhen.test(folded)) return true;
  return (
    /^\W*(?:(?:ok|bueno|ah|uy|listo|gracias|pero)\W+)*(?:y|and|what about|how about)\b/u.test(folded) &&
    folded
      .replace(
        /\b(?:y|and|ok|bueno|ah|uy|listo|gracias|pero|what|how|about|much|is|are|it|that|cuanto|cobran?|cuesta|vale|sale|es|son|precio|costo|eso|me|le|se|no|si|tambien|igual|mas|adicional|open|abren?|cierran?|atienden?|estan|trabajan|hasta|desde|que|a|de|del|en|por|para|al|el|la|lo|los|las|un|una|on|at|the|tipo|como|eso de|horas?|dias?|hoy|manana|tarde|noche|mediodia|media|cuarto|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|fin|fines|semana|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekends?|holidays?|am|pm|today|tomorrow)\b/gu,
        '',
      )
      .replace(/[^\p{L}]/gu, '') === ''
  );
};

/** Whether a question asks for a price without saying of what. */
export const asksNothingElse = (question: string): boolean =>
  foldName(question)
    .replace(
      /\b(?:y|cuanto|cuesta|vale|sale|es|precio|cual|el|la|lo|que|tiene|como|a|en|era|eran|estaba|esta|costaba|salia|cuando|hay|how|much|is|was|it|the|price|what|does|cost|uno|una|cada|es[eao]|est[eao]|that|this)\b/gu,
      '',
    )
    .replace(/[^\p{L}\d]/gu, '') === '';

/** Whether a message consists of the name of one or two things: "¿y tornillos?", "brochas o rodillos?", "y la salida". */
export const namesOnlyThings = (folded: string): boolean =>
  /^\W*(?:y|e|and)\s(?:(?:el|la|l[oa]s|un|una|the|an?)\s)?\p{L}{4,}\W*$/u.test(folded) ||
  goesOnWithThing.test(folded) ||
  /^\W*(?:(?:y|e|and|o|or)\s)?(?:\p{L}{4,}(?: (?:o|y|or|and|de|of) \p{L}{4,})?) ?\?\W*$/u.test(folded);

/** "Oigan, ¿y la sesión en exteriores?" */
const goesOnWithThing =
  /^\W*(?:(?:hola|buen[oa]s?|dias?|tardes|noches|oye|oigan?|disculpen?|perdon|hi|hello|hey)\W+)*(?:y|e|and)\s(?:el|la|l[oa]s|un|una|the|an?)\s\p{L}{4,}(?: (?:de|del|en|con|para|por|of|for|with|in) (?:(?:el|la|l[oa]s|un|una|the|an?) )?\p{L}{4,}){0,2}\W*$/u;
/** "¿Y la matrícula?": goes on with one thing that is known, and not with "un martillo" more. */
export const goesOnWithOne = (folded: string): boolean =>
  goesOnWithThing.test(folded) && !/\b(?:un|una|an?)\s/u.test(folded);

/**
 * "¿Y cuánto dura?" names nothing, so it is about what was spoken of, and not about a product whose text has the same verb.
 */
export const asksByVerbOnly = (question: string): boolean =>
  wordsIn(question).every(({ folded }) => verbsAsked.test(folded));
const verbsAsked =
  /^(?:dur|demor|tard|mid|pes|rind|inclu|tra[ei]|sirv|alcanz|cab|cub|funcion|aguant|soport|ocup|necesit|tiempo|includ|last|take|weigh|measur|cover|hold|fit)\p{L}*$/u;

/** "¿Seguro? Es que estoy en Atlixco" doubts what was told, and asks for nothing that is called so. */
export const asksIfSure =
  /^\W*(?:(?:pero|y|ah|but)\W+)*(?:(?:esta |estas |estan )?segur[oa]s?|en serio|de verdad|de veras|posta|are you sure|really)\W*$/u;
/** "¿Y cuánto cobran?" */
export const asksOnlyPrice =
  /^\W*(?:(?:y|e|o|pero|and|but)\s)?(?:en |a )?(?:cuanto|como|que precio|precio|how much)(?:\s(?:me|les?|se|nos|por eso|eso))*\s?(?:cobra[ns]?|cuesta|vale|sale|seria|es|tiene|is it|is that|do you charge)?\W*$/u;
/** "Ya le mando la foto." */
export const announcesPicture =
  /^\W*(?:(?:ya|ok|si|listo|bueno|ahi|ahorita|enseguida|i)\W+)*(?:(?:l[oa]s?|les?|te|se) )*(?:(?:voy a|will|have) )?(?:mand|envi|pas|sub|adjunt|send|sent)\p{L}*\s(?:(?:la|l[oa]s|un[oa]s?|mi|the|a|some|my)\s)?(?:fotos?|imagen(?:es)?|videos?|capturas?|comprobante|photos?|pictures?|pics?)(?!\p{L})/u;

/** "¿Qué llanta me recomienda para una Ranger?": what it is for says which one, so the answer names that one with its price. */
export const asksForOne =
  /\b(?:que|q|cual(?:es)?|which|what) \p{L}{3,}(?: \p{L}+){0,3} (?:me |le |les |nos )?(?:recom\p{L}+|convien\p{L}+|sirv\p{L}+|qued\p{L}+|va(?:n|ya)?|lleva|usa|aconsej\p{L}+|hay|tienen?|suger\p{L}+|(?:would|do|should) (?:you|i|it)|fits?|suits?|works?)(?!\p{L})/u;

/** "¿Y brochas o rodillos?": asks for things that, unlike a single word, are surely no property of the current product. */
export const namesTwoThings = /^\W*(?:(?:y|and|tambien|also)\s)?\p{L}{4,}s? (?:o|y|or|and) \p{L}{4,}s ?\?\W*$/u;
