import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { inLanguage } from '@/components/fields/in-language'
import { Button, LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireRole } from '@/lib/auth/session'
import { proposalNames } from '@/lib/desk/proposal-names'
import { getProposal } from '@/lib/entries/proposal-queue'
import { NotFound } from '@/lib/errors'
import { dayOf } from '@/lib/fields/partial-date'
import { printDate } from '@/lib/fields/print-date'
import { settled } from '../../../../settled'
import { discardAction } from '../../discard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('typing.discard'))('title') }
}

/** Asks before a draft is thrown away. */
export default settled<{ params: Promise<{ id: string }> }>(async ({ params }) => {
  const person = await requireRole('contributor')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) throw new NotFound('proposal')
  const [proposal, t, unnamed, locale] = await Promise.all([
    getProposal(person, id.data),
    getTranslations('typing.discard'),
    getTranslations('desk.proposal'),
    getLocale(),
  ])
  if (proposal.author?.id !== person.id || proposal.state !== 'draft') throw new NotFound('proposal')
  const names = proposalNames(proposal)
  const name = names ? inLanguage(names, locale).text : unnamed('unnamed')
  const date = printDate(dayOf(proposal.updatedAt), locale)
  return (
    <>
      <PageHeading title={t('title')} standfirst={t('text', { name, date })} />
      <form action={discardAction.bind(null, proposal.id)} className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" variant="warning">
          {t('yes')}
        </Button>
        <LinkButton href={`/desk/proposals/${proposal.id}`} variant="secondary">
          {t('no')}
        </LinkButton>
      </form>
    </>
  )
})
