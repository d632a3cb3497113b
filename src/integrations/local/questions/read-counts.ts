import type { Dimension, ListName } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { firstList } from './read-lists.js';

const small =
  '(?:(?:se|nos|les|los|las|lo|ya|al final|finalmente|por fin|que|and|that|who|ha|han|he|hemos|have|has|did|do|does|we|i|y) )*';
const asCustomers =
  '(?: (?:en|como|into|our|nuestros?|un|a)){0,2} (?:clientes?|customers?|clients?|buyers?|compradores|ventas?|sales?)';
/** What became of leads. */
const outcome = `${small}(?:(?:convert|conviert|convirt)\\w+(?:${asCustomers})?|(?:hacen?|hizo|hicieron|vuelven?|volvio|volvieron|quedan?|quedaron|terminan?|terminaron|acaban?|acabaron|became|become|becomes|turn|turned|end|ended)(?: up)?(?:${asCustomers}| siendo clientes?| (?:comprando|comprandonos|buying|ganad[oa]s|cerrad[oa]s))|gan(?:o|a|an|aron|amos|ad[oa]s?)|cerr(?:o|aron|amos|ad[oa]s?)|cierr(?:a|an)|compr(?:a|an|o|aron|ado)|son clientes|fueron ventas?|perd(?:id[oa]s?|imos|ieron|io|emos)|pierd\\w+|lost|loses?|bought|buys?|purchased?|close[sd]?|won|wins?)`;
const part =
  '(?:porcentaje|porciento|por ciento|proporcion|parte|fraccion|share|percentage|percent|proportion|fraction|%)';
const share = `(?:(?:en |a )?(?:que|cual(?:es)?|what|which|el|la|the) (?:(?:es|fue|is|was) )?(?:(?:el|la|the) )?)?${part}(?: (?:de|del|of))?(?: (?:el|la|los|las|mis|nuestros|the|our|my|all))*|de cada (?:100|cien|diez|10)|(?:out )?of (?:every )?(?:100|a hundred|10|ten)|(?:cuant[oa]s|how many) (?:de|of) (?:(?:todos|all) )?(?:los|las|nuestros|mis|the|our|my|those)`;

/** The whole before its part: "de los que llegan por WhatsApp, cuántos compran". */
const wholeFirst = `(?:de|of) (?:(?:todos|all) )?(?:los|las|nuestros|mis|the|our|my|those)(?: (?:leads|prospectos|prospects))?(?: (?:que|who|that))?(?: (?:nos |me )?(?:llegan|llegaron|entran|entraron|escriben|escribieron|vienen|vinieron|contactan|contactaron|come|came|write|wrote)(?: in)?)?(?= .*(?:cuant[oa]s|que tantos|how many) ${outcome})`;

const rateOf =
  '(?:tasas?|porcentajes?|indices?|ratios?|niveles|nivel|%|rates?|percentages?|share) (?:de |of )(?:(?:la|las|los|the) )?';
/** Names of the share of leads that are won. */
const rateWords = [
  '(?:(?:ratio|relacion|proporcion) (?:de |entre |of )?)?(?:(?:los )?leads? )?(?:ganad[oa]s?|won) (?:vs|versus|contra|frente a|sobre|to|against) (?:(?:los )?leads? )?(?:perdid[oa]s?|lost)',
  '(?:(?:ratio|relacion|proporcion) (?:de |entre |of ))(?:(?:los )?leads? )?(?:ganad[oa]s?|won) (?:y|a|and) (?:(?:los )?leads? )?(?:perdid[oa]s?|lost)',
  `(?:${rateOf})?(?:conversion(?:es)?|efectividad)(?: de (?:cierres?|ventas?))?(?: (?:rates?|ratios?|percentages?))?`,
  `${rateOf}(?:cierres?|exito|leads ganados|closing|wins|success)`,
  '(?:close|closing|win|winning|success|hit) (?:rates?|ratios?|percentages?)',
  '(?:que tan (?:bien|mal)) (?:cierran?|conviert\\w+)|que tan efectiv[oa]s? (?:son|es|fue|fueron|somos|ha sido)',
  'how (?:well|good) (?:do|does|did|is|are)(?=(?: \\S+){1,4} (?:clos|convert)\\w*)',
  '(?:estamos |vamos |are we |we are )?(?:conviert(?:en?|o)|convirtiendo|cerrando|converts?|converting|conver(?:ted|timos|tio|tieron))(?= (?:\\S+ ){0,3}?(?:mas|mejor|peor|menos|best|worst|most|least|better)(?= ))',
  '(?<=(?:mas|mejor|peor|menos|best|worst|most|least|better) )(?:se )?(?:conviert(?:en?)|converts?|converting)',
  '(?:cierra|cierran|cerro|cerraron|gana|ganan|gano)(?= (?:mas|menos|mejor|peor) (?:de |parte de )?(?:los|sus) (?:leads|prospectos))',
] as const;

