import { createElement, type ReactNode } from 'react'
import type { Mark } from './drawing'

type Link = (href: string) => { href: string; target?: string; rel?: string }

/** Marks as elements. @param link what a link becomes; without it there are none */
export const marksIn = (marks: readonly (Mark | string)[], link: Link = (href) => ({ href })): ReactNode[] =>
  marks.map((one, index) => {
    if (typeof one === 'string') return one
    const { href, ...attributes } = one.attributes
    const props = { ...attributes, ...(href && link(href)), key: index }
    return createElement(one.tag, props, ...marksIn(one.children, link))
  })
