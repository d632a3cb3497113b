import type { DemoInfo } from './info.js';

/** Returns the table that `npm start` prints last: the addresses and, if there is demo data, how to sign in. Production has no GraphiQL. */
export function startTable(info: DemoInfo, { production }: { production: boolean }): string {
  const base = info.graphql.replace(/\/graphql$/, '');
  const rows: [string, string][] = [
    ['Start here', `${base}/ (in a browser)`],
    ['GraphQL', info.graphql],
    ['Sockets', info.ws],
    ...(production ? [] : [['GraphiQL', `${info.graphql} (in a browser)`] as [string, string]]),
    ['Health', info.health],
    ['Metrics', `${base}/metrics`],
  ];
  const longest = Math.max(0, ...info.users.map(({ email }) => email.length));
  const users = info.users.map(
    ({ role, tenant, email, password }) =>
      [`${role.padEnd(12)} ${tenant}`, `${email.padEnd(longest)}  ${password}`] as [string, string],
  );
  const tokens = info.serviceTokens
    .slice(0, 1)
    .map(token => [`Service token (${token.role}, ${token.tenant})`, token.token] as [string, string]);
  const width = Math.max(...[...rows, ...users].map(([name]) => name.length)) + 2;
  const print = ([name, value]: [string, string]) => `  ${name.padEnd(width)}${value}`;
  const demo = [
    'Demo users (e-mail, password):',
    ...users.map(print),
    '',
    ...tokens.map(([name, value]) => `${name}:\n  ${value}`),
    '',
    'Write as a customer, in another terminal:',
    '  npx embudo send "Hola, ¿cuánto cuesta el taladro?"',
    '  npx embudo chat',
    '',
  ];
  return ['', 'Embudo is running.', ...rows.map(print), '', ...(users.length > 0 ? demo : []), ''].join('\n');
}
