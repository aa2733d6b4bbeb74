'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** Sends its form once: further presses wait for the answer. It keeps the focus meanwhile. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      {...props}
    />
  )
}
