import { defineTexts, defineWordings } from '../../../domain/shared/translations.js';

/**
 * Wordings of the local model for customers, in the polite form of each language (usted in Spanish). `name` is empty or starts with a
 * comma. No wording contains a price, a day or a promise.
 */
export const answerWordings = defineWordings('local-answer', {
  hello: {
    es: ['¡Hola{name}!', '¡Hola{name}! Gracias por escribirnos.', 'Hola{name}, con gusto le ayudo.'],
    en: ['Hello{name}!', 'Hi{name}! Thanks for your message.', 'Hello{name}, happy to help.'],
  },
  helloAgent: {
    es: ['¡Hola{name}! Le atiende {agent}.', '¡Hola{name}! Soy {agent}, mucho gusto.'],
    en: ['Hello{name}! This is {agent}.', "Hi{name}! I'm {agent}, nice to meet you."],
  },
  greetingAsk: {
    es: ['¿En qué le puedo ayudar?', '¿Qué está buscando?', 'Cuénteme, ¿qué necesita?'],
    en: ['How can I help you?', 'What are you looking for?', 'What can I do for you?'],
  },
  wellToo: {
    es: ['¡Todo bien, gracias!', '¡Muy bien, gracias por preguntar!'],
    en: ['All good, thank you!', 'Very well, thanks for asking!'],
  },
  thanks: {
    es: [
      '¡Con mucho gusto{name}! Aquí estamos para lo que necesite.',
      '¡A usted{name}! Cualquier otra consulta, nos escribe.',
    ],
    en: [
      "You're very welcome{name}! We're here if you need anything else.",
      'My pleasure{name}! Write to us any time.',
    ],
  },
  takeTime: {
    es: [
      'Claro{name}, piénselo con calma. Aquí estamos para lo que necesite.',
      'Por supuesto{name}, tómese su tiempo; cualquier duda, nos escribe.',
    ],
    en: [
      "Of course{name}, take your time. We're here if you need anything.",
      'Sure{name}, no rush. Write to us any time.',
    ],
  },
  praise: {
    es: [
      '¡Muchas gracias por sus palabras{name}! Se las comparto al equipo.',
      '¡Qué alegría leerle{name}! Gracias por contárnoslo.',
    ],
    en: [
      "Thank you so much for your kind words{name}! I'll share them with the team.",
      'That is lovely to read{name}, thank you!',
    ],
  },
  machine: {
    es: [
      'Soy un asistente automático. Respondo con lo que dicen nuestro catálogo y nuestra información; si prefiere, le paso con una persona.',
      'Le responde un asistente automático, no una persona. Si gusta, le comunico con alguien del equipo.',
    ],
    en: [
      'I am an automatic assistant. I answer from our catalogue and information; if you prefer, I can pass you to a person.',
      'You are writing with an automatic assistant, not a person. If you like, I can pass you to someone on our team.',
    ],
  },
  sorry: {
    es: [
      'Lamento mucho lo sucedido{name}.',
      'Siento mucho el inconveniente{name}.',
      'Le pido una disculpa por lo ocurrido{name}.',
    ],
    en: [
      "I'm very sorry about this{name}.",
      'I apologise for the trouble{name}.',
      "I'm sorry to hear what happened{name}.",
    ],
  },
  faultNeeds: {
    es: ['Para resolverlo necesito el nombre o el número de su pedido y, si se puede ver, una foto.'],
    en: ['To put it right I need the name or number of your order and, if it can be seen, a photo.'],
  },
  found: {
    es: ['Tenemos esta opción:', 'Esto es lo que tenemos:', 'Le comparto el detalle:'],
    en: ['Here is what we have:', 'This is what we have:', 'Here are the details:'],
  },
  foundMany: {
    es: ['Tenemos estas opciones:', 'Estas son las opciones que encontré:', 'Le comparto lo que tenemos:'],
    en: ['We have these options:', 'Here are the options I found:', 'This is what we have:'],
  },
  unknown: {
    es: [
      'No tengo ese dato y prefiero no inventarlo.',
      'Esa información no la tengo a mano.',
      'Eso no lo sé con certeza.',
    ],
    en: [
      "I don't have that information and would rather not guess.",
      "I don't have that detail at hand.",
      "I'm not certain about that one.",
    ],
  },
  media: {
    es: [
      'Recibí su archivo, pero no puedo ver imágenes ni escuchar audios.',
      'Me llegó su archivo; por ahora solo puedo leer texto.',
    ],
    en: [
      "I received your file, but I can't see pictures or listen to audio.",
      'Your file arrived; for now I can only read text.',
    ],
  },
  mediaPlace: {
    es: ['Recibí su ubicación y queda anotada en esta conversación.', 'Gracias, su ubicación queda anotada aquí.'],
    en: ['I received your location and it is noted in this conversation.', 'Thank you, your location is noted here.'],
  },
  mediaContact: {
    es: ['Recibí el contacto y queda anotado en esta conversación.'],
    en: ['I received the contact and it is noted in this conversation.'],
  },
  mediaOther: {
    es: ['Me llegó lo que compartió, pero por aquí no puedo abrirlo.'],
    en: ["I received what you shared, but I can't open it here."],
  },
  nothingArrived: {
    es: [
      'Por aquí no me llegó ningún archivo, y solo puedo leer texto. ¿Me cuenta por escrito qué necesita?',
      'No veo ningún archivo en este chat, y solo puedo leer texto. Cuénteme por escrito, por favor.',
    ],
    en: [
      'No file has reached me here, and I can only read text. Could you tell me in writing what you need?',
      'I see no file in this chat, and I can only read text. Tell me in writing, please.',
    ],
  },
  asWritten: {
    es: ['Se lo copio como lo tenemos escrito, en inglés.'],
    en: ['I quote this as we have it, in Spanish.'],
  },
  translated: {
    es: ['Lo traduzco de lo que tenemos escrito en inglés.'],
    en: ['I translate this from our Spanish texts.'],
  },
  askWhich: {
    es: ['¿Cuál le interesa?', '¿Cuál de estas opciones prefiere?'],
    en: ['Which one interests you?', 'Which of these do you prefer?'],
  },
  askOrderNumber: {
    es: ['¿Me comparte su número de pedido o el nombre con que lo hizo?', '¿A qué nombre o número está su pedido?'],
    en: ['Could you share your order number or the name on the order?', 'What name or number is the order under?'],
  },
  askDefect: {
    es: [
      '¿Me cuenta qué falla presenta y la fecha de compra?',
      '¿Qué le ocurre al producto y tiene el comprobante de compra?',
    ],
    en: [
      'What is it doing, and when did you buy it?',
      'Could you tell me what fails and whether you have the receipt?',
    ],
  },
  askSupport: {
    es: [
      '¿Me indica qué equipo o servicio es y qué mensaje le aparece?',
      '¿Con qué producto o servicio le ocurre y desde cuándo?',
    ],
    en: ['Which product or service is it, and what message do you see?', 'Which product is affected, and since when?'],
  },
  askRefund: {
    es: ['¿Me comparte el número de pedido o factura?', '¿Con qué número de pedido o factura se hizo el pago?'],
    en: ['Could you share the order or invoice number?', 'Which order or invoice number was it?'],
  },
  askPartner: {
    es: ['¿Me cuenta de su empresa y de lo que propone?', '¿De qué empresa nos escribe y qué nos propone?'],
    en: [
      'Could you tell me about your company and your proposal?',
      'Which company are you with, and what do you propose?',
    ],
  },
  whichDoubt: {
    es: ['Claro que sí. ¿Qué le gustaría saber?', 'Claro, dígame: ¿qué duda tiene?'],
    en: ['Of course. What would you like to know?', 'Sure, what is your question?'],
  },
  whichDoubtOf: {
    es: ['Claro que sí. ¿Qué le gustaría saber de {product}?', 'Claro, dígame: ¿qué duda tiene sobre {product}?'],
    en: ['Of course. What would you like to know about {product}?', 'Sure, what is your question about {product}?'],
  },
  askComplaint: {
    es: ['¿Me cuenta qué pasó, con la fecha o el número de pedido?', '¿Me da el detalle de lo que ocurrió?'],
    en: [
      'Could you tell me what happened, with the date or order number?',
      'Could you give me the details of what happened?',
    ],
  },
  askFurther: {
    es: ['¿Hay algo más en lo que le pueda ayudar?', '¿Le puedo ayudar con algo más?'],
    en: ['Is there anything else I can help you with?', 'Can I help you with anything else?'],
  },
  outOfStock: {
    es: ['¿Quiere que busquemos otra opción?', '¿Le muestro una alternativa?'],
    en: ['Shall we look for another option?', 'Would you like to see an alternative?'],
  },
  colleague: {
    es: [
      'Si gusta, le paso con una persona del equipo que le puede responder.',
      'Puedo pasarle con un compañero para que se lo confirme.',
    ],
    en: [
      'If you like, I can pass you to a person on our team who can answer.',
      'I can hand you over to a colleague to confirm it.',
    ],
  },
  alternative: {
    es: [
      'No tenemos {asked}; lo más parecido es:',
      'No manejamos {asked}, pero sí esta alternativa:',
      'Por ahora no tengo {asked}; esto es lo más cercano:',
    ],
    en: [
      "We don't have {asked}. The closest we have:",
      "We don't carry {asked}, but here is an alternative:",
      'Nothing that is exactly {asked}; this is the closest:',
    ],
  },
  noMotif: {
    es: [
      'De «{said}» no dice nada nuestro catálogo; una persona del equipo le confirma si se puede.',
      'Nuestro catálogo no menciona «{said}»; eso se lo confirma una persona del equipo.',
    ],
    en: [
      'Our catalogue says nothing of “{said}”; a person on our team can confirm whether it is possible.',
      'There is no “{said}” in our catalogue; a person on our team will confirm it.',
    ],
  },
  comesWith: {
    es: ['Por separado no lo veo en el catálogo; viene con esto:', 'Suelto no lo manejamos; viene incluido aquí:'],
    en: ["I don't see it sold separately; it comes with this:", "We don't sell it by itself; it is included here:"],
  },
  whatThereIs: {
    es: ['Lo que tenemos es esto:', 'Esto es lo que hay:', 'De eso manejamos lo siguiente:'],
    en: ['What we have is this:', 'This is what there is:', 'Here is what we offer for that:'],
  },
  notAsSaid: {
    es: [
      'Tal como lo pide no lo veo en el catálogo; lo que tenemos es:',
      'Eso mismo no me aparece; lo que hay es esto:',
    ],
    en: ["I don't see just that in our catalogue; what we have is:", "I can't find exactly that; there is this:"],
  },
  soldOutNear: {
    es: [
      'Ese está agotado por el momento. Lo más cercano que sí tenemos:',
      'Por ahora está agotado; en cambio tenemos:',
    ],
    en: [
      'That one is out of stock at the moment. The closest that we do have:',
      'It is out of stock; instead we have:',
    ],
  },
  notCarried: {
    es: [
      'No encuentro eso en nuestro catálogo.',
      'Eso no lo manejamos, según nuestro catálogo.',
      'No lo veo en lo que vendemos.',
    ],
    en: ["I can't find that in our catalogue.", "That isn't in our catalogue.", "I don't see it among what we sell."],
  },
  onlyLeft: {
    es: ['De {product} solo quedan {left}.', 'Solo hay {left} de {product}.'],
    en: ['Only {left} of {product} are left.', 'There are only {left} of {product}.'],
  },
  stockLeft: {
    es: ['De {product} quedan {left}.', 'Hay {left} de {product}.'],
    en: ['{left} of {product} are left.', 'There are {left} of {product}.'],
  },
  noneLeft: {
    es: ['{product} está agotado por el momento.', 'Por ahora no hay {product}.'],
    en: ['{product} is out of stock at the moment.', 'There is no {product} left just now.'],
  },
  askPlace: {
    es: ['¿A qué zona se lo enviamos?', '¿Para qué zona sería el envío?'],
    en: ['Which area should it go to?', 'Where is it to be delivered?'],
  },
  piecesForTime: {
    es: ['{product}: {pieces} por {time} {unit} son {quantity}.'],
    en: ['{product}: {pieces} for {time} {unit} are {quantity}.'],
  },
  comesInPacks: {
    es: ['{product} viene de a {pack}: {quantity} son {pieces}.'],
    en: ['{product} comes in packs of {pack}: {quantity} make {pieces}.'],
  },
  noRestock: {
    es: ['No tengo la fecha en que vuelve a haber.', 'Todavía no me indican cuándo vuelve a entrar.'],
    en: ["I don't have a date for when it comes back.", 'I am not told yet when it comes back in.'],
  },
  noSuch: {
    es: ['No, en ese no: {text}', 'Ese no viene así: {text}'],
    en: ['No, not that one: {text}', 'It does not come like that: {text}'],
  },
  priceObjection: {
    es: ['Entiendo que el precio cuenta.', 'Lo entiendo, el precio es importante.'],
    en: ['I understand, the price matters.', 'I see, price is important.'],
  },
  nothingCheaper: {
    es: ['De eso no tenemos nada más económico que {product}.', 'Lo más económico de ese tipo es {product}.'],
    en: ['Of that kind nothing costs less than {product}.', '{product} is the least expensive of its kind.'],
  },
  gladYouLike: {
    es: ['¡Qué bueno!', '¡Excelente!'],
    en: ['Great!', 'Wonderful!'],
  },
  orderHere: {
    es: ['Lo puede pedir por aquí mismo: dígame qué producto y cuántos, y le preparo el pedido.'],
    en: ['You can order right here: tell me which product and how many, and I prepare the order.'],
  },
  costsLess: {
    es: ['De lo mismo tenemos por menos:', 'Más económico tenemos:'],
    en: ['Of the same we have for less:', 'For less we have:'],
  },
  openInquiry: {
    es: ['¡Con gusto! ¿Sobre cuál producto le doy información?', 'Claro que sí. ¿Qué producto le interesa?'],
    en: ['Gladly! Which product would you like to know about?', 'Of course. Which product are you interested in?'],
  },
  picture: {
    es: ['Con gusto, aquí tiene la foto de {product}.', 'Claro que sí, esta es la foto de {product}.'],
    en: ['Gladly, here is the picture of {product}.', 'Of course, this is the picture of {product}.'],
  },
  pictures: {
    es: ['Con gusto, aquí tiene las fotos de {product}.', 'Claro que sí, estas son las fotos de {product}.'],
    en: ['Gladly, here are the pictures of {product}.', 'Of course, these are the pictures of {product}.'],
  },
  noPictureOf: {
    es: ['Foto de {product} no tengo.', 'De {product} no tengo foto a mano.'],
    en: ['I have no picture of {product}.', 'There is no picture of {product} that I can send.'],
  },
  pictureOfWhich: {
    es: ['¿De cuál producto quiere la foto?', 'Con gusto, ¿de qué producto quiere ver la foto?'],
    en: ['Which product would you like a picture of?', 'Gladly, a picture of which product?'],
  },
  noPictures: {
    es: ['Fotos no le puedo enviar yo por este medio.', 'Por aquí no puedo mandarle fotos yo.'],
    en: ["I can't send pictures myself here.", "Pictures I can't send from here."],
  },
  bothLanguages: {
    es: ['Puede escribirme en español o en inglés.', 'Le contesto en español o en inglés, como prefiera.'],
    en: ['You can write to me in English or Spanish.', 'I answer in English or Spanish, whichever you like.'],
  },
  sorryForWait: {
    es: ['Disculpe la espera{name}, aquí estoy.', 'Perdone la demora{name}, ya le atiendo.'],
    en: ["Sorry for the wait{name}, I'm here.", 'Sorry to keep you waiting{name}.'],
  },
  wrongNumber: {
    es: ['No hay problema{name}. ¡Que tenga buen día!', 'Descuide{name}, no pasa nada. ¡Buen día!'],
    en: ['No problem{name}. Have a good day!', "Don't worry{name}. Have a nice day!"],
  },
  withinPrice: {
    es: ['Dentro de ese precio tenemos:', 'En ese rango de precio hay esto:'],
    en: ['Within that price we have:', 'This is what we have at that price:'],
  },
  nothingAtPrice: {
    es: ['A ese precio no tenemos; lo más cercano es:', 'En ese rango de precio no hay; lo que más se acerca es:'],
    en: ['We have nothing at that price; the closest is:', 'Nothing at that price; what comes closest is:'],
  },
  bestValue: {
    es: ['Por lo que trae, sale más barato {product}:', 'Rinde más el dinero con {product}:'],
    en: ['For what it holds, {product} is cheaper:'],
  },
  wouldBe: {
    es: ['Sería {product}.', 'El que busca es {product}.'],
    en: ['That would be {product}.', 'It is {product}.'],
  },
  onlyOne: {
    es: ['Es el único de ese tipo que manejamos.', 'De ese tipo tenemos solo este.'],
    en: ["It's the only one of that kind that we carry.", 'Of that kind we have just this one.'],
  },
  eachSays: {
    es: ['Esto es lo que sabemos de cada uno:', 'Le comparto lo que dice cada uno:'],
    en: ['This is what we know of each:', 'Here is what each of them says:'],
  },
  howMany: {
    es: ['¿Cuántas unidades necesita?', '¿Qué cantidad le preparo?', '¿Cuántos le aparto?'],
    en: ['How many do you need?', 'What quantity shall I prepare?', 'How many would you like?'],
  },
  wantsIt: {
    es: ['¿Le interesa?', '¿Quiere que se lo dejemos apuntado?', '¿Se lo dejo apuntado?'],
    en: ['Would you like it?', 'Shall we put you down for it?', 'Does that suit you?'],
  },
  yourList: {
    es: ['Su pedido va así:', 'Así queda su pedido:', 'Actualizo su pedido:', 'Su lista, con precios:'],
    en: ['Your order so far:', 'This is your order:', 'Your order is now:', 'Your list, with prices:'],
  },
  notInOrder: {
    es: ['{product} no está en su pedido.', 'Su pedido no lleva {product}.'],
    en: ['{product} is not in your order.', 'Your order does not have {product}.'],
  },
  notOnList: {
    es: [
      'Esto no lo pude anotar en la lista, lo puede ver con una persona del equipo: «{said}».',
      'En la lista no va «{said}»; eso lo puede ver con una persona del equipo.',
    ],
    en: [
      'I could not put this on the list; somebody of our team can look into it: “{said}”.',
      '“{said}” is not on the list; you can ask somebody of our team about it.',
    ],
  },
  noneForThat: {
    es: ['Para eso no veo ninguna; lo que tenemos es:', 'Ninguna de las opciones es para eso:'],
    en: ['I see none for that; what we have is:', 'None of the options is for that:'],
  },
  partUnknown: {
    es: ['Sobre «{said}» no tengo el dato.', 'Lo que no sé con certeza es «{said}».'],
    en: ['On “{said}” I have no information.', 'What I do not know for sure is “{said}”.'],
  },
  confirmOrder: {
    es: ['¿Confirmo el pedido?', '¿Lo confirmamos así?', '¿Le hago el pedido?', '¿Desea que lo deje pedido?'],
    en: [
      'Shall I place the order?',
      'Do you confirm it?',
      'Shall we order it like this?',
      'Would you like me to order it?',
    ],
  },
  ordered: {
    es: ['¡Listo! Su pedido n.º {number} quedó hecho por {total}.', '¡Hecho! Pedido n.º {number}, total {total}.'],
    en: ['Done! Your order no. {number} is placed, {total} in all.', 'All set! Order no. {number}, total {total}.'],
  },
  settledByPerson: {
    es: ['Con esas condiciones lo confirma una persona del equipo.'],
    en: ['Somebody of our team confirms it with these conditions.'],
  },
  againstRule: {
    es: ['Así no se lo puedo confirmar: {text}', 'Para pedirlo así hay una condición: {text}'],
    en: ['I cannot confirm it like this: {text}', 'There is a condition on that: {text}'],
  },
  enoughFor: {
    es: ['Le alcanza para {quantity}.', 'Con eso le alcanza para {quantity}.'],
    en: ['That is enough for {quantity}.'],
  },
  partsByPerson: {
    es: ['Las fracciones las anota una persona del equipo. ¿Le paso su pedido?'],
    en: ['Somebody of our team takes orders with fractions. Shall I pass yours on?'],
  },
  offerByPerson: {
    es: ['Eso lo anota una persona del equipo. ¿Le paso su pedido?'],
    en: ['Somebody of our team takes that order. Shall I pass yours on?'],
  },
  quotedByPerson: {
    es: ['El precio de tantas lo da una persona del equipo. ¿Se lo paso?'],
    en: ['Somebody of our team gives the price of that many. Shall I pass it on?'],
  },
  changeOrPerson: {
    es: ['¿Cambiamos el pedido, o quiere que una persona del equipo vea si se puede?'],
    en: ['Shall we change the order, or should somebody of our team see whether it can be done?'],
  },
  orderedWaits: {
    es: ['Registré su pedido n.º {number} por {total}; una persona del equipo lo confirma.'],
    en: ['I have noted your order no. {number} of {total}; somebody of our team confirms it.'],
  },
  orderChanged: {
    es: ['Cambió un precio o la existencia desde que lo vimos.'],
    en: ['A price or the stock has changed since we looked.'],
  },
  listChanged: {
    es: ['Su lista cambió desde que la vimos.'],
    en: ['Your list has changed since we looked.'],
  },
  emptied: { es: ['Listo, lo quité; su pedido quedó vacío.'], en: ['Done, it is removed and your order is empty.'] },
  nothingOpen: {
    es: ['De acuerdo, no queda ningún pedido abierto.', 'Entendido, no hay nada pedido.'],
    en: ['All right, no order is open.', 'Understood, nothing is ordered.'],
  },
  restockNoted: {
    es: ['Queda anotado que quiere saber cuándo vuelve a haber {product}.'],
    en: ['It is noted that you want to know when {product} is back.'],
  },
  missedVisit: { es: ['No se preocupe.', 'No hay problema.'], en: ['No problem.', 'That is all right.'] },
  cancelByPerson: {
    es: ['Su pedido n.º {number} ya está hecho; solo una persona del equipo lo puede cancelar.'],
    en: ['Your order no. {number} is placed already; only a person of our team can cancel it.'],
  },
  changeByPerson: {
    es: ['Su pedido n.º {number} ya está hecho; lo cambia una persona del equipo.'],
    en: ['Your order no. {number} is placed already; a person of our team can change it.'],
  },
  alreadyPlaced: {
    es: ['Su pedido n.º {number} ya está hecho.'],
    en: ['Your order no. {number} is placed already.'],
  },
  anotherOrder: {
    es: ['Su pedido n.º {number} ya está hecho, así que esto sería otro pedido.'],
    en: ['Your order no. {number} is placed already, so this would be another order.'],
  },
  quoted: {
    es: ['Le queda así:', 'La cuenta sería:', 'Sumado queda así:', 'Su lista, con precios:'],
    en: ['It comes to this:', 'That would be:', 'Here is the sum:', 'Your list, with prices:'],
  },
  /** Used if a sum is probably not the one that the customer means. */
  countThese: {
    es: ['Para darle el total: ¿cuento {list}?', '¿Le cuento {list}?', '¿Lo que sumo es {list}?', '¿Sumo {list}?'],
    en: [
      'For the total: shall I count {list}?',
      'Is {list} what I should add up?',
      'Shall I add up {list}?',
      'So that is {list}, right?',
    ],
  },
  takeThese: {
    es: [
      '¿Le anoto {list} en el pedido?',
      'Para el pedido, ¿va {list}?',
      '¿Apunto {list} en su pedido?',
      '¿Pongo en el pedido {list}?',
    ],
    en: [
      'Shall I put {list} in your order?',
      'Is {list} what you would like to order?',
      'For the order: shall I note {list}?',
      'So your order is {list}, right?',
    ],
  },
  /** The same questions with what the things cost. */
  countTheseFor: {
    es: [
      'Si son {list}, serían {total}. ¿Los cuento así?',
      '{list} serían {total}. ¿Es lo que necesita?',
      'Por {list} serían {total}. ¿Está bien así?',
      'Si cuento {list}, son {total}. ¿Va así?',
    ],
    en: [
      'If you mean {list}, that would be {total}. Shall I count them so?',
      '{list} would be {total}. Is that what you need?',
      'For {list} it would be {total}. Is that right?',
      'Counting {list}, it is {total}. Is that what you mean?',
    ],
  },
  listFor: {
    es: ['Por {list} serían {total}.', '{list} serían {total}.'],
    en: ['For {list} it would be {total}.', '{list} would be {total}.'],
  },
  takeTheseFor: {
    es: [
      '¿Le anoto {list} en el pedido? Serían {total}.',
      'Para el pedido, ¿va {list}? Serían {total}.',
      '¿Apunto {list} en su pedido? Serían {total}.',
      '¿Pongo en el pedido {list}? Serían {total}.',
    ],
    en: [
      'Shall I put {list} in your order? That would be {total}.',
      'Is {list} what you would like to order? That would be {total}.',
      'For the order: shall I note {list}? That would be {total}.',
      'So your order is {list}, right? That would be {total}.',
    ],
  },
  sumByPerson: {
    es: [
      'El total exacto se lo puede confirmar una persona del equipo. ¿Le paso con alguien?',
      'Para no equivocarme con la cuenta, ¿prefiere que se la saque una persona del equipo?',
    ],
    en: [
      'Somebody of our team can confirm the exact total. Shall I pass you on?',
      'So that the sum is right, would you like somebody of our team to work it out?',
    ],
  },
  listForPerson: {
    es: [
      'Esto es lo que pide, con precios, para quien le atienda:',
      'Su lista, con precios, para quien le atienda:',
      'Así queda la lista para quien le atienda:',
    ],
    en: [
      'This is what you ask for, with prices, for whoever attends you:',
      'Your list, with prices, for whoever attends you:',
      'The list for whoever attends you is now:',
    ],
  },
  farewell: {
    es: ['Que le vaya muy bien{name}. Aquí estamos.', 'Hasta luego{name}, aquí estamos.'],
    en: ['Take care{name}. We are here.', 'Goodbye{name}, we are here.'],
  },
  saidBefore: {
    es: ['Como le decía: {text}', 'Le confirmo: {text}', 'Le repito el dato: {text}', 'Lo mismo de antes: {text}'],
    en: ['As I said: {text}', 'To confirm: {text}', 'Once more: {text}', 'The same as before: {text}'],
  },
  asFarAsKnown: {
    es: [
      'Lo que tengo indicado es esto: {text}',
      'Sobre eso, lo que dice nuestra información: {text}',
      'Lo único que tengo sobre eso: {text}',
    ],
    en: ['What I have on that: {text}', 'Our information says: {text}', 'All that I have on it: {text}'],
  },
  yesOf: { es: ['Sí: {text}', 'Así es: {text}'], en: ['Yes: {text}', 'Yes, indeed: {text}'] },
  noOf: { es: ['No: {text}', 'Todavía no: {text}'], en: ['No: {text}', 'Not yet: {text}'] },
  openThen: {
    es: ['Sí, está abierto: {text}', 'Sí: {text}'],
    en: ['Yes, we are open then: {text}', 'Yes, open then: {text}'],
  },
  closedThen: {
    es: ['No, está cerrado: {text}', 'No abrimos en ese momento: {text}'],
    en: ['No, we are closed then: {text}', 'No, closed then: {text}'],
  },
  contentsUntold: {
    es: ['No tengo indicado que lo traiga; por aparte tenemos:', 'Que lo incluya no lo dice lo que tengo; aparte hay:'],
    en: [
      'I have no note that it comes with it; sold separately:',
      'Nothing I have says that it includes it; separately there is:',
    ],
  },
  hasNot: { es: ['No: {text}'], en: ['No: {text}'] },
  noBy: {
    es: ['No: {text}', 'No, lo siento: {text}', 'No se puede: {text}'],
    en: ['No: {text}', 'No, sorry: {text}', "That isn't possible: {text}"],
  },
  aboveLimit: {
    es: ['Eso pasa de lo que incluye: {text}', 'Es más de lo que cubre: {text}'],
    en: ['That is above what it covers: {text}', 'It is more than this is for: {text}'],
  },
  noSize: {
    es: ['En esa medida no: {text}', 'No, en esa no la manejamos: {text}'],
    en: ['Not in that size: {text}', 'No, not that one: {text}'],
  },
  notThat: {
    es: ['Eso no lo ofrecemos; lo que hay es: {text}', 'Para eso no; lo que tenemos es: {text}'],
    en: ["We don't offer that; what there is: {text}", 'Not for that; what we have: {text}'],
  },
  asListed: {
    es: [
      'Los precios son los de la lista; no tengo indicado ninguno más bajo.',
      'No tengo autorizado un precio más bajo que el de la lista.',
    ],
    en: ['The prices are those of our list; I know of no lower one.', 'I am given no price lower than the listed one.'],
  },
  lackingOf: { es: ['Le faltan {amount}.'], en: ['You are {amount} short.'] },
  budgetYes: { es: ['Sí, le alcanza: le quedan {amount}.'], en: ['Yes, that is enough: {amount} is left.'] },
  budgetNo: { es: ['No le alcanza: le faltan {amount}.'], en: ['No, that is not enough: you are {amount} short.'] },
  vacancyByPerson: {
    es: [
      'Si hay lugar se lo confirma una persona del equipo; ya le pasé su consulta.',
      'Eso lo revisa una persona del equipo y le confirma por aquí.',
    ],
    en: [
      'Somebody of our team will confirm whether there is room; I have passed on your question.',
      'Somebody of our team checks that and confirms it here.',
    ],
  },
  differenceIs: { es: ['La diferencia es de {amount}.'], en: ['The difference is {amount}.'] },
  whatToOrder: {
    es: ['¿Qué producto quiere pedir, y cuántos?', 'Con gusto, ¿qué producto le preparo y en qué cantidad?'],
    en: [
      'Which product would you like to order, and how many?',
      'What shall I prepare? Tell me the product and how many.',
    ],
  },
  whatToChange: {
    es: ['De acuerdo, no lo confirmo. ¿Qué cambio?', 'Entendido, queda pendiente. ¿Qué le gustaría cambiar?'],
    en: [
      "All right, I won't confirm it. What shall I change?",
      'Understood, it stays open. What would you like to change?',
    ],
  },
  leftOpen: {
    es: [
      'De acuerdo, no lo pido. Si más adelante lo quiere, me escribe y lo retomamos.',
      'Entendido, lo dejamos para otro momento. Aquí estoy cuando lo necesite.',
    ],
    en: [
      'All right, I will not order it. Write to me whenever you want it, and we will pick it up.',
      'Understood, we leave it for another time. I am here when you need it.',
    ],
  },
  gaveUp: {
    es: [
      'De acuerdo, gracias por avisarnos. Quité su lista; aquí estamos para lo que necesite.',
      'Entendido, gracias por avisar. Dejo su lista vacía y quedo a la orden.',
    ],
    en: [
      'All right, thank you for telling us. I have emptied your list; we are here whenever you need us.',
      'Understood, thanks for letting us know. Your list is empty now, and I am here if you need anything.',
    ],
  },
  notNeeded: {
    es: ['De acuerdo, gracias por avisarnos. Aquí estamos para lo que necesite.'],
    en: ['All right, thank you for telling us. We are here whenever you need us.'],
  },
  notWanted: {
    es: ['De acuerdo. Aquí estamos para cuando lo necesite.', 'Entendido, no hay problema. Aquí estamos a la orden.'],
    en: ["All right. We're here whenever you need us.", "No problem. We're here if you change your mind."],
  },
  allRight: {
    es: ['De acuerdo.', 'Entendido.', 'Está bien.', 'Perfecto.'],
    en: ['All right.', 'Understood.', 'Okay.', 'Perfect.'],
  },
  stillOpen: {
    es: ['Falta elegir cuál: {quantity} × {product}.'],
    en: ['Still to be chosen: {quantity} × {product}.'],
  },
  noLonger: {
    es: ['{product} ya no está en nuestro catálogo.'],
    en: ['{product} is no longer in our catalogue.'],
  },
  notOfCart: {
    es: ['De su carrito, esto no lo encontré en nuestro catálogo: {things}.'],
    en: ['I could not find this from your cart in our catalogue: {things}.'],
  },
  needsQuote: {
    es: ['{product} se cotiza: una persona del equipo le da el precio.'],
    en: ['{product} is priced on request: somebody of our team gives you the price.'],
  },
  feeByPerson: {
    es: ['Lo que cuesta el envío allá lo confirma una persona del equipo.'],
    en: ['Somebody of our team confirms what the delivery there costs.'],
  },
  placeByPerson: {
    es: ['De {place} no dice nada lo que tengo: lo confirma una persona del equipo.'],
    en: ['What I have says nothing of {place}: somebody of our team confirms it.'],
  },
  notKnownToRent: {
    es: ['De alquiler no tengo información; esto es a la venta:'],
    en: ['I have no information about renting; this is for sale:'],
  },
  soldOtherwise: {
    es: ['{product} se vende por {unit}, no por {word}.'],
    en: ['{product} is sold by the {unit}, not by {word}.'],
  },
  neededFor: {
    es: ['Para {need}: {quantity} × {product}. {source}', 'Para {need} ocupa {quantity} × {product}. {source}'],
    en: ['For {need}: {quantity} × {product}. {source}', 'For {need} you need {quantity} × {product}. {source}'],
  },
  neededInAll: {
    es: ['Para {people} personas serían {amount}. {source}'],
    en: ['For {people} people that is {amount}. {source}'],
  },
  fitsIn: {
    es: ['En {need} caben {quantity} × {product}. {source}'],
    en: ['{quantity} × {product} fit in {need}. {source}'],
  },
  fitsYes: { es: ['Sí cabe en {need}: {source}'], en: ['Yes, it fits in {need}: {source}'] },
  fitsNo: { es: ['No cabe en {need}: {source}'], en: ['No, it does not fit in {need}: {source}'] },
  eachOf: {
    es: ['{product}: {amount} por {noun} ({total} entre {parts}).'],
    en: ['{product}: {amount} per {noun} ({total} divided by {parts}).'],
  },
  lastsFor: {
    es: ['A {usage}: {quantity} × {product} rinde para {time}. {source}'],
    en: ['At {usage}: {quantity} × {product} is enough for {time}. {source}'],
  },
  orderStands: {
    es: ['Su pedido n.º {number} por {total} está: {status}.'],
    en: ['Your order no. {number} of {total} is: {status}.'],
  },
  noOrder: {
    es: ['No encuentro un pedido suyo con esos datos.', 'Con esos datos no me aparece ningún pedido.'],
    en: ["I can't find an order of yours with that.", 'No order of yours shows up with that.'],
  },
  askWhen: {
    es: ['¿Qué día y a qué hora le gustaría?', '¿Para qué día y hora la quiere?'],
    en: ['Which day and time would you like?', 'For which day and time?'],
  },
  visitNoted: {
    es: [
      'Ya pasé su solicitud; una persona del equipo le confirma la hora por aquí.',
      'Anotado: el equipo le confirma la cita por este medio.',
    ],
    en: [
      'I have passed on your request; somebody of our team confirms the time here.',
      'Noted: our team confirms the appointment here.',
    ],
  },
  picturesHere: {
    es: ['Puede mandarlas por este mismo chat; las revisa una persona del equipo.'],
    en: ['You can send them right here; somebody of our team looks at them.'],
  },
  visitNotedFor: {
    es: [
      'Anotado: {what}. Una persona del equipo le confirma la hora por aquí.',
      'Anotado: {what}. El equipo le confirma la cita por este medio.',
    ],
    en: [
      'Noted: {what}. Somebody of our team confirms the time here.',
      'I have noted: {what}. Our team confirms the appointment here.',
    ],
  },
  withStaff: {
    es: ['con {name}'],
    en: ['with {name}'],
  },
  underName: {
    es: ['para {name}'],
    en: ['for {name}'],
  },
  hoursFree: {
    es: ['Tengo libre: {hours}. ¿Cuál le sirve?', 'Le puedo ofrecer: {hours}. ¿Cuál prefiere?'],
    en: ['I have: {hours}. Which one suits you?', 'I can offer: {hours}. Which one do you prefer?'],
  },
  hourTaken: {
    es: ['A esa hora no hay lugar.', 'Esa hora no está libre.'],
    en: ['That time is taken.', 'Somebody has that time already.'],
  },
  bookHour: {
    es: ['¿Le reservo la cita: {hour}?', 'Está libre: {hour}. ¿Se la reservo?'],
    en: ['Shall I book it: {hour}?', 'We can do: {hour}. Shall I book it?'],
  },
  moveHour: {
    es: ['Su cita es: {before}. ¿La cambio a: {hour}?', 'Está libre: {hour}. ¿Cambio su cita, que es: {before}?'],
    en: [
      'Your appointment is: {before}. Shall I move it to: {hour}?',
      'We can do: {hour}. Shall I move yours, which is: {before}?',
    ],
  },
  yourHour: { es: ['Su cita es: {hour}.'], en: ['Your appointment is: {hour}.'] },
  hourBooked: { es: ['Listo, su cita quedó agendada: {hour}.'], en: ['Done, your appointment is booked: {hour}.'] },
  hourMoved: { es: ['Listo, su cita quedó cambiada: {hour}.'], en: ['Done, your appointment is moved: {hour}.'] },
  cancelHour: { es: ['Su cita es: {hour}. ¿La cancelo?'], en: ['Your appointment is: {hour}. Shall I cancel it?'] },
  hourCancelled: {
    es: ['Listo, su cita quedó cancelada: {hour}.'],
    en: ['Done, your appointment is cancelled: {hour}.'],
  },
  noAppointment: {
    es: ['No encuentro una cita suya por venir.'],
    en: ["I can't find an appointment of yours to come."],
  },
  hourKept: { es: ['De acuerdo, no cambio nada.'], en: ['All right, I change nothing.'] },
  passedOn: {
    es: [
      'Le paso con una persona del equipo, que sigue con usted por aquí.',
      'Una persona del equipo toma su caso y le escribe por este mismo chat.',
    ],
    en: [
      'I am passing you to a person on our team, who goes on with you here.',
      'A person on our team takes over and writes to you in this chat.',
    ],
  },
  askInWriting: { es: ['¿Me escribe su consulta, por favor?'], en: ['Could you write your question, please?'] },
});

