import 'server-only'
import { Fragment, isValidElement, type ReactNode } from 'react'
import { attributeNames, escaped, type Markup } from './markup'

/** Elements of HTML that have no end. */
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr'])
/** Elements whose text is read by other rules, or that React gives a state. */
const others = new Set(['option', 'script', 'select', 'style', 'template', 'textarea', 'title'])

const addresses = new Set(['action', 'formAction', 'href', 'src'])
/** What a browser would run; it passes over the signs before and within. */
const script =
  /^[\0-\x20]*j[\t\n\r]*a[\t\n\r]*v[\t\n\r]*a[\t\n\r]*s[\t\n\r]*c[\t\n\r]*r[\t\n\r]*i[\t\n\r]*p[\t\n\r]*t[\t\n\r]*:/i

function printAttribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') {
    if (/^(aria|data)-/.test(name)) return ` ${name}="${value}"`
    return value ? ` ${attributeNames[name] ?? name}=""` : ''
  }
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`${name} cannot be printed: it is no text.`)
  const text = String(value)
  if (addresses.has(name) && script.test(text)) return ''
  return ` ${attributeNames[name] ?? name}="${escaped(text)}"`
}

type Props = { children?: ReactNode; dangerouslySetInnerHTML?: { __html: Markup } }

function printTag(tag: string, { children, dangerouslySetInnerHTML: inner, ...attributes }: Props): string {
  if (others.has(tag)) throw new Error(`<${tag}> cannot be printed.`)
  let printed = `<${tag}`
  for (const [name, value] of Object.entries(attributes)) printed += printAttribute(name, value)
  if (empty.has(tag)) return `${printed}>`
  return `${printed}>${inner ? inner.__html : print(children)}</${tag}>`
}

function print(node: ReactNode): string {
  if (node === undefined || node === null || typeof node === 'boolean') return ''
  if (typeof node === 'string') return escaped(node)
  if (typeof node === 'number') return String(node)
  if (Array.isArray(node)) {
    let printed = ''
    for (const one of node) printed += print(one)
    return printed
  }
  if (!isValidElement<Props>(node)) throw new Error('Only elements, texts and numbers can be printed.')
  const { type, props } = node
  if (typeof type === 'string') return printTag(type, props)
  if (type === Fragment) return print(props.children)
  if (typeof type !== 'function') throw new Error('Only functions of the server can be printed.')
  return print((type as (props: Props) => ReactNode)(props))
}

/**
 * Elements as text of HTML, with everything in it escaped as React does it. React would render each of them for the
 * page and again for its script; this calls every function once and keeps a string.
 * @throws at what needs the browser or has to be waited for: such a part stands beside what is printed
 */
export const printElements = (node: ReactNode): Markup => print(node) as Markup
