import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { Absent } from '@/components/layout/absent'
import { SiteFrame } from '@/components/layout/site-frame'
import { fonts } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.notFound')
  return { title: `${t('title')} – Entente` }
}

/** For addresses that no route answers. Unlike notFound() in a page, it is readable without JavaScript. */
export default async function GlobalNotFound() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <SiteFrame locale={await getLocale()} nonce={nonce} fonts={fonts}>
      <Absent />
    </SiteFrame>
  )
}