/** Buttons under an answer, of at most 20 characters, and the parts of a line about a catalogue item. */
export const answerTexts = defineTexts('local-answer', {
  person: { es: 'Hablar con alguien', en: 'Talk to someone' },
  order: { es: 'Hacer un pedido', en: 'Place an order' },
  confirm: { es: 'Sí, confirmo', en: 'Yes, please' },
  change: { es: 'Cambiar algo', en: 'Change something' },
  agesOfThings: { es: 'año años mes meses niños bebés adultos', en: 'año años mes meses niños bebés adultos' },
  agesAsked: { es: 'edad niños menores mayores de edad', en: 'edad niños menores age children minors' },
  damageAsked: { es: 'daños pérdidas roturas', en: 'daños pérdidas damage loss broken' },
  emergencyAsked: { es: 'emergencias urgencias dolor', en: 'emergencias urgencias emergency pain' },
  visitsAsked: { es: 'citas reservas turnos', en: 'citas reservas turnos appointments' },
  placeAsked: { es: 'ubicación dirección dónde están', en: 'ubicación dirección where address' },
  hoursAsked: { es: 'horario', en: 'horario' },
  noticeAsked: { es: 'pedidos con anticipación', en: 'orders in advance' },
  bringAsked: { es: 'qué traer qué llevar', en: 'qué traer qué llevar what to bring' },
  repairAsked: { es: 'diagnóstico revisión reparación', en: 'diagnosis inspection repair' },
  onePersonMore: { es: 'persona adicional', en: 'additional person' },
  peopleAsked: {
    es: 'persona invitado adulto pasajero huésped acompañante niño niña chico alumno',
    en: 'person guest adult passenger child kid student',
  },
  ageAsked: { es: 'edad menores niños', en: 'edad menores kids' },
  claimsAsked: {
    es: 'reclamo cambio devolución reembolso llegó mal foto',
    en: 'reclamo devolución claim return refund reprint exchange wrong damaged',
  },
  rentAsked: { es: 'renta alquiler', en: 'rent rental renta alquiler' },
  guaranteeAsked: { es: 'garantía', en: 'warranty guarantee garantía' },
  minorsAsked: { es: 'menores de edad', en: 'minors under age menores de edad' },
  restockAsked: { es: 'vuelve a llegar agotado conseguimos', en: 'back in stock arrive out of stock special order' },
  discountAsked: { es: 'descuentos promociones', en: 'discounts descuentos promociones' },
  menuAsked: { es: 'menú de la semana lunes martes', en: 'menú de la semana menu of the week lunes martes' },
  doneAsked: { es: 'cuánto demora cuánto tarda plazo listo', en: 'cuánto demora cuánto tarda plazo ready how long' },
  deliveryAsked: { es: 'entrega cuánto tarda', en: 'entrega how long' },
  sameDayAsked: { es: 'pedido mismo día', en: 'pedido mismo día order same day' },
  requirementsAsked: { es: 'requisitos documentos', en: 'requisitos documentos requirements' },
  PENDING: { es: 'por confirmar', en: 'to be confirmed' },
  CONFIRMED: { es: 'confirmado', en: 'confirmed' },
  PAID: { es: 'pagado', en: 'paid' },
  FULFILLED: { es: 'entregado', en: 'delivered' },
  CANCELLED: { es: 'cancelado', en: 'cancelled' },
  unitPriceLine: { es: '{product}: {price}', en: '{product}: {price}' },
  listLine: { es: '{quantity} × {product}: {sum}', en: '{quantity} × {product}: {sum}' },
  feeLine: { es: 'Envío: {amount}', en: 'Delivery: {amount}' },
  discountLine: { es: 'Descuento de {percent} %: −{amount}', en: 'Discount of {percent} %: −{amount}' },
  surchargeLine: { es: 'Recargo de {percent} %: {amount}', en: 'Surcharge of {percent} %: {amount}' },
  taxLine: { es: 'Impuesto de {percent} %: {amount}', en: 'Tax of {percent} %: {amount}' },
  bundleLine: { es: 'Descuento: −{amount}', en: 'Discount: −{amount}' },
  serviceLine: { es: '{name}: {amount}', en: '{name}: {amount}' },
  servicesLine: { es: '{name} × {units}: {amount}', en: '{name} × {units}: {amount}' },
  monthsLine: {
    es: '{count, plural, one {# mes} other {# meses}}: {amount} al mes',
    en: '{count, plural, one {# month} other {# months}}: {amount} a month',
  },
  inDollars: { es: 'En dólares: {amount}', en: 'In dollars: {amount}' },
  changeLine: { es: 'Cambio: {amount}', en: 'Change: {amount}' },
  depositRestLine: {
    es: 'Anticipo: {amount}\nResto por pagar: {rest}',
    en: 'Deposit: {amount}\nRest to pay: {rest}',
  },
  depositLine: { es: 'Anticipo: {amount}', en: 'Deposit: {amount}' },
  personsLine: {
    es: '{count, plural, one {# persona} other {# personas}}: {amount}',
    en: '{count, plural, one {# person} other {# people}}: {amount}',
  },
  daysLine: { es: '{count, plural, one {# día} other {# días}}', en: '{count, plural, one {# day} other {# days}}' },
  listSubtotal: { es: 'Subtotal: {total}', en: 'Subtotal: {total}' },
  dividedLine: { es: 'De {product} van {parts}.', en: 'That is {parts} of {product}.' },
  listTotal: { es: 'Total: {total}', en: 'Total: {total}' },
  total: { es: 'total', en: 'total' },
  whichToCount: { es: '¿De cuál quiere {quantity}?', en: 'Of which would you like {quantity}?' },
  whichToRemove: { es: '¿Cuál de estos quito?', en: 'Which of these shall I take out?' },
  movingAsked: { es: 'cambiar fecha reagendar cancelar cita', en: 'cambiar fecha reagendar cancelar cita reschedule' },
  vacancyAsked: { es: 'cupos disponibles lista de espera', en: 'cupos disponibles lista de espera places left' },
  enrolmentAsked: { es: 'inscripción matrícula', en: 'inscripción matrícula enrolment registration' },
  roomsAsked: {
    es: 'habitación cuarto cabaña apartamento salón vehículo noche',
    en: 'habitación cuarto cabaña apartamento salón vehículo room cabin car',
  },
  hoursExtra: { es: 'horas extra', en: 'horas extra' },
  theDiscount: { es: 'el descuento', en: 'the discount' },
  thingFor: { es: '{thing} para {whom}', en: '{thing} for {whom}' },
  withoutThing: { es: 'sin {thing}', en: 'without {thing}' },
  withoutDelivery: { es: 'sin el envío', en: 'without the delivery' },
  theDelivery: { es: 'el envío', en: 'the delivery' },
  theMinimum: { es: 'el pedido mínimo', en: 'the minimum order' },
  listTotalWithout: { es: 'Total sin contar {products}: {total}', en: 'Total not counting {products}: {total}' },
  more: { es: 'Ver más opciones', en: 'See more options' },
  catalogue: { es: 'Ver productos', en: 'See products' },
  price: { es: 'Precios', en: 'Prices' },
  hours: { es: 'Horario', en: 'Opening hours' },
  priceOnRequest: { es: 'precio a consultar', en: 'price on request' },
  feeByPlace: { es: 'según la zona', en: 'depends on the area' },
  pricePerUnit: { es: '{price} por {unit}', en: '{price} per {unit}' },
  inStock: { es: 'disponible', en: 'in stock' },
  soldOut: { es: 'agotado por el momento', en: 'out of stock at the moment' },
});
