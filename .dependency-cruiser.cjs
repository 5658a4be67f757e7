/** The walls of docs/architecture.md §2. Each rule says why in its comment; CI fails on any breach. */
const areas = [
  'calendar',
  'organs',
  'catalogue',
  'information',
  'publishing',
  'ledger',
  'requests',
  'remedies',
  'proposals',
  'participation',
  'supervision',
  'reports',
]

/** An area imports only from those before it, in every folder. */
const areaOrder = ['domain', 'server', 'portal', 'console'].flatMap((folder) =>
  areas.slice(0, -1).map((area, position) => ({
    name: `${folder}-${area}-imports-only-earlier-areas`,
    comment: `${area} stands before the areas it would import: move the shared piece to the earlier area.`,
    severity: 'error',
    from: { path: `^src/${folder}/${area}/`, pathNot: '\\.test\\.tsx?$' },
    to: {
      path: `^src/(domain|server|portal|console)/(${areas.slice(position + 1).join('|')})/`,
      // Who acts, in which role, and what a role may do is said below all areas.
      pathNot: '^src/domain/organs/(actor|roles|permissions)\\.ts$',
    },
  })),
)

module.exports = {
  forbidden: [
    ...areaOrder,
    {
      name: 'domain-is-pure',
      comment: 'The law runs anywhere: domain imports only domain and zod.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'db-knows-domain-only',
      comment: 'The database layer knows no use case.',
      severity: 'error',
      from: { path: '^src/db/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(server|portal|console|cli|(main|serve|compose)\\.ts)' },
    },
    {
      name: 'server-knows-no-screen',
      comment: 'Commands and queries are used by screens, never the other way round.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(portal|console|cli|(main|serve|compose)\\.ts)' },
    },
    {
      name: 'only-queries-use-kysely',
      comment: 'SQL lives in *.queries.ts; commands read like a table of contents.',
      severity: 'error',
      from: {
        path: '^src/(server|portal|cli|(main|serve|compose)\\.ts)',
        pathNot: ['\\.queries\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'portal-reads-through-server',
      comment: 'The portal uses domain rules and server queries and commands.',
      severity: 'error',
      from: { path: '^src/portal/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(console|cli|(main|serve|compose)\\.ts)' },
    },
    {
      name: 'console-uses-domain-and-api-only',
      comment: 'The console talks to the server through the OpenAPI client and previews with domain rules.',
      severity: 'error',
      from: { path: '^src/console/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(server|db|portal|cli|(main|serve|compose)\\.ts)' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle means two files hold one thing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: [
          '\\.d\\.ts$',
          '\\.test\\.tsx?$',
          '^src/main\\.ts$',
          '^src/cli/gongkai\\.ts$',
          'config\\.ts$',
          '^src/console/main\\.tsx$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unlisted-dependency',
      comment: 'Every package used is in package.json and in docs/dependencies.md.',
      severity: 'error',
      from: { path: '^(src|scripts|journeys|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-dev-dependency-in-server',
      comment: 'The running server must not need development packages.',
      severity: 'error',
      from: { path: '^src/(domain|db|server|portal|cli|(main|serve|compose)\\.ts)', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-product',
      comment: 'Product code never imports tests or the test bench.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '^src/testing/'] },
      to: { path: ['\\.test\\.tsx?$', '^src/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/console/api/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    exclude: { path: '(^|/)(dist|data|\\.cache)/|^src/portal/assets/|^src/console/api/(client|core)/' },
  },
}
