import { defineTexts } from '../shared/translations.js';

export const dailyReportTexts = defineTexts('daily-report', {
  subject: { es: '{tenant}: cifras del {day}', en: '{tenant}: figures of {day}' },
  greeting: { es: 'Hola, {firstName}:', en: 'Hello {firstName},' },
  figures: {
    es: '{leads, plural, =0 {No llegó ningún lead nuevo} one {Llegó # lead nuevo} other {Llegaron # leads nuevos}}; {won, plural, =0 {no se ganó ningún lead} one {se ganó # lead} other {se ganaron # leads}}. Ventas cerradas: {amount}. {received, plural, one {Llegó # mensaje} other {Llegaron # mensajes}} y {sent, plural, one {se envió #} other {se enviaron #}}.',
    en: '{leads, plural, =0 {No new leads came in} one {# new lead came in} other {# new leads came in}}; {won, plural, =0 {no lead was won} one {# lead was won} other {# leads were won}}. Sales closed: {amount}. {received, plural, one {# message was received} other {# messages were received}} and {sent, plural, one {# was sent} other {# were sent}}.',
  },
  howToStop: {
    es: 'Este informe llega cada día a las 8:00. Para dejar de recibirlo, apáguelo en Ajustes, Reglas: {link}',
    en: 'This report comes each day at 8:00. To stop it, turn it off in Settings, Rules: {link}',
  },
});
