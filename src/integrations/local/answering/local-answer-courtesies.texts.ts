import { defineWordings } from '../../../domain/shared/translations.js';

/** What the agent says of itself, out of courtesy, and of what it cannot read, hear or answer in words. */
export const courtesyWordings = defineWordings('local-answer-courtesies', {
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
  sorryForWait: {
    es: ['Disculpe la espera{name}, aquí estoy.', 'Perdone la demora{name}, ya le atiendo.'],
    en: ["Sorry for the wait{name}, I'm here.", 'Sorry to keep you waiting{name}.'],
  },
  wrongNumber: {
    es: ['No hay problema{name}. ¡Que tenga buen día!', 'Descuide{name}, no pasa nada. ¡Buen día!'],
    en: ['No problem{name}. Have a good day!', "Don't worry{name}. Have a nice day!"],
  },
  farewell: {
    es: ['Que le vaya muy bien{name}. Aquí estamos.', 'Hasta luego{name}, aquí estamos.'],
    en: ['Take care{name}. We are here.', 'Goodbye{name}, we are here.'],
  },
  gladYouLike: {
    es: ['¡Qué bueno!', '¡Excelente!'],
    en: ['Great!', 'Wonderful!'],
  },
  allRight: {
    es: ['De acuerdo.', 'Entendido.', 'Está bien.', 'Perfecto.'],
    en: ['All right.', 'Understood.', 'Okay.', 'Perfect.'],
  },
  askFurther: {
    es: ['¿Hay algo más en lo que le pueda ayudar?', '¿Le puedo ayudar con algo más?'],
    en: ['Is there anything else I can help you with?', 'Can I help you with anything else?'],
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
  askInWriting: { es: ['¿Me escribe su consulta, por favor?'], en: ['Could you write your question, please?'] },
  bothLanguages: {
    es: ['Puede escribirme en español o en inglés.', 'Le contesto en español o en inglés, como prefiera.'],
    en: ['You can write to me in English or Spanish.', 'I answer in English or Spanish, whichever you like.'],
  },
  asWritten: {
    es: ['Se lo copio como lo tenemos escrito, en inglés.'],
    en: ['I quote this as we have it, in Spanish.'],
  },
  translated: {
    es: ['Lo traduzco de lo que tenemos escrito en inglés.'],
    en: ['I translate this from our Spanish texts.'],
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
  missedVisit: { es: ['No se preocupe.', 'No hay problema.'], en: ['No problem.', 'That is all right.'] },
});
