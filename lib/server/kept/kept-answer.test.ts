import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress } from './kept-answer'

test('what is compressed says the same, and holds no more memory than it is long', async () => {
  for (const words of ['a', 'Entente '.repeat(400), 'Entente '.repeat(5000)]) {
    const zipped = await compress(Buffer.from(words))
    expect(gunzipSync(zipped).toString()).toBe(words)
    expect(zipped.buffer.byteLength).toBe(zipped.length)
  }
})
