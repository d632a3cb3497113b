import { type Grouping, useOf } from '../../../domain/dashboards/index.js';
import type { ListName, QuestionPlan } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import type { FoundFigure } from './read-figure.js';

const channel = '(?:canal(?:es)?|red(?:es)?(?: social(?:es)?)?|medios?(?: de contacto)?|channels?)';
const by =
  '(?:(?:por|segun|en|de|by|per|on|in|for|from|across|through|a traves de)(?: (?:cada(?: uno de)?|que|cual(?:es)?|el|la|los|las|nuestr[oa]s|which|what|each|every|the|our))*)';
/** "Por canal", "en qué red", "on which channel"; also two channels that are held against each other. */
const names = '(?:whatsapp|instagram|messenger|facebook|correo|e ?-?mail|sms|web)';
const byChannel = `${by} ${channel}(?: (?:donde|en (?:el|la) que|que|where|do|does))?|(?:(?:que|cual(?:es)?|which|what) (?:(?:es|son|is|are) )?(?:(?:el|la|los|the) )?)?${channel}(?: (?:donde|en (?:el|la|los) que|que|where))?|(?:${by} )?${names}(?: (?:y|o|vs|versus|and|or|contra))?(?: ${by})? ${names}(?:(?: (?:y|o|vs|versus|and|or|contra))?(?: ${by})? ${names})*`;

const respond =
  '(?:respuestas?|respond\\w+|contest\\w+|atend\\w+|atiend\\w+|repl(?:y|ies|ied|ying)|responses?|answer(?:s|ed|ing)?)';
/** How long it takes until somebody answers. */
const pace = `(?:tiempos?|demoras?|demor\\w+|velocidad(?:es)?|rapid\\w+|tard\\w+|lent[oa]s?|lentitud|esper\\w+|promedio|times?|speed|fast(?:er|est)?|quick(?:er|est|ly)?|slow(?:er|est)?|how long|wait\\w*|longest|average|mean|primera)`;
const quickest =
  'mas rapid\\w+|menos (?:tiempo|(?:nos |se )?(?:tard|demor)\\w+)|mejor (?:tiempo|respuesta)|fastest|quickest|faster|quicker|shortest|(?:tard|demor)\\w+ menos';
const slowest =
  'mas (?:lent\\w+|tiempo|demora|(?:nos |se )?(?:tard|demor)\\w+)|peor (?:tiempo|respuesta)|slowest|slower|longest|(?:tard|demor)\\w+ mas';

const money =
  '(?:ventas?|vend(?:e|en|i|io|ido|ieron|imos|emos|iendo)|factur(?:a|amos|aron|o|ado|acion)|ingres(?:os?|an|a|amos)|plata|dinero|monto|sales?|sold|sell|revenue|income|turnover|earnings|money)';
const count = '(?:cuant[oa]s|how many|numero de|cantidad de|number of)';
const source = `(?:(?:origen(?:es)?|fuentes?|procedencias?|lead sources?|sources?|origins?)(?: (?:del?|of) (?:(?:los|las|el|la|cada|the|our|each) )?(?:leads?|prospectos?|contactos?|clientes?|prospects?))?|${channel}(?: de (?:origen|venta|captacion))?)`;
const bring =
  '(?: (?:que |donde |de (?:la|el) que )?(?:(?:nos|me|mas|se) )*(?:trae\\w*|trajo|trajeron|da|dan|deja\\w*|genera\\w*|vende\\w*|vienen?|entra\\w*|llega\\w*|brings?|brought|makes?|made|generat\\w+|drives?|produc\\w+)(?: in)?)?';
const bySource = [
  `${by} ${source}${bring}`,
  `(?:que|cual(?:es)?|which|what) (?:(?:es|son|fue|is|are|was) )?(?:(?:el|la|los|las|the) )?${source}${bring}`,
  'de donde (?:(?:nos|me|mas) )*(?:vienen?|vinieron|salen?|salieron|entran?|llegan?|llegaron|provienen?|viene|sale)',
  'where (?:do|does|did|have|has)(?= .*(?:com(?:e|ing)|came) from)',
] as const;

/** That somebody writes to the business, without a word for what is counted. */
const writing =
  '(?:(?:nos|me|se) )*(?:contact(?:an|a|aron|o|ado|ando)|escrib(?:en|e|ieron|io|iendo)|comunic(?:an|a|aron|o)|buscan)(?: con nosotros)?|(?:usan?|prefieren?)?(?: mas| menos)? ?(?:para )?(?:escribirnos|contactarnos|comunicarse)|(?:contact(?:s|ed|ing)?|writ(?:e|es|ing)|wrote|written|reach(?:es|ed|ing)?|messag(?:e|es|ed|ing)|get(?:s)? in touch|talk(?:s|ing)?)(?: (?:out|with))?(?: to)?(?: (?:us|me))?';
const where =
  '(?:por|en|desde|a traves de) (?:donde|que lado)|(?:through|on) (?:where|what)|how(?= (?:do|does|did|are|have) )';
