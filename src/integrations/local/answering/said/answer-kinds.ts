import { foldName } from '../../../../domain/shared/fold.js';

const number = String.raw`(?:\d+(?:[.,]\d+)?|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta)`;

/** Patterns for what a question asks of a thing, and for the sentence that answers it. Both are matched against folded text. */
const kinds: readonly { asked: RegExp; told: RegExp }[] = [
  {
    asked: /\b(?:cada cuanto|cada cuando|que tan seguido|how often|how far apart|cuantas veces)\b/u,
    told: /\b(?:cada|every|veces|times)\b|\b(?:al|a la|por|per|a) (?:dia|semana|quincena|mes|ano|day|week|month|year)\b/u,
  },
  {
    asked:
      /\b(?:(?:cuanto|que tanto|cuantos \S+) (?:tiempo|rato|(?:se )?(?:tarda|demora)\w*|(?:me )?dura\w*)|how long|duracion|dura (?:mucho|poco))\b/u,
    told: new RegExp(
      String.raw`\b(?:${number}|an?|one|two|three|half an)(?: (?:a|o|y|to|or|-) ${number})?(?: (?:business|working|full|calendar))? (?:min|mins|minutos?|hs|hrs?|horas?|dias?|semanas?|meses|mes|anos?|minutes?|hours?|days?|weeks?|months?)\b`,
      'u',
    ),
  },
  {
    asked:
      /\b(?:quien (?:(?:me|te|se|nos) )?(?:l[oae]s? )?(?:hace|pone|aplica|atiende|prepara|instala|da|hara)\w*|who (?:does|applies|makes|installs|will)|(?:is it|lo hace|la hace|lo pone) (?:a|un|una)\b)/u,
    told: /\b(?:(?:aplicad|hech|atendid|preparad|realizad|instalad)[oa]s? (?:por|en)|por (?:un |una |nuestr[oa] )?(?:medic|doctor|especialista|profesional|tecnic|maestr)|by (?:a|an|our))/u,
  },
  {
    asked: /\b(?:material(?:es)?|telas?|de que (?:es|son|esta|estan)|hech[oa]s? (?:de|con)|made (?:of|from)|fabric)\b/u,
    told: /\b(?:algodon|viscosa|mezclilla|poliester|lino|seda|lana|felpa|elastano|cuero|piel|sintetic[oa]|acero|hierro|aluminio|madera|roble|pino|melamina|plastico|vidrio|fibra|lamina|concreto|barro|ceramica|plata|oro|aceites?|cotton|steel|wood|leather)\b/u,
  },
  {
    asked:
      /\b(?:cuanto (?:peso|carga|aguanta|soporta|resiste)|que peso|peso maximo|(?:aguanta|soporta|resiste|hold|support)\w* (?:hasta |up to )?\d|how much (?:weight|does \w+ (?:weigh|hold))|weight limit)/u,
    told: /\d ?(?:kg|kilos?|lbs?|libras?|toneladas?|pounds?)\b/u,
  },
  {
    asked:
      /\b(?:de donde (?:es|son|vienen?|l[oa]s? traen?)|(?:donde|en que pais) (?:l[oa]s? )?(?:hacen|fabrican|producen)|procedencia|origen|where (?:is|are|was|were) (?:it|they|that|those|this|these) (?:from|made))\b/u,
    told: /\b(?:importad|nacional(?:es)?\b|hech[oa]s? en|fabricad|producid|origen|procedencia|made in|imported|(?:chilen|peruan|colombian|mexican|argentin|brasilen|ecuatorian|bolivian|venezolan|dominican|cuban|american|italian|chin|coreana?|espanol|portugues|frances|aleman|ingles|japones|escoces|irlandes|holandes|suiz|uruguay|paraguay|guatemaltec|hondur|nicaraguens|costarricens|panamen|salvador)(?:o|a|os|as|es|e|i)?\b)/u,
  },
  {
    asked: /\bde cuanto (?:es|son|viene|vienen)\b/u,
    told: /\d+(?:[.,/]\d+)? ?(?:m|mts?|metros?|cm|mm|pies|pulgadas?|ml|l|lts?|litros?|kg|kilos?|g|gr|gramos?|oz|lb|libras?|m2|m²|"|x ?\d+|w|v|watts?)(?![\p{L}])/u,
  },
  {
    asked: /\b(?:colou?r(?:es)?|tonos?)\b/u,
    told: /\b(?:azul|negr|blanc|gris|roj|verde|amarill|beige|cafe|marron|rosad?|morad|naranja|dorad|platead|blue|black|white|red|green|grey|gray|pink|brown)/u,
  },
  {
    asked: /\b(?:tallas?|talles?|sizes?|numeros|medidas?)\b/u,
    told: /\b(?:tallas?|sizes?)\b|\d+ ?(?:x|por) ?\d+/u,
  },
  {
    asked:
      /\b(?:mide\w*|(?:de|que) (?:largo|ancho|alto|tamano|medida)|que tan (?:larg|anch|alt|grand)\w+|cuant[oa]s (?:metros|pies|litros|ml|mililitros|kilos|gramos|pulgadas)|how (?:big|tall|wide|heavy)|pesa)\b/u,
    told: /\d+(?:[.,/]\d+)? ?(?:m|mts?|metros?|cm|mm|pies|pulgadas?|ml|l|litros?|kg|kilos?|g|gr|oz|m2|m²|"|x ?\d+)(?![\p{L}])|\b(?:media|tres cuartos de) pulgada/u,
  },
  {
    asked: /\b(?:cuant[oa]s (?!cuesta|vale|les|te|me|hay|quedan?|tienen?|tenes)\p{L}+|how many)\b/u,
    told: new RegExp(String.raw`\b${number}\b|\bveinte\b`, 'u'),
  },
  {
    asked:
      /\b(?:que (?:mas )?(?:trae|incluye|lleva|contiene)\w*|ingredientes?|de que (?:es|son)|con que (?:viene|va)|what(?:'s| is) (?:in|included)|what (?:all )?(?:does|do) (?:\p{L}+ ){1,4}include|come with)\b/u,
    told: /./u,
  },
  {
    asked:
      /\b(?:a que horas?|(?:en )?que horarios?|horarios?|(?:en )?que dias?|cuales dias|what (?:time|days?|hours)|which days?|schedule|when (?:is|are) (?:it|they|the|that|those))\b/u,
    told: /\d{1,2}:\d{2}|\b\d{1,2} ?[ap]\.? ?m\b|\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|diario|todos los dias)\b/u,
  },
];
const when = kinds.at(-1);

/** Returns the kinds of answer that a folded question asks for: how long, who, made of what, when. */
export const kindsWanted = (folded: string): readonly { asked: RegExp; told: RegExp }[] =>
  kinds.filter(kind => kind.asked.test(folded));

/** Whether a folded question asks at what hour or on which days something is, and not when the shop is open. */
export const wantsWhen = (folded: string): boolean => when?.asked.test(folded) === true && !ofOpening.test(folded);
const ofOpening =
  /\b(?:abr\w+|abiert\w+|cierr\w+|cerrad\w+|atienden|atencion|estan|trabajan|tienda|local|sucursal|open\w*|close[sd]?|store|shop)\b/u;
const howLong = kinds.find(({ asked }) => asked.test('how long'));
/** Whether a folded question asks how long something takes or lasts; `saysTime` tells whether a sentence contains such a duration. */
export const wantsTime = (folded: string): boolean => howLong?.asked.test(folded) === true;
/** Whether a sentence says how long something takes or lasts. */
export const saysTime = (sentence: string): boolean =>
  howLong?.told.test(foldName(sentence)) === true ||
  /\b(?:next|same) day\b|\bmismo dia\b|\b(?:list[oa]s?|pront[oa]s?|qued\p{L}+|entreg\p{L}+|hac\p{L}+|ready|done) (?:\p{L}+ )?(?:en el (?:dia|momento)|al (?:dia siguiente|momento|instante))\b/u.test(
    foldName(sentence),
  );
/** Whether a sentence names a day or an hour. */
export const saysWhen = (sentence: string): boolean => when?.told.test(foldName(sentence)) === true;
