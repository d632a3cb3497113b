import { defineTexts } from '../../app/intl';

export const compareTexts = defineTexts({
  compare: { es: 'Comparar con las últimas 50 preguntas', en: 'Compare on the last 50 questions' },
  title: { es: 'Las últimas preguntas, antes y después', en: 'The last questions, before and after' },
  what: {
    es: 'Lo que se responde ahora y lo que respondería {name}. No se envía ni se guarda nada; lo que cuesta un modelo externo cuenta en el presupuesto.',
    en: 'What is answered now and what {name} would answer. Nothing is sent or stored; what a hosted model costs counts towards the budget.',
  },
  close: { es: 'Cerrar la comparación', en: 'Close the comparison' },
  progress: { es: 'Comparadas {done} de {all}', en: '{done} of {all} compared' },
  begun: { es: 'Comparando…', en: 'Comparing…' },
  finished: {
    es: '{done, plural, one {Comparada # pregunta} other {Comparadas # preguntas}}: {changed, plural, =0 {ninguna cambia} one {cambia #} other {cambian #}}.',
    en: '{done, plural, one {# question compared} other {# questions compared}}: {changed, plural, =0 {none changes} one {# changes} other {# change}}.',
  },
  same: { es: 'igual', en: 'same' },
  changed: { es: 'cambian', en: 'changed' },
  handOvers: { es: 'pasan a una persona', en: 'handed to a person' },
  unknown: { es: 'no las sabe', en: 'not known' },
  nowAndThen: { es: '{now} ahora, {then} con el cambio', en: '{now} now, {then} with the change' },
  onlyChanged: { es: 'Solo lo que cambia', en: 'Only what differs' },
  now: { es: 'Ahora', en: 'Now' },
  drafted: { es: 'Con el cambio', en: 'With the change' },
  both: { es: 'Ahora y con el cambio', en: 'Now and with the change' },
  differs: { es: 'Cambia', en: 'Differs' },
  alike: { es: 'Igual', en: 'Same' },
  somebody: { es: 'Alguien sin nombre', en: 'Somebody without a name' },
  marks: {
    es: 'Tachado: ya no lo diría. Subrayado: lo diría.',
    en: 'Struck through: it would no longer say so. Underlined: it would.',
  },
  none: { es: 'Todavía no hay preguntas', en: 'There are no questions yet' },
  noneBody: {
    es: 'Aquí aparece lo que los clientes le preguntaron a este agente. Mientras tanto, pruebe un mensaje.',
    en: 'What customers asked this agent will stand here. Meanwhile, try a message.',
  },
  nothingChanged: { es: 'Ninguna respuesta cambia.', en: 'No answer differs.' },
  localOnly: {
    es: 'Respondió el modelo local, que toma del perfil el nombre y lo que permite prometer, pero no el tono. Un modelo externo tomaría también el tono.',
    en: 'The local model answered. It takes the name of the profile and what it may promise, but not the tone. A hosted model would take the tone as well.',
  },
  stale: { es: 'El perfil ha cambiado desde la comparación.', en: 'The profile has changed since it was compared.' },
  compareAgain: { es: 'Comparar otra vez', en: 'Compare again' },
  keep: { es: 'Guardar el cambio', en: 'Save the change' },
  switchOn: { es: 'Guardar y encender', en: 'Save and switch on' },
  create: { es: 'Crear y encender', en: 'Create and switch on' },
  kept: { es: 'Guardado: así responde desde ahora.', en: 'Saved: it answers so from now on.' },
  others: {
    es: 'Apagar también a {names}: mientras siga encendido, responde a quienes no tienen otro agente.',
    en: 'Switch {names} off as well: while on, it answers whoever has no other agent.',
  },
});