/** "Por qué medio nos contactan", "how do people reach us": the conversations by channel. */
function readWaysIn(text: QuestionText): FoundFigure | null {
  if (
    !text.has(writing) ||
    text.has('mensajes?(?! de)|messages|cuant[oa]s?|how (?:many|much|often|long|fast)|a que hora|when')
  )
    return null;
  const ranking = endOf(text, 'mas|mayor|most|more', 'menos|menor|least|less');
  return text.attempt(() => {
    if (!(text.take(byChannel) ?? text.take(where))) return null;
    if (!text.take(writing)) return null;
    text.take('mas|menos|(?:the )?(?:most|least|more|less)');
    text.take('(?:los |las |la |nuestros |our )?(?:clientes?|personas?|gente|customers?|people|leads?)');
    text.take('do|does|did|are|have');
    return figure('CONVERSATIONS', 'CHANNEL', ranking);
  });
}

/** Why sales are lost, whatever it is called. */
const loss =
  '(?:por que|porque|why|motivos?|razon(?:es)?|causas?|reasons?)(?: [^ |]+){0,5}? (?:perd\\w*|pierd\\w+|los[est]\\w*|losing|cae\\w*|cay\\w+)|(?:lost|loss|losing) reasons?';
/** Reads whether the reasons why sales are lost are asked for by source; a channel means the source too, as with sales. */
export function readLossBySource(text: QuestionText): boolean {
  return (
    text.has(loss) && bySource.some((words, at) => at < 3 && text.take(`(?:(?:segun|por) )?(?:${words})`) !== null)
  );
}

const endOf = (text: QuestionText, highest: string, lowest: string): FoundFigure['ranking'] =>
  text.has(highest) ? 'HIGHEST' : text.has(lowest) ? 'LOWEST' : undefined;

const figure = (metric: FoundFigure['metric'], grouping: Grouping, ranking?: FoundFigure['ranking']): FoundFigure => ({
  metric,
  grouping,
  ...(ranking && { ranking }),
  words: '',
});

/**
 * Reads the figures that are told by channel or by source: how fast people are answered on each channel, where they write, and what the
 * leads of each source brought. The words of the group are taken out; else "origen de los leads" would ask for the leads.
 */
export function readGroupedFigure(text: QuestionText, about: ListName | null): FoundFigure | null {
  const isOfTalks = about === null || about === 'CONVERSATIONS' || about === 'CUSTOMERS' || about === 'LEADS';
  if (
    isOfTalks &&
    text.has(respond) &&
    text.has(pace) &&
    !text.has('sin (?:responder|contestar|respuesta)|unanswered')
  ) {
    const ranking = endOf(text, slowest, quickest);
    if (text.take(byChannel)) {
      for (const words of [respond, pace]) while (text.take(words));
      text.take(
        '(?:(?:nos|se|les?|mas|menos|mejor|peor|primera|first|most|best|worst|customers?|clientes|to|for|an?) )*(?:mas|menos|mejor|peor|primera|first|most|best|worst)',
      );
      text.take('(?:los )?(?:clientes?|customers?|leads?|people|personas|gente)');
      return figure('FIRST_RESPONSE_SECONDS', 'CHANNEL', ranking);
    }
  }
  const waysIn = isOfTalks ? readWaysIn(text) : null;
  if (waysIn) return waysIn;
  const isOfSales = about === null || about === 'LEADS' || about === 'SOURCES';
  if (!isOfSales || !text.has(money) || text.has(`${count} (?:ventas?|sales|leads?|prospectos?)`)) return null;
  const ranking = endOf(text, 'mas|mayor|mejor|most|best|more|highest', 'menos|menor|peor|least|worst|lowest');
  if (!bySource.some(words => text.take(words) !== null)) return null;
  text.take('(?:com(?:e|ing)|came) from');
  while (text.take(`(?:cuanto|cuanta|how much|(?:mas|menos|the most|the least|most|least|more) )?${money}`));
  text.take('(?:do |did |does |have )?(?:we|us)(?: make| made| earn| get| got)?');
  text.take('(?:de )?(?:los |nuestros |the |our )?(?:leads?|prospectos?)');
  text.take('mas|menos|mayor|menor|mejor|peor|the most|the least|most|least|best|worst');
  return figure('WON_AMOUNT', 'SOURCE', ranking);
}

/** Reads "¿y por canal?", "and by source?" behind a figure that is told by it. */
export function readFurtherGroup(text: QuestionText, previous: QuestionPlan | null): Grouping | null {
  if (previous?.kind !== 'FIGURE' || !previous.metric) return null;
  const { groupings } = useOf(previous.metric);
  if (groupings.includes('SOURCE') && text.take(`${by} ${source}`)) return 'SOURCE';
  return groupings.includes('CHANNEL') && text.take(`${by} ${channel}`) ? 'CHANNEL' : null;
}
