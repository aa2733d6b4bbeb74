import ipaddr from 'ipaddr.js'

/** All of IPv6 that is given to sites of the public internet; also keeps out `::127.0.0.1` and its like. */
const global6 = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the public internet: not this machine, a private or local network, a provider's inner
 * network, a group, nor a form of IPv6 in which another address hides (mapped, translated, tunnelled).
 * @param address an IP address in its usual writing; anything else is not public
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(global6)
}
