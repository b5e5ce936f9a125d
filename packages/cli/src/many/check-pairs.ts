import { availableParallelism } from 'node:os'
import { exitCodes } from '../exit-codes.ts'
import checkOne, { type PairResult, type PairTask } from './check-one.ts'

/** Checks pairs in so many threads at once; the results are in the order of the pairs. */
export async function checkPairs(tasks: readonly PairTask[], jobs: number | undefined): Promise<PairResult[]> {
  const threads = Math.min(jobs ?? availableParallelism(), tasks.length)
  // The sources are compiled before a thread can run them.
  if (threads < 2 || import.meta.url.endsWith('.ts')) {
    const results: PairResult[] = []
    for (const task of tasks) results.push(await checkOne(task))
    return results
  }
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: new URL('./check-one.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  })
  try {
    return await Promise.all(
      tasks.map((task) =>
        (pool.run(task) as Promise<PairResult>).catch((error: unknown): PairResult => {
          const why = error instanceof Error ? error.message : String(error)
          return { name: task.name, exitCode: exitCodes.bug, report: null, said: [`common-text: ${why}`] }
        }),
      ),
    )
  } finally {
    await pool.destroy()
  }
}
