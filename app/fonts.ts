import localFont from 'next/font/local'

/** Both are variable fonts with the Latin letters; Chinese comes from the reader's system. */
const inter = localFont({ src: './fonts/inter.woff2', variable: '--font-inter', weight: '100 900' })
const sourceSerif = localFont({
  src: './fonts/source-serif-4.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  adjustFontFallback: 'Times New Roman',
})

export const fonts = `${inter.variable} ${sourceSerif.variable}`
