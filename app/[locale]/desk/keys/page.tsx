import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { KeyTable } from '@/components/desk/key-table'
import { useKeyWords } from '@/components/desk/use-key-words'
import { PageHeading } from '@/components/ui/page-heading'
import { requireRole } from '@/lib/auth/session'
import { waitingFor } from '@/lib/desk/queue'
import { settled } from '../../settled'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review.keys'))('title') }
}

export default settled(async () => {
  const person = await requireRole('contributor')
  return (
    <>
      <DeskNav role={person.role} waiting={await waitingFor(person)} />
      <Keys />
    </>
  )
})

function Keys() {
  const words = useKeyWords()
  return (
    <>
      <PageHeading title={words.title} standfirst={words.standfirst} />
      <div className="mt-6 max-w-measure">
        <KeyTable words={words} />
      </div>
    </>
  )
}
