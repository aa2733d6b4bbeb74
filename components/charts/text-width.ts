/** Ideographs and full-width signs are as wide as they are high. */
export const wideSigns = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/u

const widthOf = (sign: string): number => {
  if (wideSigns.test(sign)) return 1
  if (/[iIjl.,:;'’|! ]/.test(sign)) return 0.29
  if (/[frt()–-]/.test(sign)) return 0.39
  if (/[mwMW@—%]/.test(sign)) return 0.88
  return /[A-Z]/.test(sign) ? 0.68 : 0.57
}

/** About how wide words are in the sans serif, rather too wide than too narrow. @param size of the type in pixels */
export const textWidth = (words: string, size: number): number =>
  [...words].reduce((sum, sign) => sum + widthOf(sign), 0) * size

/** Words cut with an ellipsis where they are wider than the room for them. */
export function cutToWidth(words: string, size: number, room: number): string {
  if (textWidth(words, size) <= room) return words
  const signs = [...words]
  while (signs.length > 1 && textWidth(`${signs.join('').trimEnd()}…`, size) > room) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** Words in lines that fit, broken at spaces and between ideographs. */
export function linesOf(words: string, size: number, room: number): string[] {
  const pieces = words.match(/[\u2e80-\ua4cf\uff00-\uffef]|[^\s\u2e80-\ua4cf\uff00-\uffef]+|\s+/gu) ?? []
  const lines = ['']
  for (const piece of pieces) {
    const grown = (lines.at(-1) ?? '') + piece
    if (textWidth(grown.trim(), size) <= room || grown.trim() === piece) lines[lines.length - 1] = grown
    else lines.push(piece.trim())
  }
  return lines.map((one) => one.trim()).filter(Boolean)
}
