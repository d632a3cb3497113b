import { listProducts } from '../products/list-products.js';
import { lastAnswer } from '../said/last-answer.js';
import { sentenceThat } from '../sources/knowledge-part.js';

import type { Talk } from '../talk.js';

/** Words around such a message that add no meaning. */
const around = String.raw`(?:(?:hola+|holi|buen[oa]s?|dias?|tardes?|noches?|saludos|hi|hello|hey|there|por favor|porfa\w*|please|pls|gracias|thanks|thank you|amig[oa]s?|señor(?:a|ita)?|senor(?:a|ita)?|joven|disculpen?|disculpa|una? (?:pregunta|consulta|duda)|quisiera saber|quiero saber|me gustaria saber|queria saber|y|ok|que tal|como estan?)\W+)*`;
const behind = String.raw`(?:\W+(?:por favor|porfa\w*|please|pls|gracias|thanks|thank you|ustedes|uds|aqui|ahi|here|there|amig[oa]s?|de todo|completo|lol))*\W*$`;
const ofThis =
  '(?: (?:de|del|sobre|acerca de|on|about|for|of) (?:esto|eso|este|ese|ellos|this|that|it|them|el anuncio|la publicacion|su anuncio|su publicacion|the ad|your ad|(?:l[oa]s |sus |el |la |the |your )?(?:productos?|servicios?|articulos?|cosas?|products?|services?|stuff)))?';

/** "Info", "precio?", "me interesa", "is this still available?": the customer mostly comes from an advertisement and names nothing. */
const open = new RegExp(
  String.raw`^\W*${around}(?:(?:(?:quiero|quisiera|necesito|me (?:da|das|dan|pasa|pasas|manda|mandas|puede dar|puedes dar|pueden dar|brinda|brindan|regala|regalas|podria dar|podrian dar)|deme|dame|can (?:i|you) (?:get|have|give me|send me)|could you (?:give|send) me|send me|give me|i(?:'d like| want| need)|may i have) )?(?:un poco de |some |the |el |la |los |las |su |sus |your )?(?:mas |more |mayor )?(?:info(?:rmacion|rmes|rmation)?|informes?|detalles?|details|datos|precios?|costos?|tarifas?|prices?|pricing|cotizacion|un presupuesto|a quote)|(?:me |nos )interesan?|(?:estoy|estamos) interesad[oa]s?|interesad[oa]|i(?:'m| am) interested|interested|cuant[oa]s? (?:cuestan?|valen?|sale|salen|es|son)|que precios? (?:tienen?|manejan?)|a como(?: estan?| es| son)?|(?:sigue|siguen|esta|estan|aun|todavia)(?: (?:aun|todavia|esta|estan))? disponibles?|disponibles?|is (?:this|it) (?:still )?available|still available|tell me more|how much(?: is (?:it|this|that)| are they)?|(?:quiero|quisiera|deseo|me gustaria|i want to|i'd like to) (?:comprar|cotizar|hacer un pedido|pedir algo|ordenar|buy(?: something)?|order(?: something)?|place an order))${ofThis}${behind}`,
  'u',
);
/** "¿Qué tipos de productos manejan?", "muéstrame el catálogo": asks for all products. */
const catalogue = new RegExp(
  String.raw`^\W*${around}(?:(?:(?:me |nos )?(?:muestr[ae]n?|mand[ae]n?|envi[ae]n?|pas[ae]n?|compart[ae]n?|ensen[ae]n?|dan?|de|puedes? (?:mandar|enviar|pasar|mostrar|compartir)|pueden? (?:mandar|enviar|pasar|mostrar|compartir)|quiero (?:ver|conocer)|quisiera ver|ver|tienen?|tenes|tienes|hay|show|send|share|do you have|can i (?:see|get|have)|can you send)(?:me|nos)? (?:me |us )?)?(?:el |la |los |su |sus |un |una |algun |alguna |the |your |a )?(?:catalogos?|menu|carta|lista de (?:precios|productos|servicios)|listado(?: de (?:precios|productos))?|catalog(?:ue)?|price list|product list|list of (?:products|services|prices)|productos|servicios|products|services)(?: de (?:productos|precios|servicios))?|(?:que|q|cuales|cual es|what) (?:(?:tipos?|clases?|lineas?|categorias?|gama|variedad|kinds?|types?|sorts?) (?:de |of )?)?(?:productos?|servicios?|articulos?|cosas?|mercaderia|mercancia|products?|services?|things?|stuff)(?: (?:son|is|are))?(?: (?:que|los que|las que|that))? ?(?:venden?|vendes|manejan?|tienen?|tienes|tenes|ofrecen?|hay|hacen|brindan|trabajan|do (?:you|u|y'?all|you guys) (?:sell|have|carry|offer)|(?:do|are) you (?:sell|offer|carry)(?:ing)?)|(?:que|q) (?:mas )?(?:venden|vendes|manejan|ofrecen)|que es lo que (?:venden|hacen|ofrecen)|what (?:all |else |kind of (?:stuff|things) )?(?:do|are) (?:you|u|y'?all|you guys)(?: guys)? (?:sell|carry|selling|offer))${behind}`,
  'u',
);
/** "Sí, me interesa" to something that the agent has not said, such as a campaign. */
const interested =
  /^\W*(?:(?:hola|si|ok(?:ay)?|claro|yes|yeah|sure|hi|hello)\W+)*(?:(?:me|nos) interesa|(?:estoy|estamos) interesad[oa]s?|i(?:'m| am) interested|interested)\W*$/u;
const spokeOfFocus = ({ state, input }: Talk): boolean =>
  state.focus !== null && lastAnswer(input).includes(state.focus);

const ofCatalogue = /\b(?:catalogos?|lista de precios|menu (?:en|completo|digital)|catalog(?:ue)?|price list)\b/u;

/**
 * Answers a customer who names nothing: lists the products; to a mere "info" the answer also asks what it is about. Returns false for
 * other messages, and for an "info" that can refer to something discussed.
 */
export function answerInquiry(talk: Talk): boolean {
  const { acts, state, voice, text } = talk;
  const spokenOf = state.focus !== null || state.items.length > 0 || state.offered.length > 0 || state.topic !== null;
  if (catalogue.test(acts.folded)) {
    // If the shop says how to get its catalogue, this comes first.
    const told = sentenceThat(talk, text, ofCatalogue);
    if (told !== undefined) talk.tells(told);
    listProducts(talk);
    return true;
  }
  const isReply = state.asked === null && interested.test(acts.folded) && !spokeOfFocus(talk);
  if (!isReply && (spokenOf || !open.test(acts.folded))) return false;
  talk.add(voice.say('openInquiry'));
  listProducts(talk);
  // What is named next is searched for among all products, not only among these.
  talk.asks(null);
  state.offered = [];
  state.focus = null;
  return true;
}
