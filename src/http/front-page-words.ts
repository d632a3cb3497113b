export type PageLanguage = 'es' | 'en';

interface PageWords {
  otherLanguage: PageLanguage;
  switchTo: string;
  what: string;
  graphiql: string;
  graphql: string;
  sockets: string;
  healthName: string;
  health: string;
  docs: string;
  demo: string;
  password: string;
  email: string;
  role: string;
  business: string;
  tryIt: string;
}

/** What the front page says. All of it is HTML already. */
export const pageWords: Record<PageLanguage, PageWords> = {
  es: {
    otherLanguage: 'en',
    switchTo: 'English',
    what: 'Un CRM de ventas autónomo. Aquí responde el servidor; la consola de vendedores todavía no existe.',
    graphiql: 'para escribir consultas en el navegador, con ejemplos listos',
    graphql: 'consultas y mutaciones, por POST',
    sockets: 'suscripciones, con el protocolo graphql-transport-ws',
    healthName: 'Estado',
    health: 'si el servidor y su base de datos responden',
    docs: 'la guía y las operaciones para equipos de frontend, en el repositorio',
    demo: 'Usuarios de demostración',
    password: 'Todos tienen la misma contraseña: la muestran <code>npm start</code> y <code>npx embudo info</code>.',
    email: 'Correo',
    role: 'Rol',
    business: 'Empresa',
    tryIt: 'Para escribir como cliente, en otra terminal:',
  },
  en: {
    otherLanguage: 'es',
    switchTo: 'Español',
    what: 'An autonomous sales CRM. This is the server; there is no console for sellers yet.',
    graphiql: 'write queries in the browser, with examples at hand',
    graphql: 'queries and mutations, by POST',
    sockets: 'subscriptions, by the protocol graphql-transport-ws',
    healthName: 'Health',
    health: 'whether the server and its database answer',
    docs: 'the guide and the operations for front-end teams, in the repository',
    demo: 'Demo users',
    password: 'All have the same password: <code>npm start</code> and <code>npx embudo info</code> show it.',
    email: 'E-mail',
    role: 'Role',
    business: 'Business',
    tryIt: 'To write as a customer, in another terminal:',
  },
};

/** The language that the address names, else the first of the browser's that we speak, else Spanish. */
export function languageAsked(named: unknown, accepted: string | undefined): PageLanguage {
  if (named === 'es' || named === 'en') return named;
  const first = (accepted ?? '').toLowerCase().match(/\b(es|en)\b/)?.[0];
  return first === 'en' ? 'en' : 'es';
}
