'use client'

import { useParams } from 'next/navigation'
import { Apology } from '@/components/layout/apology'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return <Apology locale={useParams().locale} digest={error.digest} retry={reset} />
}
