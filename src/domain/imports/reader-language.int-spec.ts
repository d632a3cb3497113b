import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomField,
  aTenant,
  aUser,
  gql,
  gqlUpload,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { giveUpImport } from './give-up-import.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

/** The fields of the rows of the file that are refused, with the reason in both languages. */
const reasons = [
  ['email', 'No es una dirección de correo.', 'Enter a valid e-mail address.'],
  [
    'phone',
    'No es un número de teléfono de su país. Escríbalo con su código de país, por ejemplo +506 8312 3456.',
    'This is not a phone number of your country. Enter it with its country code, such as +506 8312 3456.',
  ],
  ['name', 'Falta el nombre.', 'The name is missing.'],
  ['customFields.size', '«Talla» admite uno de estos valores: S, M.', '“Talla” must be one of these values: S, M.'],
] as const;
const file = ['Nombre,Teléfono,Correo,Talla', 'Ana,,nadie,S', 'Ana,12,,S', ',+50688887777,,S', 'Eva,+50688887776,,XL'];
const ended = {
  es: 'Un problema del servidor no dejó terminar. No se importó nada: suba el archivo otra vez.',
  en: 'A problem of the server prevented this from finishing. Nothing was imported: upload the file again.',
};

describe.each(['es-CR', 'en-CR'])('what an import says in a tenant whose locale is %s', locale => {
  it('is read in the language that its reader asks for, otherwise in that of the tenant', async () => {
    const own = locale === 'es-CR' ? 'es' : 'en';
    const tenant = await aTenant(embudo, { locale });
    await aCustomField(embudo, tenant, 'CUSTOMER', {
      key: 'size',
      type: 'DROPDOWN',
      label: 'Talla',
      options: ['S', 'M'],
      required: true,
    });
    const admin = await aUser(embudo, tenant, 'ADMIN');
    const { data } = await gqlUpload<{ importContacts: { import: { id: string } } }>(
      { url: embudo.url, token: admin.token },
      {
        query: 'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { import { id } } }',
        variables: { input: { file: null } },
        path: 'input.file',
      },
      { name: 'clientes.csv', type: 'text/csv', bytes: Buffer.from(file.join('\n')) },
    );
    const { id } = data.importContacts.import;
    await jobsDone(embudo);
    await embudo.testDatabase.sql(`update record_import set status = 'RUNNING' where id = $1`, [id]);
    await giveUpImport(embudo.context(systemActor(tenant.id), newId()), { importId: id });
    const selection = 'problem errors { field message } rows(outcome: REFUSED) { nodes { field message } }';
    // Flows are defined in code, so a query with them runs through resolvers.
    for (const query of [
      `query ($id: ID!) { import(id: $id) { ${selection} } }`,
      `query ($id: ID!) { import(id: $id) { ${selection} } flows { id } }`,
    ])
      for (const [accepted, language] of [
        ['es', 'es'],
        ['en', 'en'],
        [null, own],
      ] as const) {
        const read = gql(embudo.url, admin.token, accepted ? { 'accept-language': accepted } : {});
        const expected = reasons.map(([field, es, en]) => ({ field, message: { es, en }[language] }));
        const { data, errors } = await read<{ import: object }>(query, { id });
        expect(errors).toEqual([]);
        expect(data.import).toEqual({ problem: ended[language], errors: expected, rows: { nodes: expected } });
      }

    const { url } = await mutate<{ url: string }>(
      gql(embudo.url, admin.token),
      'exportImportErrors',
      { importId: id },
      'url userErrors { code }',
    );
    for (const [accepted, language, header] of [
      ['es', 'es', 'fila'],
      ['en', 'en', 'row'],
      ['*', own, ''],
    ] as const) {
      const { pathname, search } = new URL(url);
      const headers = { authorization: `Bearer ${admin.token}`, 'accept-language': accepted };
      const text = await (await fetch(`${embudo.url}${pathname}${search}`, { headers })).text();
      for (const [, es, en] of reasons) expect(text).toContain({ es, en }[language]);
      expect(text.toLowerCase()).toContain(header);
    }
  });
});
