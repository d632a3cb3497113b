/** The architecture rules that `npm run check` enforces; each rule is one sentence of the README's "Rooms", or of console/README.md. */
const no = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const spec = '\\.(int-)?spec\\.ts$|/testing|\\.fixture\\.ts$';
/** Packages of vendors and services, by the only folder of src/integrations that may import them. */
const homes = {
  anthropic: '@anthropic-ai/',
  crypto: '(jose|@node-rs)/',
  email: '(html-to-text|sanitize-html)/',
  gemini: '@google/',
  mail: 'nodemailer/',
  openai: 'openai/',
  postgres: '(graphile-worker|kysely|@mikro-orm/(postgresql|migrations))/',
  redis: '(ioredis|graphql-redis-subscriptions)/',
  sendgrid: 'mailparser/',
  spreadsheets: '(csv-parse|saxes|yauzl|yazl)/',
  telemetry: '(pino|prom-client|@opentelemetry)/',
  twilio: 'twilio/',
};
const atHome = [
  ...Object.entries(homes).map(([folder, packages]) =>
    no(
      `${folder}-at-home`,
      'a vendor’s SDK is imported in its own folder',
      { path: '^src/', pathNot: [`^src/integrations/${folder}/`, spec] },
      { path: `node_modules/${packages}` },
    ),
  ),
  no(
    'pg-at-home',
    'connections are opened behind the door, and by the embedded Postgres',
    { path: '^src/', pathNot: ['^src/integrations/(postgres|local/postgres)/', spec] },
    { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] },
  ),
  no(
    'croner-at-home',
    'cron patterns are read where schedules are swept',
    { path: '^src/', pathNot: ['^src/integrations/postgres/', spec] },
    { path: 'node_modules/croner/' },
  ),
  no(
    'busboy-at-home',
    'multipart bodies of the graph are read in one place',
    { path: '^src/', pathNot: ['^src/http/uploads/', '^src/integrations/sendgrid/', spec] },
    { path: 'node_modules/@fastify/busboy/' },
  ),
  no(
    'libphonenumber-at-home',
    'phone numbers are read in one place',
    { path: '^src/', pathNot: ['^src/domain/shared/phone\\.ts$', spec] },
    { path: 'node_modules/libphonenumber-js/' },
  ),
  no(
    'lru-cache-at-home',
    'caches are made by boundedCache',
    { path: '^src/', pathNot: ['^src/domain/shared/bounded-cache\\.ts$', spec] },
    { path: 'node_modules/lru-cache/' },
  ),
];
module.exports = {
  forbidden: [
    no(
      'words-before-meaning',
      'answering/said reads the words of a message and knows nothing of the rooms that give them a meaning',
      { path: '^src/integrations/local/answering/said/', pathNot: spec },
      { path: '^src/integrations/local/answering/', pathNot: '^src/integrations/local/answering/said/' },
    ),
    no(
      'domain-is-pure',
      'domain imports only domain',
      { path: '^src/domain/', pathNot: spec },
      { path: '^src/(?!domain/)' },
    ),
    no(
      'domain-packages',
      'domain uses few packages, none of a vendor',
      { path: '^src/domain/', pathNot: spec },
      {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: 'node_modules/(@mikro-orm/core|zod|uuid|intl-messageformat|lru-cache|libphonenumber-js)/',
      },
    ),
    no(
      'features-via-front-door',
      'a feature imports another through its index.ts',
      { path: '^src/domain/([^/]+)/', pathNot: spec },
      {
        path: '^src/domain/([^/]+)/',
        pathNot: ['^src/domain/$1/', '^src/domain/[^/]+/index\\.ts$', '^src/domain/shared/'],
      },
    ),
    no(
      'outer-via-front-door',
      'other rooms import a feature through its index.ts',
      { path: '^src/(?!domain/)', pathNot: spec },
      { path: '^src/domain/[^/]+/', pathNot: ['/index\\.ts$', '^src/domain/shared/', '\\.port\\.ts$'] },
    ),
    no(
      'schema-is-shape',
      'schema holds shapes',
      { path: '^src/schema/' },
      { path: '^src/(resolvers|integrations|jobs|http)/' },
    ),
    no(
      'resolvers-are-thin',
      'resolvers touch neither adapters, jobs nor the ORM',
      { path: '^src/resolvers/', pathNot: spec },
      { path: '^src/(integrations|jobs)/|node_modules/(@mikro-orm|ioredis|pg|openai)/' },
    ),
    no(
      'jobs-are-thin',
      'jobs call the domain, nothing else',
      { path: '^src/jobs/', pathNot: spec },
      { path: '^src/(resolvers|schema|integrations|http)/' },
    ),
    no(
      'adapters-are-leaves',
      'integrations implement ports and know no outer room',
      { path: '^src/integrations/', pathNot: spec },
      { path: '^src/(resolvers|schema|jobs)/' },
    ),
    ...atHome,
    no(
      'console-shell-on-top',
      'the shell knows all screens, and only main.tsx knows the shell',
      { path: '^console/src/', pathNot: '^console/src/(shell/|main\\.tsx$)' },
      { path: '^console/src/shell/' },
    ),
    no(
      'console-screens-on-ground',
      'what screens share knows no screen',
      { path: '^console/src/(app|lib|ui|words)/' },
      { path: '^console/src/screens/' },
    ),
    no(
      'console-knows-the-schema',
      'the console knows the API only by its schema',
      { path: '^console/src/' },
      { path: '^(src|migrations|bench|test)/' },
    ),
    // The typed documents and their types name each other; the build makes them.
    no('no-cycles', 'cycles hide the direction', { pathNot: '^console/src/gql/' }, { circular: true }),
    no('no-orphan-migration-imports', 'nothing imports a migration', {}, { path: '^migrations/[^/]+$' }),
    no(
      'migrations-share-sql',
      'only migrations import the SQL that they share',
      { pathNot: '^migrations/' },
      { path: '^migrations/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
