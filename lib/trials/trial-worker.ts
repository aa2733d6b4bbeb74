import 'server-only'
import { parentPort, workerData } from 'node:worker_threads'
import { batchMaker, type Job, type Setting } from './trial-batch'

// A thread that makes batches: gets jobs, and answers each in turn.
const make = batchMaker(workerData as Setting)
let last = Promise.resolve()
parentPort?.on('message', (job: Job) => {
  last = last.then(async () => {
    const batch = await make(job)
    parentPort?.postMessage(
      batch,
      batch.lines.map(([, { buffer }]) => buffer as ArrayBuffer),
    )
  })
})
