import { App } from 'antd'
import { createElement, useEffect } from 'react'
import { Link } from 'react-router'
import { onJobEnd } from '../backend/jobs.ts'
import { useText } from '../text/use-text.ts'

/** Says when long work has ended, with a link to its result. */
export function useJobMessages(): void {
  const t = useText()
  const { message } = App.useApp()
  useEffect(
    () =>
      onJobEnd(({ title, to }) => {
        const sentence = t('app.jobs.done', { title })
        const link = to === null ? null : createElement(Link, { to }, t('app.jobs.show'))
        void message.success(createElement('span', null, sentence, ' ', link), 6)
      }),
    [t, message],
  )
}
