import { isIPv6 } from 'node:net'

/** The four groups of an IPv6 address that name a network: whoever has one has all addresses in it. */
function network(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const groups = head.split(':').filter(Boolean)
  if (tail !== undefined) {
    const missing = 8 - groups.length - tail.split(':').filter(Boolean).length
    groups.push(...Array<string>(Math.max(missing, 0)).fill('0'), ...tail.split(':').filter(Boolean))
  }
  const four = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${four.join(':')}::/64`
}

/**
 * Under which name tries from an address are counted: an IPv4 address, or the network of an IPv6 one.
 * @param address as our server wrote it into `x-forwarded-for`: exactly one.
 */
export function addressKey(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
  return isIPv6(plain) ? network(plain) : plain || 'unknown'
}
