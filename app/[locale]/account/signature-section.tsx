import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { PlainForm } from '@/components/ui/plain-form'
import { Section } from '@/components/ui/section'
import { readShownAs } from '@/lib/auth/own-account'
import type { Contributor } from '@/lib/auth/person'
import { initialsOf } from '@/lib/auth/signature'
import { changeShownAsAction } from './signature-actions'

/** How a person's work is signed. */
export async function SignatureSection({ person }: { person: Contributor }) {
  const [shownAs, t] = await Promise.all([readShownAs(person), getTranslations('deeds.account')])
  const choices = [
    { value: 'name', label: t('name', { name: person.name }) },
    { value: 'initials', label: t('initials', { initials: initialsOf(person.name) }) },
  ]
  return (
    <Section title={t('shownTitle')} beside>
      <PlainForm
        key={shownAs + person.name}
        action={changeShownAsAction}
        fields={[{ name: 'shownAs', label: t('shownLabel'), hint: t('shownText'), value: shownAs, choices }]}
        submit={t('save')}
        look="secondary"
      />
    </Section>
  )
}

/** The way out. */
export async function CloseSection() {
  const t = await getTranslations('deeds.account')
  return (
    <Section title={t('closeTitle')} standfirst={t('closeText')} beside>
      <Link href="/account/close">{t('closeLink')}</Link>
    </Section>
  )
}
