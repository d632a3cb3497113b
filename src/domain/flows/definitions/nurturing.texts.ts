import { defineTexts } from '../../shared/translations.js';

/**
 * Messages to a customer who is not buying now. Each says what is new since they asked; prices are those of the time of sending. Nothing is
 * written where there is nothing to say.
 */
export const nurturingTexts = defineTexts('nurturing', {
  price: {
    es: 'Le escribo por {product}, por el que preguntó: bajó de {before} a {price}. ¿Le interesa?',
    en: 'I am writing about {product}, which you asked about: it went down from {before} to {price}. Are you interested?',
  },
  stock: {
    es: 'Ya tenemos de nuevo {product}{hasPrice, select, yes {, a {price}} other {}}. ¿Le interesa?',
    en: 'We have {product} again{hasPrice, select, yes {, at {price}} other {}}. Are you interested?',
  },
  added: {
    es: 'Nos llegó algo que le puede gustar: {product}{hasPrice, select, yes {, a {price}} other {}}. ¿Le interesa?',
    en: 'Something has come in that you may like: {product}{hasPrice, select, yes {, at {price}} other {}}. Are you interested?',
  },
  article: {
    es: 'Pensé que esto le puede servir. {title}: {passage}',
    en: 'I thought that this may be useful to you. {title}: {passage}',
  },
});
