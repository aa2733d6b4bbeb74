import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** @param ranges addresses or CIDRs, already checked */
export function proxyList(ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** "::ffff:10.0.0.1" is an IPv4 peer of a socket that listens on both. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

const isTrusted = (address: string, proxies: BlockList) =>
  isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * Whose request it is: the last address, from the right, that is not a trusted proxy's.
 * What stands left of it could have been written by the client.
 */
export function clientAddress(peer: string, forwardedFor: string, proxies: BlockList): string {
  let address = plain(peer)
  const hops = forwardedFor.split(',').map((hop) => plain(hop.trim()))
  while (isTrusted(address, proxies)) {
    const next = hops.pop()
    if (!next || isIP(next) === 0) break
    address = next
  }
  return address
}

/** Overwrites what a client could claim about itself; a trusted proxy's word on scheme and host stays. */
export function settleForwarded({ headers, socket }: IncomingMessage, proxies: BlockList): void {
  const peer = socket.remoteAddress ?? ''
  const forwardedFor = [headers['x-forwarded-for'] ?? []].flat().join(',')
  const scheme = [headers['x-forwarded-proto'] ?? []].flat().join(',').split(',').at(-1)?.trim()
  const trusted = isTrusted(plain(peer), proxies)
  delete headers.forwarded
  headers['x-forwarded-for'] = clientAddress(peer, forwardedFor, proxies)
  headers['x-forwarded-proto'] = trusted && scheme === 'https' ? 'https' : 'http'
  if (!trusted) {
    delete headers['x-forwarded-host']
    delete headers['x-forwarded-port']
  }
}
