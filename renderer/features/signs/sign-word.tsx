import type { ReactNode } from 'react'

/** How a state looks beside its word: never by colour alone. */
export interface Sign {
  readonly sign: string
  readonly colour: string
}

/** A state of a list: sign and word in its colour. What tasks have, statuses and lights, is drawn by parts of their own. */
export function SignWord({ look, word }: { readonly look: Sign; readonly word: string }): ReactNode {
  return (
    <span style={{ color: look.colour }}>
      <span aria-hidden>{look.sign}</span> {word}
    </span>
  )
}
