import { defineWordings } from '../shared/translations.js';

/** What the agent writes below comments, in several wordings, so that a thread does not repeat one line. `name` begins with a comma. */
export const commentReplies = defineWordings('comment-replies', {
  wrote: {
    es: [
      '¡Hola{name}! Te escribimos por privado 😊',
      '¡Gracias por preguntar{name}! Ya tienes la respuesta en tus mensajes.',
      '¡Hola{name}! Acabamos de enviarte la información por mensaje 🙌',
      '¡Con gusto{name}! Te respondimos por mensaje privado.',
    ],
    en: [
      'Hi{name}! We have sent you a private message 😊',
      'Thanks for asking{name}! The answer is in your messages.',
      'Hi{name}! We have just sent you the details by message 🙌',
      'With pleasure{name}! We have answered you by private message.',
    ],
  },
  invite: {
    es: [
      '¡Hola{name}! Escríbenos por mensaje directo y te contamos 😊',
      '¡Gracias por tu interés{name}! Mándanos un mensaje y te ayudamos enseguida.',
      '¡Hola{name}! Con gusto te atendemos por mensaje 🙌',
    ],
    en: [
      'Hi{name}! Send us a direct message and we will tell you 😊',
      'Thanks for your interest{name}! Send us a message and we will help you right away.',
      'Hi{name}! We will gladly help you by message 🙌',
    ],
  },
  thanks: {
    es: [
      '¡Muchas gracias{name}! 💛',
      '¡Gracias por tus palabras{name}! Nos alegra mucho.',
      '¡Qué alegría leerte{name}! Gracias 🙏',
    ],
    en: [
      'Thank you so much{name}! 💛',
      'Thank you for your kind words{name}! They make us happy.',
      'So good to read this{name}! Thank you 🙏',
    ],
  },
  sorry: {
    es: [
      'Lamentamos lo ocurrido{name}. Te escribimos por privado para ayudarte.',
      'Sentimos mucho lo que nos cuentas{name}. Te escribimos por mensaje para resolverlo.',
    ],
    en: [
      'We are sorry about this{name}. We have sent you a private message to help you.',
      'We are very sorry to read this{name}. We have written to you to sort it out.',
    ],
  },
  sorryInvite: {
    es: [
      'Lamentamos lo ocurrido{name}. Escríbenos por mensaje directo, por favor, y lo resolvemos.',
      'Sentimos mucho lo que nos cuentas{name}. Por favor, mándanos un mensaje para ayudarte.',
    ],
    en: [
      'We are sorry about this{name}. Please send us a direct message, and we will sort it out.',
      'We are very sorry to read this{name}. Please send us a message so that we can help you.',
    ],
  },
});
