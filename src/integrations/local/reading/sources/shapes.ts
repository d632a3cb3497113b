import { foldName } from '../../../../domain/shared/fold.js';

/** Patterns for what a question may ask for. */
const wanted: readonly RegExp[] = [
  /\b(?:cuanto (?:cuesta|vale|sale|es|esta|cobran?|seria|queda)|a como|precios?|en cuanto|que (?:valor|precio|costo)|how much|price|costs?)\b/u,
  /\b(?:total|en total|todo junto|cuanto (?:seria|es|me sale|quedaria|pago|debo)|la suma|altogether|both)\b/u,
  /\b(?:cuant[oa]s|how many)\b/u,
  /\b(?:cuando|que dias?|para (?:hoy|manana|el)|when|what days?|which days?)\b/u,
  /\b(?:hora|horario|abren|abierto|cierran|atienden|open|hours|close)\b/u,
  /\b(?:donde|direccion|ubicad\w+|ubicacion|llego|where|address|located)\b/u,
  /\b(?:tard\w+|demor\w+|cuanto tiempo|dura\w*|how long|dias|plazo)\b/u,
  /\b(?:pag\w+|tarjeta|efectivo|transfer\w+|cuotas|meses|nequi|sinpe|yape|card|cash|pay)\b/u,
  /\b(?:envi\w+|domicilio|delivery|llev\w+|tra(?:en|er)\w*|mand\w+|deliver|ship\w*|bring)\b/u,
  /\b(?:descuento|rebaja|promo\w*|oferta|menos|barato|discount|cheaper|deal)\b/u,
  /\b(?:incluy\w+|viene|vienen|trae|traen|include\w*|come with|comes with)\b/u,
  /\b(?:puedo|se puede|pueden|podria\w*|can i|can you|could)\b/u,
  /\b(?:sirve\w*|para que|funciona|aguanta|resiste|recomiend\w*|conviene|works?|good for|suitable)\b/u,
  /\b(?:diferencia|mejor|cual|versus|vs|o el|o la|difference|better|which)\b/u,
  /\b(?:tiene[ns]?|hay|manejan|venden|les queda\w*|disponible|stock|do you (?:have|sell|carry)|available|any left)\b/u,
  /\b(?:garantia|cambio|cambiar|devol\w+|devuel\w+|dan[oa]d\w+|falla\w*|warranty|return|refund|exchange)\b/u,
  /\b(?:quiero|dame|deme|ponme|agreg\w+|apart\w+|me llevo|pedir|encargar|reserv\w+|i(?:'| wi)ll take|book|order)\b/u,
  /\b(?:medid\w*|mide|pesa|peso|tamano|grande|litros|cm|metros|size|big|weigh\w*|long|tall)\b/u,
  /\b(?:es[eao]s?|est[eao]s?|l[oa]s? (?:otr|mism)\w+|el otro|la otra|el|ella|that|it|those|them|the other|one)\b/u,
  /^\W*(?:y|and|o sea|osea|entonces|so|pero|but)\b/u,
  /\?/u,
  /\d/u,
  /\b(?:si no|si me|si lo|en caso|if)\b/u,
  /^\W*(?:ok|va|vale|dale|listo|perfecto|gracias|bueno|genial|thanks|great|sale|si|no)\b/u,
];
/** Patterns for what a sentence of a shop may contain. */
const held: readonly RegExp[] = [
  /[$₡€£]\s?\d|\b(?:s\/|q|usd|mxn|crc|rd\$)\s?\d|\d\s?(?:colones|pesos|dolares|soles|quetzales)/u,
  /\d\s?%|por ciento/u,
  /\b\d+(?: (?:a|o|-|y) \d+)?\s(?:dias?|horas?|minutos?|semanas?|mes(?:es)?|anos?)\b|24 h/u,
  /\d{1,2}:\d{2}|\b\d{1,2}\s?(?:h|hs|am|pm|a\. ?m|p\. ?m)\b/u,
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b/u,
  /\b(?:no|ni|nunca|tampoco|sin|excepto|salvo|solo|solamente|unicamente)\b/u,
  /\b(?:gratis|sin costo|incluid[oa]s?|incluye\w*|sin cargo|no se cobra)\b/u,
  /\d/u,
  /\d\s?(?:cm|m|mm|kg|g|gr|ml|l|litros?|metros?|pulgadas?|km|m2|m²|personas?)\b/u,
  /\b(?:avenida|av|calle|local|frente|esquina|barrio|colonia|piso|km|metros (?:norte|sur|este|oeste)|parqueo|estacionamiento)\b/u,
  /\b(?:tarjetas?|efectivo|transferencia|cuotas|sinpe|nequi|yape|meses sin|deposito|anticipo|contra entrega)\b/u,
  /\b(?:si|cuando|siempre que|desde|a partir|hasta|minimo|maximo)\b/u,
  /\b(?:envios?|entrega\w*|domicilio|zona|repart\w+|despach\w+)\b/u,
  /\b(?:garantia|cambios?|devol\w+)\b/u,
  /\b(?:sirve|ideal|recomendad\w+|apto|para)\b/u,
];

const bits = (forms: readonly RegExp[], text: string): number[] => forms.map(form => Number(form.test(text)));
export const wantedIn = (question: string): number[] => bits(wanted, foldName(question));
export const heldIn = (sentence: string): number[] => bits(held, foldName(sentence));
