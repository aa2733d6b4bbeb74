/** Words of dates in Malay and what an English reader of dates calls them; the first that fits a word is taken. */
const words: readonly [RegExp, string][] = [
  [/\bjanuari\b/g, 'january'],
  [/\bfebruari\b/g, 'february'],
  [/\bmac\b/g, 'march'],
  [/\bmei\b/g, 'may'],
  [/\bjulai\b/g, 'july'],
  [/\bog(?:os|o)\b/g, 'august'],
  [/\bo(?:ktober|kt)\b/g, 'october'],
  [/\bdis(?:ember)?\b/g, 'december'],
  [/\bisnin\b/g, 'monday'],
  [/\bselasa\b/g, 'tuesday'],
  [/\brabu\b/g, 'wednesday'],
  [/\bkhamis\b/g, 'thursday'],
  [/\bjumaat\b/g, 'friday'],
  [/\bsabtu\b/g, 'saturday'],
  [/\bahad\b/g, 'sunday'],
  [/(?<=\d)\s?hb\b\.?/g, ''],
  [/\b(?:se)?hingga\b/g, 'to'],
  [/\b(tahun|bulan|minggu) (?:depan|hadapan)\b/g, 'next $1'],
  [/\b(tahun|bulan|minggu) (?:lalu|lepas)\b/g, 'last $1'],
  [/\b(tahun|bulan|minggu) ini\b/g, 'this $1'],
  [/\b(next|last|this) tahun\b/g, '$1 year'],
  [/\b(next|last|this) bulan\b/g, '$1 month'],
  [/\b(next|last|this) minggu\b/g, '$1 week'],
  [/\bsemalam\b/g, 'yesterday'],
  [/\besok\b/g, 'tomorrow'],
  [/\bhari ini\b/g, 'today'],
]

/** A date in Malay in words that a reader of English dates knows; English stays as it is. @param text in lower case */
export const fromMalay = (text: string): string =>
  words.reduce((all, [word, english]) => all.replace(word, english), text)
