import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Redirects and addresses in a language; links are `components/ui/link.tsx`. */
export const { getPathname, permanentRedirect, redirect } = createNavigation(routing)
