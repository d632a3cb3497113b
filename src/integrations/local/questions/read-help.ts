import type { HelpTopic } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';

/** The words of a question about how to do something. "¿Cuántos contactos importé?" is not one: it is about data. */
const asks =
  '(?:como|donde|de que manera)(?! (?:va|van|vamos|esta|estan|estamos|estuvo|fue|fueron|les|nos|anda|andan|quedo))|(?:how|where) (?:do|can|should|would) (?:i|we|you)(?! (?:stand|compare|perform))|how to|que (?:hago|procedimiento|pasos)|pasos para|what do i do|(?:ayuda|ayudame|help)(?: me)? (?:a|con|para|with|to)|(?:quiero|necesito) (?:saber como|aprender)|i (?:want|need) to (?:know how|learn)';

const topics: [topic: HelpTopic, words: string][] = [
  ['exportRecords', 'export\\w*|descarg\\w+|baj(?:ar|o)|download\\w*'],
  [
    'importContacts',
    'import\\w*|sub(?:ir|o) (?:un |mi |mis |el |una )?(?:archivo|excel|csv|lista|contactos|clientes)|cargar|upload\\w*|bring in|excel|csv',
  ],
  ['templates', 'plantillas?|templates?'],
  [
    'connectChannel',
    '(?:conect|integr|vincul|agreg|enlaz)\\w* .{0,30}(?:whatsapp|instagram|messenger|facebook|sms|correo|canal|numero|formulario)|(?:connect|link|add)\\w* .{0,30}(?:whatsapp|instagram|messenger|facebook|sms|e ?-?mail|channel|number|form)|canal(?:es)?|channels?',
  ],
  [
    'invitePerson',
    'acceso|access|invit\\w+|(?:agreg|anad|cre|add)\\w* .{0,20}(?:usuari|persona|colega|vendedor|user|colleague|people|person|seller|teammate)\\w*|cambi\\w+ .{0,12}rol|change .{0,12}role',
  ],
  [
    'workingHours',
    'sabados?|domingos?|feriados?|dias festivos|cerramos|abrimos|closed on|open on|saturdays?|sundays?|horarios?|ausencias?|vacaciones|turnos?|working hours|opening hours|shifts?|absences?|holidays',
  ],
  [
    'takeOver',
    'meter(?:me)?|interven\\w+|contestar un (?:chat|cliente)|(?:tom|agarr|cog)(?:ar|o) .{0,12}(?:conversacion|chat)|take over|contest(?:ar|o) yo|hand back|devolv\\w+ .{0,15}(?:bot|agente)',
  ],
  ['assignLeads', 'given? to|give out|(?:asign|reasign|repart|distribu)\\w+|assign\\w*|distribut\\w+|reassign\\w*'],
  ['mergeContacts', 'unir|fusion\\w+|junt(?:ar|o)|combin\\w+|duplicad[oa]s?|merge|duplicates?'],
  [
    'moveOpportunity',
    '(?:mover|muevo|mov|arrastr|cambi)\\w* .{0,20}(?:etapa|oportunidad|tarjeta|negocio)\\w*|move .{0,20}(?:stage|deal|card|opportunit)\\w*|marc\\w+ .{0,15}(?:ganad|perdid)\\w+',
  ],
  ['savedViews', 'vistas?|guard\\w+ .{0,12}filtros?|views?|save .{0,12}filters?'],
  ['catalogue', 'precios?|productos?|catalogo|existencias|prices?|products?|catalogue|catalog|stock'],
  ['flows', 'flujos?|automatiz\\w+|seguimientos? automatic\\w+|flows?|automat\\w+|carritos?'],
  ['agentAnswers', 'agente|bot|robot|respuestas?|conteste|articulos?|agent|answers?|knowledge'],
  ['dashboards', 'tableros? de (?:cifras|mando)|dashboards?|graficos?|charts?|indicadores|avis\\w+ cuando'],
  ['apiKeys', 'llaves?|api|webhooks?|keys?|tokens?'],
  ['personalData', 'datos personales|privacidad|borr\\w+ (?:los )?datos|personal data|privacy|gdpr|erase|habeas data'],
];

/** Returns the topic of a question about how to do something; null for any other question. */
export function readHelp(text: QuestionText): HelpTopic | null {
  if (!text.has(asks)) return null;
  for (const [topic, words] of topics) if (text.take(words)) return topic;
  return null;
}
