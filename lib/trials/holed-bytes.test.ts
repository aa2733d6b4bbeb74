import { expect, test } from 'vitest'
import { GrowingBytes, holesAt } from './holed-bytes'

test('bytes with holes are the same bytes with others in the holes, whatever they mean', () => {
  const cut = holesAt(
    new Map([
      ['<1>', 0],
      ['\x01\xff.', 3],
    ]),
  )
  const bytes = new GrowingBytes(4)
  const holed = cut(Buffer.concat([Buffer.from('<1>铁路<1>'), Buffer.of(1, 255, 46), Buffer.from('<2>')]))
  bytes.addFilled(holed, Buffer.from('onetwo'))
  bytes.add(Buffer.from('!'))
  expect(Buffer.from(bytes.bytes).toString()).toBe('one铁路onetwo<2>!')
  bytes.cut(1)
  expect(Buffer.from(bytes.bytes).toString()).toBe('one铁路onetwo<2>')
  bytes.cut()
  bytes.addFilled(cut(Buffer.from('none')), Buffer.of())
  expect(Buffer.from(bytes.bytes).toString()).toBe('none')
})
