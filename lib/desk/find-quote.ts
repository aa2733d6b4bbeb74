/** Letters that papers, screens and editors write in several ways. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, '')
    .toLowerCase()

/** @returns whether words stand in a text, whatever their white space, quotation marks and dashes */
export function findQuote(text: string, quote: string): boolean {
  return plain(text).includes(plain(quote))
}
