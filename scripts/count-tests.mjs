// A reporter for vitest: its last line says `N passed, N failed`. A file that cannot be run counts as one failure.
export default class CountTests {
  onTestRunEnd(modules, errors) {
    let passed = 0
    let failed = errors.length
    for (const module of modules) {
      let inModule = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed++
        if (state === 'failed') inModule++
      }
      failed += inModule === 0 && module.state() === 'failed' ? 1 : inModule
    }
    // After whatever the other reporters still print.
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed`))
  }
}
