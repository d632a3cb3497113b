/**
 * A step of `npm run codegen`: writes the examples as a collection that Postman, Insomnia, Bruno and Hoppscotch import.
 * Subscriptions are left out, because a collection cannot use WebSockets.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, isEnumType, Kind, parse, print } from 'graphql';
import { isMain } from './bootstrap.mjs';

const file = 'docs/integrations/embudo.postman_collection.json';
/** The values of an answer that become variables for later requests, each with its path in the answer's data. */
const kept = {
  login: { token: 'login.session.accessToken', refreshToken: 'login.session.refreshToken' },
  'refresh-session': {
    token: 'refreshSession.session.accessToken',
    refreshToken: 'refreshSession.session.refreshToken',
  },
  leads: { leadId: 'leads.nodes.0.id' },
  inbox: { conversationId: 'conversations.nodes.0.id' },
};
const order = ['login', 'viewer', 'leads', 'inbox'];
const values = { url: 'http://127.0.0.1:4000', email: 'ceo@tornillo.example', from: '2026-11-01', to: '2026-12-01' };

const schema = buildSchema(readFileSync('src/schema/schema.graphql', 'utf8'));

/** Returns a placeholder for a variable that an operation needs. The placeholder for `id` is named after the root field. */
function sampleOf(name, type, rootField) {
  if (type === 'DateTimeRange') return { from: '{{from}}T00:00:00Z', to: '{{to}}T00:00:00Z' };
  const named = schema.getType(type);
  if (isEnumType(named)) return named.getValues()[0].name;
  return `{{${name === 'id' ? `${rootField}Id` : name}}}`;
}

function requestOf(example) {
  const text = readFileSync(`examples/${example}.graphql`, 'utf8');
  const [operation] = parse(text).definitions;
  if (operation.operation === 'subscription') return [];
  const rootField = operation.selectionSet.selections[0].name.value;
  const needed = operation.variableDefinitions.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  const variables = Object.fromEntries(
    needed.map(({ variable, type }) => [
      variable.name.value,
      sampleOf(variable.name.value, print(type.type), rootField),
    ]),
  );
  const lines = Object.entries(kept[example] ?? {}).map(
    ([name, where]) => `keep('${name}', data?.${where.replaceAll('.', '?.').replace(/\?\.(\d+)/g, '?.[$1]')});`,
  );
  return [
    {
      name: operation.name.value,
      ...(lines.length > 0 && {
        event: [
          {
            listen: 'test',
            script: {
              type: 'text/javascript',
              exec: [
                'const { data } = pm.response.json();',
                'const keep = (name, value) => value && pm.collectionVariables.set(name, value);',
                ...lines,
              ],
            },
          },
        ],
      }),
      request: {
        ...(['login', 'refresh-session'].includes(example) && { auth: { type: 'noauth' } }),
        method: 'POST',
        header: [],
        url: '{{url}}/graphql',
        body: { mode: 'graphql', graphql: { query: text, variables: JSON.stringify(variables, null, 2) } },
      },
    },
  ];
}

/** Returns the collection of the examples in the working folder, as the text of a file. */
export function postmanCollection() {
  const examples = readdirSync('examples').flatMap(name => (name.endsWith('.graphql') ? [name.slice(0, -8)] : []));
  const rank = example => (order.includes(example) ? order.indexOf(example) : order.length);
  const item = examples.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).flatMap(requestOf);
  const names = [...new Set(JSON.stringify(item).match(/(?<=\{\{)\w+(?=\}\})/g)), 'token'];
  const collection = {
    info: {
      name: 'Embudo',
      description: 'Ponga url, email y password en las variables y envíe «Login»: las demás usan su token.',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: names.sort().map(key => ({ key, value: values[key] ?? '' })),
    item,
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

if (isMain(import.meta.url)) writeFileSync(file, postmanCollection());
