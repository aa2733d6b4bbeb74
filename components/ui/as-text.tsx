import type { ComponentProps, ReactNode } from 'react'
import { printElements } from './print-elements'
import { Printed } from './printed'

type Props = Omit<ComponentProps<typeof Printed>, 'markup'> & { children: ReactNode }

/** What it holds as text: for parts of a page that no script of the browser acts on, but by listening to the whole page. */
export const AsText = ({ children, ...rest }: Props) => <Printed {...rest} markup={printElements(children)} />
