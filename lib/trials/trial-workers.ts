import 'server-only'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Batch, Job, Setting } from './trial-batch'

/** The database needs a core for itself, too. */
const most = 4
/** So many jobs wait at each worker, so that none is idle. */
const ahead = 2

/** Makes batches in threads. @returns the batches in the order of their jobs; few of them are in memory at once */
export async function* madeBatches(setting: Setting, jobs: Iterable<Job>): AsyncGenerator<Batch> {
  const workers = Array.from({ length: Math.min(availableParallelism(), most) }, () => startWorker(setting))
  try {
    const made: Promise<Batch>[] = []
    let turn = 0
    for (const job of jobs) {
      const worker = workers[turn++ % workers.length]
      if (worker) made.push(worker.make(job))
      const first = made.length >= workers.length * ahead ? made.shift() : undefined
      if (first) yield await first
    }
    for (const batch of made) yield await batch
  } finally {
    await Promise.all(workers.map(({ end }) => end()))
  }
}

function startWorker(setting: Setting) {
  const worker = new Worker(new URL('./trial-worker.mjs', import.meta.url), {
    workerData: setting,
    execArgv: ['--conditions=react-server'],
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 },
  })
  type Waiting = { resolve: (batch: Batch) => void; reject: (error: Error) => void }
  const waiting: Waiting[] = []
  worker.on('message', (batch: Batch) => waiting.shift()?.resolve(batch))
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    make: (job: Job) => {
      const batch = new Promise<Batch>((resolve, reject) => waiting.push({ resolve, reject }))
      batch.catch(() => {}) // told where it is waited for
      worker.postMessage(job)
      return batch
    },
    end: () => worker.terminate(),
  }
}
