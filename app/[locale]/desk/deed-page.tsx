import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import { DeedForm } from '@/components/desk/deed-form'
import { signInWords } from '@/components/entries/sign-in-words'
import { entryAddress } from '@/components/fields/entry-address'
import { inLanguage } from '@/components/fields/in-language'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeading } from '@/components/ui/page-heading'
import { namedState } from '@/lib/desk/deeds'
import type { EntryState } from '@/lib/entries/state'

export const deedMetadata =
  (deed: 'restore' | 'withdraw' | 'rename' | 'merge' | 'unmerge') => async (): Promise<Metadata> => {
    const t = await getTranslations('deeds')
    return { title: t(`${deed}.submit`), robots: { index: false } }
  }

/** The name of an entry in the reader's language. */
export const nameOf = async (state: EntryState): Promise<string> =>
  inLanguage(namedState(state).names, await getLocale()).text

type Props = { state: EntryState; title: string; text: string; children: ReactNode }

/** A page on which an editor decides about one entry. */
export async function DeedPage({ state, title, text, children }: Props) {
  const desk = await getTranslations('desk')
  return (
    <>
      <Breadcrumb
        items={[
          { href: '/desk', label: desk('title') },
          { href: entryAddress(state), label: await nameOf(state) },
        ]}
      />
      <PageHeading title={title} standfirst={text} />
      {children}
    </>
  )
}

type FormProps = Pick<ComponentProps<typeof DeedForm>, 'action' | 'line' | 'choices' | 'submit' | 'look'> & {
  hidden: Record<string, string>
}

/** The form of such a page. */
export async function DeedFormFor({ hidden, ...form }: FormProps) {
  const [t, signIn] = await Promise.all([getTranslations('deeds.form'), getTranslations('forms.signIn')])
  return (
    <DeedForm
      {...form}
      hidden={{ requestKey: randomUUID(), ...hidden }}
      reason={{ label: t('reason'), hint: t('reasonHelp') }}
      kept={t('kept')}
      signIn={signInWords(signIn)}
    />
  )
}
