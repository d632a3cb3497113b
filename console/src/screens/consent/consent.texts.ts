import { defineTexts } from '../../app/intl';

export const consentTexts = defineTexts({
  stop: { es: 'No quiere mensajes…', en: 'Wants no messages…' },
  allow: { es: 'Quiere mensajes otra vez…', en: 'Wants messages again…' },
  stopTitle: { es: '{name} no quiere mensajes', en: '{name} wants no messages' },
  allowTitle: { es: '{name} quiere mensajes otra vez', en: '{name} wants messages again' },
  stopHint: {
    es: 'Nadie le podrá escribir por ningún canal, y lo que está en cola no se envía.',
    en: 'Nobody can write to them on any channel, and whatever is queued isn’t sent.',
  },
  allowHint: {
    es: 'Se le podrá escribir por todos los canales. Hágalo solo si lo pidió, o si se anotó por error.',
    en: 'You can write to them on every channel. Only do this if they asked for it, or if it was recorded by mistake.',
  },
  reason: { es: 'Qué dijo, o cómo lo sabe', en: 'What they said, or how you know' },
  reasonHint: { es: 'Queda guardado como constancia.', en: 'It’s kept as proof.' },
  earlier: { es: 'Hasta ahora', en: 'So far' },
  out: { es: 'No quiere mensajes', en: 'Wants no messages' },
  in: { es: 'Quiere mensajes', en: 'Wants messages' },
  outOfMarketing: { es: 'No quiere publicidad', en: 'Wants no marketing' },
  intoMarketing: { es: 'Quiere publicidad', en: 'Wants marketing' },
  CONTACT: { es: 'la persona', en: 'the person' },
  VENDOR: { es: 'el proveedor', en: 'the provider' },
  PERSON: { es: 'el equipo', en: 'the team' },
  save: { es: 'Guardar', en: 'Save' },
  saved: { es: 'Guardado.', en: 'Saved.' },
});
