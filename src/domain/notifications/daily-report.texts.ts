import { defineTexts } from '../shared/translations.js';

export const dailyReportTexts = defineTexts('daily-report', {
  subject: { es: '{tenant}: cifras del {day}', en: '{tenant}: figures of {day}' },
  greeting: { es: 'Hola, {firstName}:', en: 'Hello {firstName},' },
  figures: {
    es: '{leads, plural, =0 {No llegó ningún lead nuevo} one {Llegó # lead nuevo} other {Llegaron # leads nuevos}}; {won, plural, =0 {no se ganó ningún lead} one {se ganó # lead} other {se ganaron # leads}}. Ventas cerradas: {amount}. {orders, plural, =0 {} one {Hubo # pedido por {ordered}. } other {Hubo # pedidos por {ordered}. }}{received, plural, one {Llegó # mensaje} other {Llegaron # mensajes}} y {sent, plural, one {se envió #} other {se enviaron #}}.{waiting, plural, =0 {} one { Espera respuesta # cliente, desde el {since}.} other { Esperan respuesta # clientes, el primero desde el {since}.}}{tasks, plural, =0 {} one { Hay # tarea para hoy o atrasada.} other { Hay # tareas para hoy o atrasadas.}}{appointments, plural, =0 {} one { Hoy hay # cita.} other { Hoy hay # citas.}}',
    en: '{leads, plural, =0 {No new leads came in} one {# new lead came in} other {# new leads came in}}; {won, plural, =0 {no lead was won} one {# lead was won} other {# leads were won}}. Sales closed: {amount}. {orders, plural, =0 {} one {# order was placed, for {ordered}. } other {# orders were placed, for {ordered}. }}{received, plural, one {# message was received} other {# messages were received}} and {sent, plural, one {# was sent} other {# were sent}}.{waiting, plural, =0 {} one { # customer has waited for an answer since {since}.} other { # customers wait for an answer, the first since {since}.}}{tasks, plural, =0 {} one { # task is due today or overdue.} other { # tasks are due today or overdue.}}{appointments, plural, =0 {} one { There is # appointment today.} other { There are # appointments today.}}',
  },
  howToStop: {
    es: 'Este informe llega cada día a las 8:00. Para dejar de recibirlo, apáguelo en Ajustes, Reglas: {link}',
    en: 'This report comes each day at 8:00. To stop it, turn it off in Settings, Rules: {link}',
  },
});