const given =
  '(?:de (?:los|sus) )?(?:leads?|prospectos?) (?:que (?:(?:se )?(?:le|les|nos) )?(?:llegan?|llegaron|entran?|asignan?|asignamos|dan|damos|pasan?|pasamos|tocan?)|que reciben?|(?:that )?(?:they|he|she) gets?)';

/**
 * Reads whether the share of leads that are won is asked for: "tasa de conversión", "qué porcentaje de los leads se ganó", "close rate".
 * The words are taken out, so that "ganó" does not limit the leads to those that are won.
 */
export function readRate(text: QuestionText): boolean {
  const isRate =
    rateWords.some(words => text.take(words) !== null) ||
    text.attempt(() => {
      const isInverted = text.take(wholeFirst) !== null;
      if (!isInverted && !text.take(`(?:${share})(?= .*${outcome})`)) return null;
      if (!text.take(isInverted ? `(?:cuant[oa]s|que tantos|how many) ${outcome}` : outcome)) return null;
      const about = firstList(text)?.means ?? null;
      return about === null || about === 'LEADS' || about === 'SOURCES' ? true : null;
    }) === true;
  if (!isRate) return false;
  text.take(given);
  text.take(`(?:close|closes|convert|converts|closing|converting)`);
  text.take('que (?:nos |me )?(?:llegaron|llegan|entraron|entran|escribieron|escriben|contactaron)(?= \\|)');
  if (firstList(text) === undefined) text.put('leads');
  return true;
}

const places = '(?:ciudad(?:es)?|municipios?|localidad(?:es)?|pueblos?|city|cities|towns?)';
const cityWords = [
  `(?:(?:por|segun|en|de|desde|by|per|from|in)(?: (?:cada|que|cual(?:es)?|which|what|each))? |(?:que|cual(?:es)?|which|what|cada|each) (?:(?:son|es|fue|fueron|are|is) )?)(?:(?:las|la|los|the|mi|mis|nuestras|our) )?${places}(?= (?!de \\S))`,
  '(?:ciudades|municipios|localidades|pueblos|cities|towns)',
  '(?:ciudad|city)(?= (?:con|donde|que|with|where) )',
];
const grouped =
  '(?:agrupad|dividid|separad|repartid|desglosad)[oa]s?(?= (?:por|segun|en) )|(?:grouped|split|broken down)(?= (?:by|per) )';
const ofPlace =
  '(?:(?:en|de|desde) )?donde (?:son|estan|viven|esta|tengo|tenemos|hay)(?! los? )|where (?:are|do)(?= .*(?:customers|leads|prospects)(?: |$))';
const writing =
  '(?:(?:nos|me) )?(?:escrib\\w+|contact(?:an|aron)|buscan?|preguntan?|llaman|(?:han )?llegado|wr(?:ite|ote)(?: to)?(?: us)?|contact us)';

const sourceWords =
  '(?:(?:por|segun|en|de|by|per|from) )?(?:(?:cada|que|cual(?:es)?|which|what|each) )?(?:(?:es|fue) (?:el|la) )?(?:canal|fuente|origen|medio|red(?: social)?|channel|source)(?:es|s)?(?: de origen)?(?: que)?';

/** Reads by what leads, or customers, are counted: "leads por ciudad", "en qué ciudad tengo más clientes", "conversión por canal". */
export function readDimension(text: QuestionText, rate: boolean): Dimension | null {
  const about = firstList(text)?.means ?? null;
  const counted: (ListName | null)[] = ['LEADS', 'CUSTOMERS', 'SOURCES'];
  if (rate && text.take(sourceWords)) return 'SOURCE';
  if (about === 'LEADS' && text.take('(?:por|segun|by|per) (?:cada )?(?:temperaturas?|temperature)'))
    return 'TEMPERATURE';
  const isOfPeople = counted.includes(about) || (about === null && text.has(writing));
  if (!isOfPeople) return null;
  text.take(grouped);
  const isCity =
    cityWords.some(words => text.take(words) !== null) ||
    ((about === 'CUSTOMERS' || about === 'LEADS') && text.take(ofPlace) !== null);
  if (!isCity) return null;
  text.take('located|based|live|come from|from');
  text.take('(?:(?:nos|me) )?(?:(?:han|ha) )?(?:llegado|venido|entrado)|vienen|viven|estan|provienen|son');
  if (about === null) {
    text.take(writing);
    text.put('leads');
  }
  return 'CITY';
}
