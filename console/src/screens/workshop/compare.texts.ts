import { defineTexts } from '../../app/intl';

export const compareTexts = defineTexts({
  compare: { es: 'Comparar con las últimas 50 preguntas', en: 'Compare with the last 50 questions' },
  title: { es: 'Las últimas preguntas, antes y después', en: 'Latest questions, before and after' },
  what: {
    es: 'Lo que se responde ahora y lo que respondería {name}. No se envía ni se guarda nada; el costo de un modelo externo cuenta en el presupuesto.',
    en: 'What’s answered now and what {name} would answer. Nothing is sent or saved; the cost of an external model counts toward your budget.',
  },
  close: { es: 'Cerrar la comparación', en: 'Close comparison' },
  progress: { es: '{done} de {all} comparadas', en: '{done} of {all} compared' },
  begun: { es: 'Comparando…', en: 'Comparing…' },
  finished: {
    es: '{done, plural, one {# pregunta comparada} other {# preguntas comparadas}}: {changed, plural, =0 {ninguna cambia} one {# cambia} other {# cambian}}.',
    en: '{done, plural, one {# question compared} other {# questions compared}}: {changed, plural, =0 {none change} one {# changes} other {# change}}.',
  },
  same: { es: 'igual', en: 'same' },
  changed: { es: 'cambian', en: 'changed' },
  handOvers: { es: 'pasan a una persona', en: 'handed to a person' },
  unknown: { es: 'no las sabe', en: 'doesn’t know' },
  nowAndThen: { es: '{now} ahora, {then} con el cambio', en: '{now} now, {then} with the change' },
  onlyChanged: { es: 'Solo lo que cambia', en: 'Only changes' },
  now: { es: 'Ahora', en: 'Now' },
  drafted: { es: 'Con el cambio', en: 'With the change' },
  both: { es: 'Ahora y con el cambio', en: 'Now and with the change' },
  differs: { es: 'Cambia', en: 'Changes' },
  alike: { es: 'Igual', en: 'Same' },
  somebody: { es: 'Sin nombre', en: 'No name' },
  marks: {
    es: 'Tachado: ya no lo diría. Subrayado: texto nuevo.',
    en: 'Strikethrough: it would no longer say this. Underline: new text.',
  },
  none: { es: 'Todavía no hay preguntas', en: 'No questions yet' },
  noneBody: {
    es: 'Aquí aparece lo que los clientes le preguntaron a este agente. Mientras tanto, pruebe un mensaje.',
    en: 'What customers ask this agent will appear here. In the meantime, test a message.',
  },
  nothingChanged: { es: 'Ninguna respuesta cambia.', en: 'No answers change.' },
  localOnly: {
    es: 'Respondió el modelo local, que usa del perfil el nombre y lo que permite prometer, pero no el tono. Un modelo externo usaría también el tono.',
    en: 'The local model answered. It uses the profile’s name and what it may promise, but not the tone. An external model would use the tone too.',
  },
  stale: { es: 'El perfil cambió después de la comparación.', en: 'The profile has changed since this comparison.' },
  compareAgain: { es: 'Comparar otra vez', en: 'Compare again' },
  keep: { es: 'Guardar el cambio', en: 'Save the change' },
  switchOn: { es: 'Guardar y activar', en: 'Save and turn on' },
  create: { es: 'Crear y activar', en: 'Create and turn on' },
  kept: { es: 'Guardado: el agente ya responde así.', en: 'Saved: the agent now answers this way.' },
  others: {
    es: 'Desactivar también a {names}: mientras siga activo, responde a quienes no tienen otro agente.',
    en: 'Also turn off {names}: while on, it answers anyone who has no other agent.',
  },
});
