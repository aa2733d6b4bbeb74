import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/routing'
import { Document } from './document'

type Props = { locale: Locale; nonce?: string; fonts: string; children: ReactNode }

/** A figure by itself, to stand in a frame on another site: no header, no footer. */
export function EmbedFrame({ children, ...document }: Props) {
  return (
    <Document {...document}>
      <main id="main" tabIndex={-1} className="embed outline-none">
        {children}
      </main>
    </Document>
  )
}
