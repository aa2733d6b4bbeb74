import type { ComponentProps } from 'react'
import { Link } from './link'

type Look = { variant?: 'primary' | 'secondary' | 'warning'; size?: 'normal' | 'small' }

const variants = {
  primary: 'border-accent bg-accent text-accent-ink hover:bg-ink hover:border-ink hover:text-paper',
  secondary: 'border-accent text-accent hover:bg-accent-tint',
  warning: 'border-overdue text-overdue hover:bg-overdue-tint',
}
const sizes = { normal: 'min-h-10 px-4 text-14', small: 'min-h-7 px-3 text-13' }

function look({ variant = 'primary', size = 'normal' }: Look): string {
  return `inline-flex items-center justify-center gap-2 rounded border font-semibold no-underline motion-safe:transition-colors disabled:opacity-50 ${variants[variant]} ${sizes[size]}`
}

export function Button({ variant, size, className = '', ...rest }: ComponentProps<'button'> & Look) {
  return <button className={`${look({ variant, size })} ${className}`} {...rest} />
}

/** A link that stands for a step, drawn as a button. */
export function LinkButton({ variant, size, className = '', ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${look({ variant, size })} ${className}`} {...rest} />
}
