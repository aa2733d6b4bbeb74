import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskNav } from '@/components/desk/desk-nav'
import { ProposalRows } from '@/components/desk/proposal-rows'
import { LinkButton } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { requireRole } from '@/lib/auth/session'
import { listAll } from '@/lib/desk/queue'
import { settled } from '../../settled'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.review'))('title') }
}

export default settled(async () => {
  const editor = await requireRole('editor')
  const rows = await listAll(editor, 'proposed')
  const t = await getTranslations('desk.review')
  const [next] = rows
  return (
    <>
      <DeskNav role={editor.role} waiting={rows.length} />
      <PageHeading title={t('title')} standfirst={t('standfirst', { count: rows.length })} />
      {next && (
        <p className="mt-6">
          <LinkButton href={`/desk/proposals/${next.id}`}>{t('open')}</LinkButton>
        </p>
      )}
      <div className="mt-6">
        <ProposalRows rows={rows} />
      </div>
    </>
  )
})
