import os from 'node:os'

const mb = 2 ** 20

/** Of the machine, or of the container that the process is in, in bytes. */
export const availableMemory = (): number =>
  Math.min(os.totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/**
 * What PostgreSQL keeps in memory of its own and what it plans by, as flags of the server: a quarter is a cache of its
 * own, which takes only what is read, half is likely to hold data in one cache or another.
 * @param bytes that the machine has
 */
export function memoryFlags(bytes: number): string[] {
  const inMb = (share: number, most: number) =>
    `${Math.max(128, Math.min(most, Math.floor((bytes * share) / mb)))}MB`
  const settings = {
    shared_buffers: inMb(1 / 4, 4096),
    effective_cache_size: inMb(1 / 2, Number.POSITIVE_INFINITY),
    work_mem: '16MB',
    // What is asked for is in memory, or on a disk without arms.
    random_page_cost: '1.1',
  }
  return Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
}
