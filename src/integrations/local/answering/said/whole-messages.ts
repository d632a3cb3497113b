/** "¿Alguien?", "no me han contestado", and nothing else: a customer who waited wants an answer and reports no fault of an order. */
export const waitedLong =
  /^\W*(?:(?:hola+|buen[oa]s?|dias?|tardes?|noches?|oigan?|disculpen?|hi|hello|hey)\W+)*(?:(?:hay )?alguien(?: (?:ahi|por ahi|que (?:me )?(?:atienda|conteste|responda)))?|(?:ustedes )?(?:no|nadie|todavia no|aun no) (?:me |nos )?(?:han |ha )?(?:contesta\w*|responde\w*|respondido|escrito|atend\w+)|(?:sigo|estoy) esperando(?: (?:una |su |la )?(?:respuesta|contestacion|que me (?:contesten|respondan|atiendan)))|me (?:dejaron|dejan|dejo) en visto|(?:is )?any(?:one|body) (?:there|here|home)|still waiting(?: for (?:an?|your) (?:answer|reply|response))?|(?:no ?(?:one|body)) (?:answers|replied|is answering|answered))(?:\W+(?:por favor|todavia|aun|ya|hace \p{L}+ (?:horas?|dias?|rato)|please))*\W*$/u;

/** "Hola, les dejé un mensaje en la página", and nothing of what it said: the agent does not know it. */
export const wroteElsewhere =
  /^\W*(?:(?:hola+|buen[oa]s?|dias?|tardes?|noches?|hi|hello|hey)\W+)*(?:ya )?(?:(?:les?|te) (?:escribi|(?:deje|mande|envie) un (?:mensaje|formulario|correo))|llene (?:el|un) formulario|i (?:wrote|left you a message|sent you a message|filled (?:in|out) the form))(?: (?:por|en|desde|on|through|by) (?:(?:la|el|su|the|your) )?(?:pagina|sitio|web(?:site| ?page)?|formulario|instagram|facebook|messenger|internet|form)(?: web)?)?\W*$/u;

/** A customer who has arrived is passed to a person. */
export const isAtTheDoor =
  /^\W*(?:(?:hola|buenas|ok|listo|ya|hi|hello|hey)\W+)*(?:ya (?:llegue|llegamos|estoy (?:aqui|aca|afuera|abajo|en (?:la )?(?:tienda|puerta|entrada|local))|estamos (?:aqui|afuera|abajo))|estoy (?:afuera|abajo|en la (?:puerta|entrada))|i(?:'m| am) (?:here|outside|downstairs|at the door)|we(?:'re| are) (?:here|outside))\W*$/u;

export const wrongNumber =
  /\b(?:me equivoque de (?:numero|chat|persona|contacto|whatsapp|negocio|tienda)|numero equivocado|no era para (?:usted|ustedes|ti|aca|aqui)|wrong (?:number|person|chat))\b/u;

/** "Le mandé una foto, ¿la vio?", "did my pic go through?": asks whether a file arrived. */
export const asksOfFile =
  /\b(?:fotos?|imagen(?:es)?|capturas?|audios?|videos?|archivos?)\b[^.!]*\b(?:l[oa]s? (?:vio|vieron|viste|recibi\p{L}+|pudo ver|pudieron ver|escucho|escucharon)|(?:le|les|te) lleg\p{L}+|se mando|se envio)\b|\b(?:did|do) (?:my|the|you)\b[^.!]*\b(?:pics?|pictures?|photos?|images?|videos?|files?|screenshots?)\b[^.!]*\b(?:go through|arrive|come through|get there|see|get)\b|\b(?:did|do|can) you (?:see|get|receive) (?:my|the) (?:pics?|pictures?|photos?|images?|videos?|files?|screenshots?)\b/u;
