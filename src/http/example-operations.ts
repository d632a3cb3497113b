import type { GraphiqlTab } from './graphiql.js';

const headers = JSON.stringify({ authorization: 'Bearer <pega aquí el accessToken de «Iniciar sesión»>' }, null, 2);

/** The tabs that GraphiQL opens with. Its readers are Spanish-speaking front-end teams, so names and comments are in Spanish. */
export const exampleTabs: GraphiqlTab[] = [
  {
    query: `# 1. Inicia sesión con un usuario de demostración (npm start los muestra) y copia el accessToken
#    en la pestaña «Headers» de las demás operaciones.
mutation IniciarSesion($email: String!, $password: String!) {
  login(input: { email: $email, password: $password }) {
    session { accessToken expiresAt user { firstName role } }
    userErrors { code message field }
  }
}`,
    variables: JSON.stringify({ email: 'ceo@tornillo.example', password: '' }, null, 2),
  },
  {
    headers,
    query: `# 2. Los leads más recientes, con su última calificación
query Leads($temperatura: [Temperature!]) {
  leads(first: 20, filter: { temperature: $temperatura }, orderBy: { field: CREATED_AT, direction: DESC }) {
    nodes {
      id name source status score temperature
      contact { name phone }
      seller { displayName }
      classification { reasoning recommendedAction signals }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: JSON.stringify({ temperatura: null }, null, 2),
  },
  {
    headers,
    query: `# 3. La bandeja de entrada
query Bandeja {
  conversations(first: 30) {
    nodes {
      id channel status unreadCount averageSentiment replyWindowClosesAt
      contact { name phone }
      lastMessage { author body sentAt }
      routing { destination priority reasoning }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    headers,
    query: `# 4. Una conversación completa: qué se entendió de cada mensaje
query Conversacion($id: ID!) {
  conversation(id: $id) {
    status
    messages {
      nodes {
        author body status sentAt
        intent { primary confidence }
        sentiment { label score churnRisk }
      }
    }
  }
}`,
    variables: JSON.stringify({ id: '' }, null, 2),
  },
  {
    headers,
    query: `# 5. Responder como vendedor (toma la conversación)
mutation Responder($conversacion: ID!, $texto: String!) {
  sendMessage(input: { conversationId: $conversacion, body: $texto }) {
    message { id status }
    userErrors { code message }
  }
}`,
    variables: JSON.stringify({ conversacion: '', texto: 'Con gusto le ayudo.' }, null, 2),
  },
  {
    headers,
    query: `# 6. En vivo: cada mensaje nuevo que usted puede ver
subscription MensajesNuevos {
  messageAdded { id direction author body sentAt conversation { id status contact { name } } }
}`,
  },
];
