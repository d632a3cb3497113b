import { defineTexts } from '../shared/translations.js';

/** Texts about appointments for contacts, calendars and alerts. */
export const agendaTexts = defineTexts('agenda', {
  reminder: {
    es: 'Le recordamos su cita con {hasSeller, select, yes {{seller}, de } other {}}{business}: {day}, {time}{hasPlace, select, yes {, en {place}} other {}}. Si necesita otra hora, díganos qué día le sirve.',
    en: 'A reminder of your appointment with {hasSeller, select, yes {{seller} of } other {}}{business}: {day}, {time}{hasPlace, select, yes {, at {place}} other {}}. If you need another time, tell us which day suits you.',
  },
  moved: {
    es: 'Su cita con {hasSeller, select, yes {{seller}, de } other {}}{business} se cambió para: {day}, {time}{hasPlace, select, yes {, en {place}} other {}}. Si no le sirve, díganos qué día le queda bien.',
    en: 'Your appointment with {hasSeller, select, yes {{seller} of } other {}}{business} was moved to: {day}, {time}{hasPlace, select, yes {, at {place}} other {}}. If that does not suit you, tell us which day does.',
  },
  cancelled: {
    es: 'Su cita con {hasSeller, select, yes {{seller}, de } other {}}{business} se canceló: {day}, {time}. Si quiere otra, díganos qué día le sirve.',
    en: 'Your appointment with {hasSeller, select, yes {{seller} of } other {}}{business} was cancelled: {day}, {time}. If you would like another one, tell us which day suits you.',
  },
  missed: {
    es: 'Lamentamos que no nos viéramos en su cita con {hasSeller, select, yes {{seller}, de } other {}}{business}: {day}, {time}. Si quiere otra, díganos qué día le sirve.',
    en: 'We are sorry that we missed you at your appointment with {hasSeller, select, yes {{seller} of } other {}}{business}: {day}, {time}. If you would like another one, tell us which day suits you.',
  },
  'call-missed': {
    es: 'Llamar a {named, select, yes {{name}} other {un contacto}}: no vino a su cita de {when}, y ningún mensaje le pudo ofrecer otra',
    en: 'Call {named, select, yes {{name}} other {a contact}}: they did not come to their appointment of {when}, and no message could offer another',
  },
  'call-moved': {
    es: 'Llamar a {named, select, yes {{name}} other {un contacto}}: su cita se cambió para {when}, y ningún mensaje se lo pudo avisar',
    en: 'Call {named, select, yes {{name}} other {a contact}}: their appointment was moved to {when}, and no message could tell them',
  },
  'call-cancelled': {
    es: 'Llamar a {named, select, yes {{name}} other {un contacto}}: se canceló su cita de {when}, y ningún mensaje se lo pudo avisar',
    en: 'Call {named, select, yes {{name}} other {a contact}}: their appointment of {when} was cancelled, and no message could tell them',
  },
  leaver: {
    es: '{seller} ya no atiende, y {count, plural, one {tiene # cita por venir: cámbiela o cancélela} other {tiene # citas por venir: cámbielas o cancélelas}}. La primera: {first}.',
    en: '{seller} no longer sells here, and has {count, plural, one {# appointment to come: move or cancel it} other {# appointments to come: move or cancel them}}. The first: {first}.',
  },
  today: { es: 'hoy {day}', en: 'today, {day}' },
  soon: {
    es: 'dentro de {hours, plural, one {una hora} other {# horas}}, hoy {day}',
    en: 'in {hours, plural, one {one hour} other {# hours}}, today, {day}',
  },
  tomorrow: { es: 'mañana {day}', en: 'tomorrow, {day}' },
  when: { es: '{day}, {time}', en: '{day}, {time}' },
  feed: { es: 'Citas de {business}', en: 'Appointments of {business}' },
  event: { es: 'Cita: {name}', en: 'Appointment: {name}' },
  'by-agent': { es: 'Cita acordada con el agente', en: 'Arranged with the agent' },
  unnamed: { es: 'sin nombre', en: 'no name' },
});
