/** The architecture, as the build reads it: one rule is one sentence of the README's "Rooms". */
const no = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const spec = '\\.(int-)?spec\\.ts$|/testing|\\.fixture\\.ts$';
/** Packages of vendors and of services, by the only folder of src/integrations that may import each. */
const homes = {
  anthropic: '@anthropic-ai/',
  crypto: '(jose|@node-rs)/',
  gemini: '@google/',
  mail: 'nodemailer/',
  openai: 'openai/',
  postgres: '(graphile-worker|kysely|@mikro-orm/(postgresql|migrations|sql))/',
  redis: '(ioredis|graphql-redis-subscriptions)/',
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
];
module.exports = {
  forbidden: [
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
        pathNot: 'node_modules/(@mikro-orm/(core|decorators)|zod|uuid|intl-messageformat)/',
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
      { path: '^src/(integrations|jobs)/|node_modules/(@mikro-orm|ioredis|pg|openai|twilio)/' },
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
    no('no-cycles', 'cycles hide the direction', {}, { circular: true }),
    no('no-orphan-migration-imports', 'nothing imports a migration', {}, { path: '^migrations/' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
