import { defineTexts } from '../domain/shared/translations.js';

/** The texts of the front page, as HTML. */
export const pageTexts = defineTexts('front-page', {
  switchTo: { es: 'English', en: 'Español' },
  what: {
    es: 'Un CRM de ventas autónomo. Aquí responde el servidor.',
    en: 'An autonomous sales CRM. This is the server.',
  },
  consoleName: { es: 'Consola', en: 'Console' },
  console: { es: 'donde trabajan los vendedores, en un navegador', en: 'where sellers work, in a browser' },
  graphiql: {
    es: 'para escribir consultas en el navegador, con ejemplos listos',
    en: 'write queries in the browser, with examples at hand',
  },
  graphql: { es: 'consultas y mutaciones, por POST', en: 'queries and mutations, by POST' },
  sockets: {
    es: 'suscripciones, con el protocolo graphql-transport-ws',
    en: 'subscriptions, by the protocol graphql-transport-ws',
  },
  healthName: { es: 'Estado', en: 'Health' },
  health: { es: 'si el servidor y su base de datos responden', en: 'whether the server and its database answer' },
  docs: {
    es: 'la guía y las operaciones para equipos de frontend, en el repositorio',
    en: 'the guide and the operations for front-end teams, in the repository',
  },
  demo: { es: 'Usuarios de demostración', en: 'Demo users' },
  password: {
    es: 'Todos tienen la misma contraseña: la muestran <code>npm start</code> y <code>npx embudo info</code>.',
    en: 'All have the same password: <code>npm start</code> and <code>npx embudo info</code> show it.',
  },
  email: { es: 'Correo', en: 'E-mail' },
  role: { es: 'Rol', en: 'Role' },
  business: { es: 'Empresa', en: 'Business' },
  tryIt: { es: 'Para escribir como cliente, en otra terminal:', en: 'To write as a customer, in another terminal:' },
});
