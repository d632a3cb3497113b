import { defineTexts } from '../shared/translations.js';

export const weeklyReportTexts = defineTexts('weekly-report', {
  subject: {
    es: '{tenant}: la semana del {from} al {to}',
    en: '{tenant}: the week from {from} to {to}',
  },
  greeting: { es: 'Hola, {firstName}:', en: 'Hello {firstName},' },
  leads: {
    es: '{count, plural, =0 {No llegó ningún lead nuevo} one {Llegó # lead nuevo} other {Llegaron # leads nuevos}} (la semana anterior, {before}).',
    en: '{count, plural, =0 {No new leads came in} one {# new lead came in} other {# new leads came in}} (the week before, {before}).',
  },
  won: {
    es: '{count, plural, =0 {No se ganó ningún lead} one {Se ganó # lead} other {Se ganaron # leads}}; ventas cerradas por {amount} (la semana anterior, {before}).',
    en: '{count, plural, =0 {No lead was won} one {# lead was won} other {# leads were won}}; sales closed for {amount} (the week before, {before}).',
  },
  orders: {
    es: '{count, plural, =0 {No hubo pedidos} one {Hubo # pedido por {amount}} other {Hubo # pedidos por {amount}}} (la semana anterior, {before}).',
    en: '{count, plural, =0 {No orders were placed} one {# order was placed, for {amount}} other {# orders were placed, for {amount}}} (the week before, {before}).',
  },
  messages: {
    es: '{received, plural, one {Llegó # mensaje} other {Llegaron # mensajes}}, {conversations, plural, one {empezó # conversación} other {empezaron # conversaciones}} y {sent, plural, one {se envió # mensaje} other {se enviaron # mensajes}}.',
    en: '{received, plural, one {# message was received} other {# messages were received}}, {conversations, plural, one {# conversation} other {# conversations}} began, and {sent, plural, one {# message was sent} other {# messages were sent}}.',
  },
  firstResponse: {
    es: 'La primera respuesta tardó {duration} en promedio.',
    en: 'The first response took {duration} on average.',
  },
  autonomous: {
    es: 'El agente atendió por su cuenta el {share} de los mensajes.',
    en: 'The agent handled {share} of the messages by itself.',
  },
  howToStop: {
    es: 'Este informe llega los lunes a las 8:00. Para dejar de recibirlo, apáguelo en Ajustes, Reglas: {link}',
    en: 'This report comes on Mondays at 8:00. To stop it, turn it off in Settings, Rules: {link}',
  },
});
