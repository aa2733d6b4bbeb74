import localFont from 'next/font/local'

/**
 * Both are variable fonts with the Latin letters; Chinese comes from the reader's system. A page is drawn in the
 * letters that are there when it is first drawn, so that no line moves afterwards.
 */
const inter = localFont({
  src: './fonts/inter.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'optional',
})
const sourceSerif = localFont({
  src: './fonts/source-serif-4.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

export const fonts = `${inter.variable} ${sourceSerif.variable}`
