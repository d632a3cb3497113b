import { defineTexts } from '../shared/translations.js';

const maybeMachine = {
  es: 'puede que del otro lado haya una máquina. Lo revisa una persona.',
  en: 'there may be a machine on the other side. A person looks at it.',
};

/** Texts about the agent's work that the people of a tenant read, and the few sentences that customers may get from it. */
export const assistantTexts = defineTexts('assistant', {
  tooFewLessons: {
    es: 'Para entrenar se necesitan al menos dos intenciones, con cinco mensajes de cada una. Agregue mensajes y entrene otra vez.',
    en: 'A training needs at least two intents, with five messages of each. Add messages and train again.',
  },
  trainingFailed: {
    es: 'Un problema del servidor no dejó terminar el entrenamiento. Entrene otra vez.',
    en: 'A problem of the server prevented the training from finishing. Train again.',
  },
  upset: { es: '{name} escribió con mucho enojo', en: '{name} is very upset' },
  upsetUnnamed: { es: 'Un cliente escribió con mucho enojo', en: 'A customer is very upset' },
  stopped: {
    es: 'El agente dejó de responder a {name}: quizá sea otra máquina',
    en: 'The agent stopped answering {name}: perhaps another machine',
  },
  stoppedUnnamed: {
    es: 'El agente dejó de responder a un contacto: quizá sea otra máquina',
    en: 'The agent stopped answering a contact: perhaps another machine',
  },
  answerElsewhere: {
    es: 'Por este canal no se puede responder: alguien tiene que llamar o escribir por otro.',
    en: 'This channel cannot send messages: somebody has to call or write on another one.',
  },
  wantsNoMessages: {
    es: 'Había pedido no recibir mensajes y vuelve a preguntar: alguien tiene que llamar, o anotar que los quiere otra vez.',
    en: 'They had asked for no messages and ask again: somebody has to call, or record that they want messages again.',
  },
  asksAfterOptOut: {
    es: '{name} no quiere mensajes y pregunta algo',
    en: '{name} wants no messages and asks something',
  },
  asksAfterOptOutUnnamed: {
    es: 'Alguien que no quiere mensajes pregunta algo',
    en: 'Somebody who wants no messages asks something',
  },
  wroteByForm: { es: '{name} escribió por un formulario', en: '{name} sent a form' },
  formCompleted: {
    es: 'Completó un formulario: una persona tiene que ver las respuestas.',
    en: 'They completed a form: a person has to see the answers.',
  },
  completedForm: { es: '{name} completó un formulario', en: '{name} completed a form' },
  completedFormUnnamed: { es: 'Alguien completó un formulario', en: 'Somebody completed a form' },
  callMissed: {
    es: 'Llamó por WhatsApp y nadie contestó: alguien tiene que devolverle la llamada o escribirle.',
    en: 'They called on WhatsApp and nobody picked up: somebody has to call back or write.',
  },
  calledInVain: { es: '{name} llamó y nadie contestó', en: '{name} called and nobody picked up' },
  calledInVainUnnamed: { es: 'Alguien llamó y nadie contestó', en: 'Somebody called and nobody picked up' },
  wroteByFormUnnamed: { es: 'Alguien escribió por un formulario', en: 'Somebody sent a form' },
  CONVERSATION_HOUR: {
    es: `El agente ya respondió {limit, plural, one {# vez} other {# veces}} en una hora: ${maybeMachine.es}`,
    en: `The agent has answered {limit, plural, one {# time} other {# times}} within an hour: ${maybeMachine.en}`,
  },
  CONTACT_DAY: {
    es: `El agente ya respondió {limit, plural, one {# vez} other {# veces}} a este contacto en 24 horas: ${maybeMachine.es}`,
    en: `The agent has answered this contact {limit, plural, one {# time} other {# times}} within 24 hours: ${maybeMachine.en}`,
  },
  ALIKE: {
    es: `{limit, plural, one {# mensaje repite} other {# mensajes seguidos repiten}} casi lo mismo: ${maybeMachine.es}`,
    en: `{limit, plural, one {# message says} other {# messages in a row say}} almost the same: ${maybeMachine.en}`,
  },
  budgetUsedUp: {
    es: 'Se agotó el presupuesto de hoy para modelos de lenguaje: hasta mañana responde el modelo local',
    en: 'Today’s budget for language models is used up: the local model answers until tomorrow',
  },
  corrected: { es: 'Lo corrigió una persona.', en: 'Corrected by a person.' },
  learnt: {
    es: 'El equipo corrigió mensajes parecidos.',
    en: 'The team has corrected similar messages.',
  },
  noModelForIntent: {
    es: 'Ningún modelo respondió: no se pudo determinar la intención.',
    en: 'No model answered: the intent is unknown.',
  },
  noModelForScore: {
    es: 'Ningún modelo respondió: puntaje neutro, sin analizar el mensaje.',
    en: 'No model answered: the score is neutral and the message was not analysed.',
  },
  judgeByHand: {
    es: 'Leer el mensaje y valorarlo a mano.',
    en: 'Read the message and judge it yourself.',
  },
  /** Sent to a customer who waits for a person. None of them promises a time. */
  noted1: {
    es: 'Queda anotado para la persona que le va a atender.',
    en: 'It is noted for the person who will attend you.',
  },
  noted2: {
    es: 'Lo agrego a su caso, así la persona del equipo lo ve al tomarlo.',
    en: 'I add it to your case, so the person on our team sees it on taking over.',
  },
  noted3: {
    es: 'Recibido. Esto también lo lee la persona que toma su caso.',
    en: 'Received. The person who takes your case reads this too.',
  },
  noted4: {
    es: 'Su mensaje está con los demás, a la espera de una persona.',
    en: 'Your message is with the others, waiting for a person.',
  },
  /** Sent to a customer if no draft may be sent. It claims nothing. */
  safeAnswer: {
    es: 'Gracias por su mensaje. Prefiero confirmarlo antes de responderle: un colega se lo confirma en breve.',
    en: 'Thank you for your message. I want to be sure before I answer, so a colleague will confirm it to you shortly.',
  },
  /** Below the picture of a product without a price. */
  pictureOnRequest: { es: '{name}: precio a cotizar', en: '{name}: price on request' },
  /** Shown to the people of the tenant: why the agent asks for a person. */
  noSafeDraft: {
    es: 'El agente no pudo redactar una respuesta que se pueda enviar.',
    en: 'The agent could not draft an answer that can be sent.',
  },
  thirdMiss: {
    es: 'El agente no supo responder {count, plural, one {# vez} other {# veces seguidas}}.',
    en: 'The agent did not know the answer {count, plural, one {# time} other {# times in a row}}.',
  },
  agentFailed: {
    es: 'Un problema del servidor no dejó que el agente respondiera.',
    en: 'A problem of the server prevented the agent from answering.',
  },
  answerNotSent: {
    es: 'La respuesta del agente no se pudo enviar. {reason}',
    en: 'The agent’s answer could not be sent. {reason}',
  },
  askedByAgent: { es: 'El agente pidió una persona.', en: 'The agent asked for a person.' },
  agentHandsOver: { es: '{name} espera a una persona', en: '{name} is waiting for a person' },
  agentHandsOverUnnamed: { es: 'Un cliente espera a una persona', en: 'A customer is waiting for a person' },
  visitAsked: { es: 'Pide una cita: {what}', en: 'Asks for an appointment: {what}' },
  NOT_HEARD: {
    es: 'No se pudo escuchar este mensaje de voz: lo tiene que escuchar una persona.',
    en: 'This voice message could not be heard: a person has to listen to it.',
  },
  NOT_HEARD_YET: {
    es: 'El audio todavía no llega: una persona tiene que atender este mensaje.',
    en: 'The audio has not arrived yet: a person has to handle this message.',
  },
  NO_TRANSCRIBER: {
    es: 'No se pudo escuchar este mensaje de voz porque no hay un servicio de transcripción: lo tiene que escuchar una persona.',
    en: 'This voice message could not be heard because there is no transcription service: a person has to listen to it.',
  },
  TOO_LONG_TO_HEAR: {
    es: 'Este audio es demasiado grande para transcribirlo: lo tiene que escuchar una persona.',
    en: 'This audio is too large to be transcribed: a person has to listen to it.',
  },
  FORMAT_NOT_HEARD: {
    es: 'Este formato de audio ({type}) no se puede transcribir: lo tiene que escuchar una persona.',
    en: 'This audio format ({type}) cannot be transcribed: a person has to listen to it.',
  },
  BUDGET_NOT_HEARD: {
    es: 'No se transcribió este mensaje de voz: se agotó el presupuesto de hoy. Lo tiene que escuchar una persona.',
    en: 'This voice message was not transcribed: today’s budget is used up. A person has to listen to it.',
  },
});
