import { defineTexts } from '../app/intl';

export const paletteTexts = defineTexts({
  title: { es: 'Buscar o ir a', en: 'Search or go to' },
  placeholder: {
    es: 'Una persona, un mensaje, una sección, una pregunta…',
    en: 'Search people, messages, sections, or ask a question…',
  },
  nothing: { es: 'Sin resultados para «{text}».', en: 'No results for “{text}”.' },
  ask: { es: 'Preguntar: «{text}»', en: 'Ask: “{text}”' },
  keys: {
    es: 'j y k: siguiente y anterior · Enter: abrir · r: responder · t: tomar · b: devolver al agente · e: panel · g y letra: sección',
    en: 'j and k: next and previous · Enter: open · r: reply · t: take over · b: hand back to agent · e: details · g and a letter: section',
  },
});
