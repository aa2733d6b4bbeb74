import { type Outcome, runProgram, step } from './step'

async function passes(program: string, args: string[]) {
  const { code, output } = await runProgram(program, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
}

/** Types of addresses and of the framework's own files are made before they are checked. */
async function checkTypes() {
  const made = await runProgram('next', ['typegen'])
  if (made.code !== 0) return { passed: 0, failed: 1, output: made.output }
  return passes('tsc', ['--noEmit'])
}

const roots = ['app', 'components', 'lib', 'prisma', 'scripts', 'e2e', 'proxy.ts', 'instrumentation.ts']

/** With a compiler that it does not know, dependency-cruiser sees no modules and is content: that is a failure. */
async function checkImports() {
  const { code, output } = await runProgram('depcruise', [...roots, '--output-type', 'err-long'])
  const seen = Number(/(\d+) modules/.exec(output)?.[1] ?? 0)
  return code === 0 && seen > 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, output: `${output}\n${seen} modules seen` }
}

/** Everything that can be said without running the application. */
export function staticChecks(): Promise<Outcome[]> {
  return Promise.all([
    step('format and lint', () => passes('biome', ['check', '--error-on-warnings'])),
    step('types', checkTypes),
    step('import rules', checkImports),
    step('unused code', () => passes('knip', [])),
  ])
}
