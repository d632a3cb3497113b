import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { headOf } from './product-part.js';
import { holdsSize, sizeIn } from './sizes.js';
import type { Talk } from './talk.js';

/** What a product's own text says to a question, and of which product. */
export interface Fact {
  kind: 'fact';
  fact: string;
  of: FoundItem;
}

/** A fact of a product that was not spoken of says of which. */
export function tellFact(talk: Talk, found: Pick<Fact, 'fact' | 'of'>, question = ''): void {
  const { of } = found;
  // Who asks for two things of it hears all that it says: "¿cuánto dura y con qué se hace?".
  const fact = asksTwice.test(foldName(question)) && of.description !== '' ? of.description.slice(0, 300) : found.fact;
  const isOneOf = /\b(?:cual(?:es)?|which)\b/u.test(foldName(question)) && talk.state.offered.length > 1;
  const isKnown =
    !isOneOf &&
    (talk.input.dialogue.focus === of.name || foldName(talk.text).includes(foldName(headOf(of.name)).slice(0, 5)));
  if (talk.says(fact)) return;
  if (!isKnown) talk.add(`${of.name}: ${fact}`);
  else if (talk.saidBefore(fact)) talk.add(talk.voice.say('saidBefore', { text: fact }));
  else talk.tells(fact);
}

/** Whether an article tells of a product that is named, or of something beside it that was asked for. */
export const isAbout = ({ title, body }: FoundArticle, named: readonly FoundItem[]): boolean => {
  const text = foldName(`${title} ${body}`);
  return named.some(
    ({ name, hits }) =>
      hits.some(hit => hit.length >= 4 && text.includes(hit)) ||
      wordsIn(name).some(({ folded }) => folded.length >= 6 && text.includes(folded)),
  );
};

const asking = '(?:cuant[oa]s?|que|como|quien|cual(?:es)?|con que|de que|what|how|who|which)';
const asksTwice = new RegExp(String.raw`\b${asking}\b.*\b(?:y|and) (?:con |de |a |en )?${asking}\b`, 'u');
/** "¿De cuántos mililitros es?", "¿qué le hacen?": a question for more of what is spoken of. */
export const asksMoreOf = (folded: string): boolean =>
  new RegExp(String.raw`^\W*(?:(?:y|e|ok|and|pero|but|entonces)\W+)*(?:(?:de|con|en|a|para) )?${asking}\b`, 'u').test(
    folded,
  );

const number = String.raw`(?:\d+(?:[.,]\d+)?|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta)`;

