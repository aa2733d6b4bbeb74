/** Questions that come while one is being answered share the next one: none is answered with what was read before it. */
export function sharing<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  const begin = () => {
    next = null
    const asked = ask()
    running = asked.catch(() => {})
    return asked
  }
  return () => {
    next ??= running.then(begin)
    return next
  }
}
