const kinds = 'agreements|commitments|projects|companies|sectors|developments|sources'

/** Tests, and what only tests and the command line load. */
const tests = '\\.test\\.tsx?$|^lib/(db/)?testing|^e2e/|^scripts/'

/** Server modules of lib that a component must never run: they ask or write the database. */
const serverParts =
  '^lib/(db|auth|server|links|env|log)(/|\\.ts$)|^lib/.+/(queries|publish[^/]*|proposals|publishing)\\.ts$|^lib/publishers\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'one-way-down-from-app',
      comment: 'app → components → lib, never upwards.',
      severity: 'error',
      from: { path: '^(lib|components)/' },
      to: { path: '^app/' },
    },
    {
      name: 'lib-knows-no-component',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'app-asks-through-lib',
      comment: 'Pages ask a function of lib, not the database.',
      severity: 'error',
      from: { path: '^app/', pathNot: tests },
      to: { path: '^lib/db/' },
    },
    {
      name: 'components-run-no-server-part',
      comment: 'A page reads and hands rows over; a component may know their types.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: { path: serverParts, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'kinds-are-strangers',
      severity: 'error',
      from: { path: `^lib/(${kinds})/`, pathNot: tests },
      to: { path: `^lib/(${kinds})/`, pathNot: '^lib/$1/' },
    },
    {
      name: 'kinds-know-the-core-only',
      severity: 'error',
      from: { path: `^lib/(${kinds})/`, pathNot: tests },
      to: { path: '^lib/', pathNot: `^lib/(${kinds}|entries|fields|db|gazetteer)/|^lib/errors\\.ts$` },
    },
    {
      name: 'the-core-knows-no-kind',
      severity: 'error',
      from: { path: '^lib/entries/', pathNot: tests },
      to: { path: '^lib/', pathNot: '^lib/(entries|fields|db|auth)/|^lib/errors\\.ts$' },
    },
    {
      name: 'fields-stand-alone',
      severity: 'error',
      from: { path: '^lib/fields/', pathNot: tests },
      to: { path: '^lib/', pathNot: '^lib/fields/' },
    },
    {
      name: 'lib-knows-no-framework',
      comment: 'next and react only where a session or a language is read from the request.',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/auth/session\\.ts$|^lib/i18n/|^lib/server/serve\\.ts$|${tests}` },
      to: { path: '^node_modules/(next|next-intl|react|react-dom)/' },
    },
    {
      name: 'the-launcher-is-for-the-launcher',
      comment: 'Starting and stopping belongs to the process, not to a request.',
      severity: 'error',
      from: {
        path: '^(app|components|lib)/|^(proxy|instrumentation)\\.ts$',
        pathNot: `^lib/(server|db)/|${tests}`,
      },
      to: {
        path: '^lib/db/(embedded/|open-database|check-server|filling)|^lib/server/(start|serve|build|ending)\\.ts$',
      },
    },
    {
      name: 'nothing-of-tests-in-the-application',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma)/', pathNot: tests },
      to: {
        path: `${tests}|^node_modules/(vitest|fast-check|playwright|@playwright)/`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-development-dependency-at-run-time',
      severity: 'error',
      from: { path: '^(app|components|lib|proxy|instrumentation)', pathNot: tests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/db/generated' },
    exclude: { path: '\\.(css|json|woff2|svg|png)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
