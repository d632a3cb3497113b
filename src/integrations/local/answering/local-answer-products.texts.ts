import { defineWordings } from '../../../domain/shared/translations.js';

/** What there is, what it is like, and what there is instead. */
export const productWordings = defineWordings('local-answer-products', {
  found: {
    es: ['Tenemos esta opción:', 'Esto es lo que tenemos:', 'Le comparto el detalle:'],
    en: ['Here is what we have:', 'This is what we have:', 'Here are the details:'],
  },
  foundMany: {
    es: ['Tenemos estas opciones:', 'Estas son las opciones que encontré:', 'Le comparto lo que tenemos:'],
    en: ['We have these options:', 'Here are the options I found:', 'This is what we have:'],
  },
  whatThereIs: {
    es: ['Lo que tenemos es esto:', 'Esto es lo que hay:', 'De eso manejamos lo siguiente:'],
    en: ['What we have is this:', 'This is what there is:', 'Here is what we offer for that:'],
  },
  askWhich: {
    es: ['¿Cuál le interesa?', '¿Cuál de estas opciones prefiere?'],
    en: ['Which one interests you?', 'Which of these do you prefer?'],
  },
  openInquiry: {
    es: ['¡Con gusto! ¿Sobre cuál producto le doy información?', 'Claro que sí. ¿Qué producto le interesa?'],
    en: ['Gladly! Which product would you like to know about?', 'Of course. Which product are you interested in?'],
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
  notAsSaid: {
    es: [
      'Tal como lo pide no lo veo en el catálogo; lo que tenemos es:',
      'Eso mismo no me aparece; lo que hay es esto:',
    ],
    en: ["I don't see just that in our catalogue; what we have is:", "I can't find exactly that; there is this:"],
  },
  contentsUntold: {
    es: ['No tengo indicado que lo traiga; por aparte tenemos:', 'Que lo incluya no lo dice lo que tengo; aparte hay:'],
    en: [
      'I have no note that it comes with it; sold separately:',
      'Nothing I have says that it includes it; separately there is:',
    ],
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
  outOfStock: {
    es: ['¿Quiere que busquemos otra opción?', '¿Le muestro una alternativa?'],
    en: ['Shall we look for another option?', 'Would you like to see an alternative?'],
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
  comesInPacks: {
    es: ['{product} viene de a {pack}: {quantity} son {pieces}.'],
    en: ['{product} comes in packs of {pack}: {quantity} make {pieces}.'],
  },
  piecesForTime: {
    es: ['{product}: {pieces} por {time} {unit} son {quantity}.'],
    en: ['{product}: {pieces} for {time} {unit} are {quantity}.'],
  },
  noRestock: {
    es: ['No tengo la fecha en que vuelve a haber.', 'Todavía no me indican cuándo vuelve a entrar.'],
    en: ["I don't have a date for when it comes back.", 'I am not told yet when it comes back in.'],
  },
  restockNoted: {
    es: ['Queda anotado que quiere saber cuándo vuelve a haber {product}.'],
    en: ['It is noted that you want to know when {product} is back.'],
  },
  noSuch: {
    es: ['No, en ese no: {text}', 'Ese no viene así: {text}'],
    en: ['No, not that one: {text}', 'It does not come like that: {text}'],
  },
  noSize: {
    es: ['En esa medida no: {text}', 'No, en esa no la manejamos: {text}'],
    en: ['Not in that size: {text}', 'No, not that one: {text}'],
  },
  onlyOne: {
    es: ['Es el único de ese tipo que manejamos.', 'De ese tipo tenemos solo este.'],
    en: ["It's the only one of that kind that we carry.", 'Of that kind we have just this one.'],
  },
  eachSays: {
    es: ['Esto es lo que sabemos de cada uno:', 'Le comparto lo que dice cada uno:'],
    en: ['This is what we know of each:', 'Here is what each of them says:'],
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
  picturesHere: {
    es: ['Puede mandarlas por este mismo chat; las revisa una persona del equipo.'],
    en: ['You can send them right here; somebody of our team looks at them.'],
  },
  priceObjection: {
    es: ['Entiendo que el precio cuenta.', 'Lo entiendo, el precio es importante.'],
    en: ['I understand, the price matters.', 'I see, price is important.'],
  },
  nothingCheaper: {
    es: ['De eso no tenemos nada más económico que {product}.', 'Lo más económico de ese tipo es {product}.'],
    en: ['Of that kind nothing costs less than {product}.', '{product} is the least expensive of its kind.'],
  },
  costsLess: {
    es: ['De lo mismo tenemos por menos:', 'Más económico tenemos:'],
    en: ['Of the same we have for less:', 'For less we have:'],
  },
  asListed: {
    es: [
      'Los precios son los de la lista; no tengo indicado ninguno más bajo.',
      'No tengo autorizado un precio más bajo que el de la lista.',
    ],
    en: ['The prices are those of our list; I know of no lower one.', 'I am given no price lower than the listed one.'],
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
  budgetYes: { es: ['Sí, le alcanza: le quedan {amount}.'], en: ['Yes, that is enough: {amount} is left.'] },
  budgetNo: { es: ['No le alcanza: le faltan {amount}.'], en: ['No, that is not enough: you are {amount} short.'] },
  lackingOf: { es: ['Le faltan {amount}.'], en: ['You are {amount} short.'] },
  wouldBe: {
    es: ['Sería {product}.', 'El que busca es {product}.'],
    en: ['That would be {product}.', 'It is {product}.'],
  },
  noneForThat: {
    es: ['Para eso no veo ninguna; lo que tenemos es:', 'Ninguna de las opciones es para eso:'],
    en: ['I see none for that; what we have is:', 'None of the options is for that:'],
  },
  neededFor: {
    es: ['Para {need}: {quantity} × {product}. {source}', 'Para {need} ocupa {quantity} × {product}. {source}'],
    en: ['For {need}: {quantity} × {product}. {source}', 'For {need} you need {quantity} × {product}. {source}'],
  },
  neededInAll: {
    es: ['Para {people} personas serían {amount}. {source}'],
    en: ['For {people} people that is {amount}. {source}'],
  },
  enoughFor: {
    es: ['Le alcanza para {quantity}.', 'Con eso le alcanza para {quantity}.'],
    en: ['That is enough for {quantity}.'],
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
  notKnownToRent: {
    es: ['De alquiler no tengo información; esto es a la venta:'],
    en: ['I have no information about renting; this is for sale:'],
  },
  soldOtherwise: {
    es: ['{product} se vende por {unit}, no por {word}.'],
    en: ['{product} is sold by the {unit}, not by {word}.'],
  },
});
