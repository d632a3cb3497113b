import { defineWordings } from '../../../domain/shared/translations.js';

/** How a list becomes an order, and what may still be changed of it. */
export const orderWordings = defineWordings('local-answer-orders', {
  howMany: {
    es: ['¿Cuántas unidades necesita?', '¿Qué cantidad le preparo?', '¿Cuántos le aparto?'],
    en: ['How many do you need?', 'What quantity shall I prepare?', 'How many would you like?'],
  },
  wantsIt: {
    es: ['¿Le interesa?', '¿Quiere que se lo dejemos apuntado?', '¿Se lo dejo apuntado?'],
    en: ['Would you like it?', 'Shall we put you down for it?', 'Does that suit you?'],
  },
  orderHere: {
    es: ['Lo puede pedir por aquí mismo: dígame qué producto y cuántos, y le preparo el pedido.'],
    en: ['You can order right here: tell me which product and how many, and I prepare the order.'],
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
  notOfCart: {
    es: ['De su carrito, esto no lo encontré en nuestro catálogo: {things}.'],
    en: ['I could not find this from your cart in our catalogue: {things}.'],
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
  orderedWaits: {
    es: ['Registré su pedido n.º {number} por {total}; una persona del equipo lo confirma.'],
    en: ['I have noted your order no. {number} of {total}; somebody of our team confirms it.'],
  },
  orderChanged: {
    es: ['Cambió un precio o la existencia desde que lo vimos.'],
    en: ['A price or the stock has changed since we looked.'],
  },
  orderStands: {
    es: ['Su pedido n.º {number} por {total} está: {status}.'],
    en: ['Your order no. {number} of {total} is: {status}.'],
  },
  noOrder: {
    es: ['No encuentro un pedido suyo con esos datos.', 'Con esos datos no me aparece ningún pedido.'],
    en: ["I can't find an order of yours with that.", 'No order of yours shows up with that.'],
  },
  settledByPerson: {
    es: ['Con esas condiciones lo confirma una persona del equipo.'],
    en: ['Somebody of our team confirms it with these conditions.'],
  },
  againstRule: {
    es: ['Así no se lo puedo confirmar: {text}', 'Para pedirlo así hay una condición: {text}'],
    en: ['I cannot confirm it like this: {text}', 'There is a condition on that: {text}'],
  },
  changeOrPerson: {
    es: ['¿Cambiamos el pedido, o quiere que una persona del equipo vea si se puede?'],
    en: ['Shall we change the order, or should somebody of our team see whether it can be done?'],
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
  needsQuote: {
    es: ['{product} se cotiza: una persona del equipo le da el precio.'],
    en: ['{product} is priced on request: somebody of our team gives you the price.'],
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
  alreadyPlaced: {
    es: ['Su pedido n.º {number} ya está hecho.'],
    en: ['Your order no. {number} is placed already.'],
  },
  anotherOrder: {
    es: ['Su pedido n.º {number} ya está hecho, así que esto sería otro pedido.'],
    en: ['Your order no. {number} is placed already, so this would be another order.'],
  },
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
  stillOpen: {
    es: ['Falta elegir cuál: {quantity} × {product}.'],
    en: ['Still to be chosen: {quantity} × {product}.'],
  },
  noLonger: {
    es: ['{product} ya no está en nuestro catálogo.'],
    en: ['{product} is no longer in our catalogue.'],
  },
  cancelByPerson: {
    es: ['Su pedido n.º {number} ya está hecho; solo una persona del equipo lo puede cancelar.'],
    en: ['Your order no. {number} is placed already; only a person of our team can cancel it.'],
  },
  changeByPerson: {
    es: ['Su pedido n.º {number} ya está hecho; lo cambia una persona del equipo.'],
    en: ['Your order no. {number} is placed already; a person of our team can change it.'],
  },
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
});
