'use client'

import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'

export type SignInWords = {
  title: string
  text: string
  email: string
  password: string
  code: string
  codeText: string
  button: string
}

type Props = {
  words: SignInWords
  message?: string
  intent: string
  /** The password was right, and a second step is set up. */
  code?: boolean
}

/** The session ended while the form was filled in: sign in here, and what was asked for goes on. */
export function SignInAgain({ words, message, intent, code = false }: Props) {
  return (
    <section aria-labelledby="sign-in-again" className="mb-6 border-2 border-ink px-4 py-3 md:px-6 md:py-4">
      <h2 id="sign-in-again" className="text-18">
        {words.title}
      </h2>
      <p className="mt-1 text-14 text-ink-2">{code ? words.codeText : words.text}</p>
      {code ? (
        <TextInput
          name="signInCode"
          label={words.code}
          error={message}
          autoComplete="one-time-code"
          width="date"
        />
      ) : (
        <>
          <TextInput name="email" type="email" label={words.email} autoComplete="username" />
          <TextInput
            name="password"
            type="password"
            label={words.password}
            error={message}
            autoComplete="current-password"
          />
        </>
      )}
      <SubmitButton name="intent" value={intent}>
        {words.button}
      </SubmitButton>
    </section>
  )
}
