import { App } from 'antd'
import { useEffect } from 'react'
import { useCall } from '../backend/use-call.ts'
import { useText } from '../text/use-text.ts'

/** Seconds in which the sentence and its number can be read and written down. */
const shownFor = 20

/** Says once that the page before this one had crashed and was loaded again. */
export function useCrashNote(): void {
  const t = useText()
  const { message } = App.useApp()
  const { run } = useCall('shell.takeCrash')
  useEffect(() => {
    void run({}).then((crash) => {
      if (crash) void message.warning(t('app.screen.crashed', { number: crash.number }), shownFor)
    })
  }, [run, message, t])
}