/** What a question asks of a thing by its form, and how the sentence that answers looks. Both are read folded. */
const kinds: readonly { asked: RegExp; told: RegExp }[] = [
  {
    asked: /\b(?:cada cuanto|cada cuando|que tan seguido|how often|how far apart|cuantas veces)\b/u,
    told: /\b(?:cada|every|veces|times)\b/u,
  },
  {
    asked:
      /\b(?:(?:cuanto|que tanto|cuantos \S+) (?:tiempo|rato|(?:se )?(?:tarda|demora)\w*|(?:me )?dura\w*)|how long|duracion|dura (?:mucho|poco))\b/u,
    told: new RegExp(
      String.raw`\b${number}(?: (?:a|o|y|-) ${number})? (?:minutos?|horas?|dias?|semanas?|meses|mes|anos?|minutes?|hours?|days?|weeks?|months?)\b`,
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
      /\b(?:que (?:mas )?(?:trae|incluye|lleva|contiene)\w*|ingredientes?|de que (?:es|son)|con que (?:viene|va)|what(?:'s| is) in|come with)\b/u,
    told: /./u,
  },
];

/** "¿Cuánto peso aguanta?", "¿de cuánto es?": words of a price that ask for a property. */
const property =
  /\bcuanto (?:peso|espacio|aguanta|soporta|resiste|carga|cabe|le cabe|ocupa|consume|mide|pesa|rinde|dura|tarda)|\bde cuanto(?:s \p{L}+)? (?:es|son|viene|vienen)\b|\b(?:que|cuanta) (?:tamano|peso|capacidad|potencia|altura|anchura)\b|\bhow much (?:weight|space|room|does (?:it|this|that) (?:weigh|hold|take))/u;
export const asksProperty = (folded: string): boolean => property.test(folded);
/** A question without the words by which it asks for a property. */
export const besideProperty = (folded: string): string => folded.replace(property, ' ');
/** A question about how something comes to the customer, which no description answers. */
export const ofDelivery = (folded: string): boolean =>
  /\b(?:lleg\w*|entreg\w*|envi\w*|mand[ae]\w*|domicilio|flete|paqueteria|deliver\w*|ship\w*|arriv\w*)\b/u.test(folded);

/** "¿Cuánto mide?", "¿cuántas piezas trae?": a question for a figure of the thing that is spoken of, and not for its price. */
export const asksMeasure = (folded: string): boolean =>
  /\b(?:cuanto (?:mide|pesa|rinde|dura|trae|alcanza)|cuant[oa]s (?!cuesta|vale|les|te|me|hay|quedan?|tienen?|tenes)\p{L}+|how (?:long|big|heavy|tall|many))\b/u.test(
    folded,
  );

/** A figure of time in a sentence. */
const time = /\b(?:minutos?|horas?|dias?|semanas?|mes|meses|anos?|minutes?|hours?|days?|weeks?|months?)\b/u;

const sentencesIn = ({ description }: FoundItem): string[] =>
  description.split(/(?<=[.!?])\s+/u).filter(sentence => sentence !== '');

/** A number of a unit, written out or short: "15 m" for metres. */
const unitOf = (unit: string): RegExp =>
  new RegExp(String.raw`\d ?(?:${unit}|${unit.slice(0, -1)}|${shortUnits[unit] ?? unit})(?!\p{L})`, 'u');
const shortUnits: Readonly<Record<string, string>> = {
  metros: 'mt?s?',
  litros: 'lt?s?',
  kilos: 'kgs?',
  gramos: 'grs?',
  pulgadas: '"',
};

/** The sentence of a product, its name among them, that holds a figure; one with a word of the question first. */
export function measureOf(item: FoundItem | undefined, question: string): Fact | null {
  if (!item) return null;
  const folded = foldName(question);
  const sentences = [...sentencesIn(item), item.name];
  const asked = wordsIn(question);
  const shares = (sentence: string) => {
    const words = new WordSet([sentence]);
    return asked.some(word => words.has(word) > 0);
  };
  const [, unit = ''] = /\bcuant[oa]s (metros|pies|litros|kilos|gramos|pulgadas|ml)\b/u.exec(folded) ?? [];
  const ofUnit = unit === '' ? undefined : sentences.find(sentence => unitOf(unit).test(foldName(sentence)));
  if (ofUnit !== undefined) return { kind: 'fact', fact: /[.!?]$/u.test(ofUnit) ? ofUnit : `${ofUnit}.`, of: item };
  const kind = kinds.find(each => each.asked.test(folded));
  const ofTime =
    /\b(?:cuant[oa]s|how many) (?:dias|horas|semanas|meses|minutos|anos|days|hours|weeks|months|minutes)\b/u.test(
      folded,
    );
  const figured = sentences.filter(
    sentence => kind?.told.test(foldName(sentence)) && (!ofTime || time.test(foldName(sentence))),
  );
  const best = figured.find(shares) ?? figured[0];
  return best === undefined ? null : { kind: 'fact', fact: /[.!?]$/u.test(best) ? best : `${best}.`, of: item };
}

/** How many of a product there are; null where nobody counts them. The list of prices names what is left where more is asked for. */
export function leftOf({ tools, voice }: Talk, { name }: FoundItem): string | null {
  const { list } = tools.use('price_list', { items: [{ product: name, quantity: 1_000_000 }] });
  const left = list?.lines[0]?.left ?? null;
  if (left === null) return null;
  return left === 0 ? voice.say('noneLeft', { product: name }) : voice.say('onlyLeft', { product: name, left });
}

/**
 * What a product's description says to a question about it; null where it says nothing. A sentence answers by the words that it shares
 * with the question, in whatever form or language, and by its look where the question says what is asked for: how long, who, of what.
 */
export function factOf(item: FoundItem, question: string): string | null {
  const named = new WordSet([item.name]);
  const folded = foldName(question);
  const asked = wordsIn(question).filter(word => named.has(word) < 0.9);
  const wanted = kinds.filter(kind => kind.asked.test(folded));
  const scored = sentencesIn(item).map(sentence => {
    const words = new WordSet([sentence]);
    const shared = asked.reduce((sum, word) => sum + words.has(word), 0);
    const fits = wanted.filter(({ told }) => told.test(foldName(sentence))).length;
    return { sentence, score: shared + 1.5 * fits };
  });
  // "Escritorio de roble" says of what it is made by its name.
  const byName = wanted.some(({ told }) => told.source !== '.' && told.test(foldName(item.name)));
  if (byName) scored.push({ sentence: `${item.name}.`, score: 1 });
  const best = scored.reduce((one, two) => (two.score > one.score ? two : one), { sentence: '', score: 0 });
  return best.score >= 0.8 ? best.sentence : null;
}

/** Whether a product comes in the size that a question names, with the sentence that says so; null where none is named or stated. */
export function sizeOf(item: FoundItem, question: string): { holds: boolean; sentence: string } | null {
  const wanted = sizeIn(question);
  if (wanted === null) return null;
  for (const sentence of sentencesIn(item)) {
    const holds = holdsSize(sentence, wanted);
    if (holds !== null) return { holds, sentence };
  }
  return null;
}

/** Whether the description of a product holds a word itself, and not only one that means the same. */
export const holdsWord = ({ description }: FoundItem, stem: string): boolean =>
  wordsIn(description).some(word => word.stem === stem);
