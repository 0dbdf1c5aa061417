import { InputNumber, type InputNumberProps } from 'antd'
import { type ComponentRef, type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../text/use-text.ts'

/** A number with steppers. Ant Design's have fixed English labels, so they are named here once they are drawn. */
export function NumberField(props: InputNumberProps<number>): ReactNode {
  const t = useText()
  const field = useRef<ComponentRef<typeof InputNumber>>(null)
  // After every draw: steppers come and go with what the field allows.
  useEffect(() => {
    const drawn = field.current?.nativeElement
    drawn?.querySelector('[class*="-action-up"]')?.setAttribute('aria-label', t('app.field.more'))
    drawn?.querySelector('[class*="-action-down"]')?.setAttribute('aria-label', t('app.field.less'))
  })
  return <InputNumber<number> {...props} ref={field} />
}
