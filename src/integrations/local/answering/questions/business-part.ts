import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { asksOfPictures, sendsOwnPicture, showsPicture, tellsWithoutPicture } from '../products/picture-part.js';
import { onlyNamed, showProducts } from '../products/product-part.js';
import { tellsLimit } from '../sources/limit-part.js';
import type { Talk } from '../talk.js';

interface Matter {
  asked: RegExp;
  told: RegExp;
  /** What is said if no text answers; by default, that it is not known. */
  unknown?: 'noPictures';
  /** What is true of every shop, said in addition to any text. */
  always?: 'bothLanguages';
  /** The label whose words are searched for in addition to those of the question. */
  search?: 'agesAsked' | 'requirementsAsked';
}

/**
 * Questions about the business itself, with a pattern for the sentences that answer them. Only such a sentence is an answer: another one
 * that shares a word with the question ("con la factura y sin uso") is about something else.
 */
const matters: readonly Matter[] = [
  {
    asked:
      /\b(?:contratando|contratan (?:personal|gente)|(?:hay|tienen) (?:vacantes?|empleo|trabajo)|vacantes?|busco (?:trabajo|empleo)|buscan (?:personal|gente|empleados?)|(?:dejar|enviar|mandar) (?:mi )?(?:curriculum|cv|hoja de vida)|(?:are you|you guys) hiring|job openings?|do you need (?:help|workers|staff))\b/u,
    told: /\b(?:contrat\w+|vacantes?|empleos?|curriculum|hoja de vida|hiring|jobs?|resume)\b/u,
  },
  {
    asked:
      /\b(?:quien es el duen[oa]|quien es la duena|de quien es (?:el negocio|la tienda|el local)|cuantos? (?:tiempo|anos) (?:llevan|tienen) (?:en el|con el|de|abiertos|trabajando|funcionando|en este|en el mercado)\b|desde cuando (?:existen|estan abiertos|trabajan|funcionan)|son (?:nuevos|una empresa)|who (?:is|'s) the owner|who owns|how long have you (?:guys )?been (?:in business|open|around))/u,
    told: /\b(?:desde (?:el )?(?:ano )?(?:19|20)\d\d|(?:since|in) (?:19|20)\d\d|anos (?:de experiencia|en el|de (?:abiert|fundad)\w*|atendiendo|trabajando|sirviendo)|fundad\w+|duen[oa]s?|familiar|owner\w*|founded|years (?:of experience|in business)|family)\b/u,
  },
  {
    asked: asksOfPictures,
    told: /\b(?:(?!\p{L}*nos\b)(?:envi|mand|compart|sub|public|ten|pued|mostr|pas)\p{L}* (?:\p{L}+ ){0,4}?(?:fotos?|imagenes|videos?)|fotos? (?:en|de todo|y videos)|fotos (?:\p{L}+ ){0,4}?se (?:entreg|envi|mand|compart)\p{L}*|instagram|facebook|catalogo|(?:we|can) (?:send|share|post) (?:\p{L}+ ){0,3}(?:photos?|pictures?|videos?))\b/u,
    unknown: 'noPictures',
  },
  {
    asked:
      /\b(?:(?<!\p{L}{3}s\s)(?:ustedes |alguien (?:que )?|quien )?habl(?:an?|as|e) (?:usted(?:es)? )?(?:algo de |un poco de |en )?(?:ingles|espanol)|(?:atienden|responden|contestan|escriben|puedo (?:escribir|hablar)(?:les?)?) en (?:ingles|espanol)|(?:speak|talk) (?:any |some )?(?:english|spanish)|(?:english|spanish)[ -]speak\w+|(?:write|text|answer|reply|chat|speak|talk|respond|message)(?: to)?(?: me| you| us| u)? in (?:english|spanish))\b/u,
    told: /\b(?:(?:habl(?!ar)|atend|respond|contest)\p{L}* (?:\p{L}+ ){0,4}(?:ingles|espanol)|(?:speak\w*|spoken) (?:\p{L}+ ){0,4}(?:english|spanish)|(?:english|spanish) (?:\p{L}+ ){0,3}spoken|bilingu\w+)\b/u,
    always: 'bothLanguages',
  },
  {
    asked:
      /^(?!.*\b(?:clases?|cursos?|consultas?|citas?|sesion(?:es)?|taller(?:es)?|terapias?|lessons?|class(?:es)?|courses?|sessions?)\b).*\b(?:pagina web|sitio web|pagina de internet|tienen pagina|su pagina|web ?site|instagram|facebook|tik ?tok|redes sociales|en linea|online)\b.*(?:\?|$)|\b(?:social media)\b/u,
    told: /\b(?:pagina|sitio|web|www|instagram|facebook|tik ?tok|redes|en linea|online|website)\b|@\w{3}|\.com\b/u,
  },
  {
    asked:
      /^\W*(?:(?:hola|buenas|y|ok|disculpe|una pregunta)\W+)*(?:(?:me )?(?:hacen|dan|emiten|entregan|manejan|tienen|puede[ns]? (?:hacer|dar|emitir))(?: una?| la| con)? (?:factura\w*|boleta|comprobante)|facturan|(?:do|can) you (?:give|provide|issue|send) (?:an? |me an? )?(?:invoices?|receipts?))\b/u,
    told: /\bfactur(?:a|amos|acion|an|e)\b.{0,40}\b(?:electronic|ruc|rfc|nit|cuit|cedula|con sus|con los|datos|se (?:pide|emite|hace|entrega|envia|manda|solicita)|desde|por correo|cfdi|dian)|\b(?:emit|hac|dam|da\b|entreg|envi|mand|expid|inclu|solicit|ped|pid)\p{L}* (?:\p{L}+ ){0,3}?(?:factur|boleta|comprobante|cfdi)\w*|\bfacturamos\b|\b(?:invoices?|receipts?) (?:is|are|on|by|with|for)\b|\b(?:give|issue|send|provide)\p{L}* (?:\p{L}+ ){0,3}(?:invoices?|receipts?)/u,
  },
  {
    asked:
      /\b(?:que|cuales|what) (?:(?:me|nos|les?|papeles|documentos|requisitos|datos|cosas) )*(?:pide[ns]?|exigen|solicitan|requieren|necesitan|hay que (?:presentar|llevar|tener|dejar)|se (?:necesita|requiere|pide|ocupa)|(?:necesito|ocupo) (?:presentar|llevar|tener|dejar)?) ?(?:de (?:papeles|documentos|requisitos) )?(?:para|pa|en|a la hora de)\s(?:poder )?(?:arrendar|alquilar|rentar|inscribir\p{L}*|matricular\p{L}*|adoptar|afiliar\p{L}*|asociar\p{L}*|(?:sacar|pedir|obtener|tramitar) (?:el |un )?(?:credito|prestamo|financiamiento))(?!\p{L})|\b(?:que|cuales son los|q) (?:papeles|requisitos|documentos)(?!\p{L})|\bwhat (?:do i need|are the requirements|documents|paperwork|papers)\b.*\b(?:rent|hire|enrol\p{L}*|sign up|adopt)\b/u,
    told: /\b(?:carn(?:et|e)|cedula|dni|ine|rut|ruc|curp|identi\p{L}+|pasaporte|licencia|comprobantes?|documentos?|papeles|requisitos?|solicitud|contrato|aval|fiador|partida|acta|certificado|recibo|menores? de|mayor(?:es)? de|(?:photo )?id|passport|license|proof|documents?)(?!\p{L})/u,
    search: 'requirementsAsked',
  },
  {
    // "A nombre de quien sale la factura, necesita mi ruc?": what it takes, and not whether there is one.
    asked:
      /\b(?:necesita[ns]?|ocupa[ns]?|pide[ns]?|requiere[ns]?|(?:te|le|les) (?:mando|doy|paso|envio)) (?:\p{L}+ ){0,2}(?:ruc|rfc|nit|cuit|rtn|rut|constancia)(?!\p{L})|\b(?:que|cuales) (?:datos|papeles|documentos)\b.{0,30}\bfactur\p{L}*|\ba nombre de quien\b.{0,20}\bfactur\p{L}*/u,
    told: /\b(?:ruc|rfc|nit|cuit|rtn|rut|constancia|datos|cedula|dni|a nombre)(?!\p{L})/u,
  },
  {
    asked:
      /\b(?:(?:a|en) (?:que|cual) cuenta|numero de (?:la )?cuenta|datos (?:bancarios|de (?:la )?cuenta|para (?:el |la |hacer (?:la |el )?)?(?:transferencia|transferir|deposito|depositar|pago|pagar))|a donde (?:(?:les?|te) )?(?:transfiero|deposito|pago|hago (?:la transferencia|el pago|el deposito))|(?:pas|mand|d)[ae](?:me|nos|n)? (?:la|su|una|el numero de) cuenta\b|(?:pas|mand|d)[ae](?:me|nos|n)? (?:los|tus|sus) datos\b|(?:numero|cual es|pas[ae]me|mand[ae]me|dame|deme) (?:de |del |para |el |su |tu |la |a )*(?:nequi|daviplata|yape|plin|sinpe|zelle|pix|clabe|cbu|alias|deuna)\b|a (?:que|cual) numero (?:\p{L}+ ){0,2}(?:yape\p{L}*|plin\p{L}*|transfi\p{L}+|deposit\p{L}+|pago|mando (?:el|la) (?:pago|plata|dinero|transferencia|deposito))|where (?:do|can|should) i (?:transfer|send the (?:money|payment))|account number|bank details)/u,
    told: /\b(?:cuentas? (?:n[.°º]|no\.|nro|numero|de ahorros?|corriente|bancaria|bancolombia|bbva|bcp|bcr|bac|banco|en colones|en dolares|\d)|clabe|cbu|iban|cci|alias\b|(?:sinpe(?: movil)?|nequi|daviplata|yape|plin|zelle|pix)\b.{0,20}\d{6,}|\d{8,}|account (?:number|no))/u,
  },
  {
    // "Precio de 24 jeans al por mayor" asks for a sum.
    asked:
      /^(?!.*\b\d{1,5} \p{L}{3}).*\b(?:al (?:por )?mayor|por mayor|mayoreo|mayorista|para revender|para reventa|wholesale|in bulk|resell(?:ers?|ing)?)\b/u,
    told: /\b(?:al (?:por )?mayor|por mayor|mayoreo|mayoristas?|reven\w+|wholesale|bulk|resell\w*|(?:desde|a partir de|de|por|llevando|from|over) (?:\d+|una docena|doce|diez|dozen) ?(?!%|\S*\d)\p{L}{4,}.*(?:descuento|%|precio|off|queda|sale))/u,
  },
  {
    asked:
      /\b(?:(?:atienden|reciben|aceptan|pueden (?:ir|entrar|venir)|dejan (?:entrar|pasar)) (?:a )?(?:l[oa]s |mis |un |una )?(?:nin[oa]s?|bebes?|menores|adolescentes)|(?:do you (?:see|take|treat|accept)|are) (?:kids|children|minors)|can (?:kids|children))\b/u,
    told: /\b(?:nin[oa]s?|menor(?:es)?|mayores de|\d+ anos|edad(?:es)?|bebes?|pediatr\w+|adolescentes?|kids?|child(?:ren)?|years old|ages?|minors?)\b/u,
    search: 'agesAsked',
  },
  {
    asked:
      /\b(?:(?:es|son|sera|seria) (?:\p{L}+ )?(?:segur[oa]s?|peligros[oa]s?|riesgos[oa]s?)|(?:tiene|hay|cuales son los|que) (?:\p{L}+ )?(?:riesgos?|peligro|efectos secundarios|contraindicaciones)|is (?:it|this|that) (?:safe|dangerous)|any (?:risks?|side effects?))\b/u,
    told: /\b(?:riesgos?|efectos? secundarios?|contraindic\w+|peligr\w+|(?:es|son) (?:\p{L}+ ){0,2}segur[oa]s?\b|no (?:se )?recom\w+|embaraz\w+|toxic\w*|safe\w*|risks?|side effects?)\b/u,
  },
  {
    asked:
      /^\W*(?:(?:hola|buenas|y|ok)\W+)*(?:quien (?:me|nos|l[oa]s?|te) (?:atiende|va a atender|atendera|hace|hara|va a hacer)|who will (?:see|treat|help|attend) (?:me|us))\b/u,
    told: /\b(?:doctor\w*|dra?|medic[oa]s?|especialistas?|tecnic[oa]s?|profesional(?:es)?|maestr[oa]s?|estilistas?|instructor\w*|entrenador\w*|personal (?:certificado|capacitado)|nuestr[oa]s? (?:equipo|personal)|staff|licensed|certified)\b/u,
  },
];

/**
 * Answers a question about the business, such as jobs, pictures or its account number. Tells the sentences that answer it, or that it is
 * not known if no text has one. Returns false for other questions, and for a picture that the customer sends.
 */
export function tellsOfBusiness(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const matter = matters.find(({ asked }) => asked.test(folded));
  if (!matter || sendsOwnPicture.test(folded)) return false;
  if (matter.unknown === 'noPictures' && showsPicture(talk, question)) return true;
  if (matter.search === 'agesAsked' && tellsLimit(talk, question)) return true;
  if (matter.always) talk.add(talk.voice.say(matter.always));
  const searched = matter.search ? talk.tools.articles(talk.label(matter.search)) : [];
  for (const { title, body } of [...talk.tools.articles(question), ...searched]) {
    const told = sentencesOf(body).filter(sentence => matter.told.test(foldName(sentence)));
    if (told.length === 0) continue;
    talk.tells(told.join(' '));
    talk.quotesFrom(title);
    return true;
  }
  if (matter.always) return true;
  if (matter.search === 'agesAsked' && showsThoseFor(talk, question)) return true;
  if (matter.unknown === 'noPictures' && tellsOfDailyPictures(talk)) return true;
  if (matter.unknown === 'noPictures' && tellsWithoutPicture(talk, question)) {
    talk.refused = true;
    return true;
  }
  const named = onlyNamed(talk, question);
  if (named) talk.showed([named]);
  talk.unknown(talk.voice.say(matter.unknown ?? 'unknown'));
  talk.refused = true;
  return true;
}

const daily =
  /\b(?:fotos?|videos?|photos?|pictures?)\b.*\b(?:al dia|por dia|diari[oa]s?|cada (?:dia|noche|tarde)|a day|daily|per day)\b/u;
/** "¿Mandan fotos?" of a stay "con dos fotos al día" asks for those, and not for a picture of the product. */
function tellsOfDailyPictures(talk: Talk): boolean {
  const { focus } = talk.state;
  const known = focus === null ? [] : talk.tools.called(focus);
  const told = [...known, ...talk.tools.products('')]
    .flatMap(({ description }) => sentencesOf(description))
    .find(sentence => daily.test(foldName(sentence)));
  if (told === undefined) return false;
  talk.tells(told);
  return true;
}

/** "¿Atienden niños?" of a shop that sells something for them: shows that. */
function showsThoseFor(talk: Talk, question: string): boolean {
  const items = bestNamed(talk.tools.products(question).map(item => ({ ...item, lacks: [] }))).filter(
    ({ hits }) => hits.length > 0,
  );
  if (items.length === 0) return false;
  showProducts(talk, items, { detailed: true });
  return true;
}
