import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'

interface ZoomButtonsProps {
  /** 1 is the size of paper; null fits the width. */
  readonly zoom: number | null
  readonly onZoom: (zoom: number | null) => void
}

const step = 0.1
const smallest = 0.4
const largest = 2

/** How large the pages are shown. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps): ReactNode {
  const t = useText()
  const by = (difference: number) => {
    const next = Math.round(((zoom ?? 1) + difference) * 10) / 10
    onZoom(Math.min(largest, Math.max(smallest, next)))
  }
  return (
    <Space.Compact>
      <Button icon={<MinusOutlined aria-hidden />} aria-label={t('bulletin.zoom.smaller')} onClick={() => by(-step)} />
      <Button type={zoom === null ? 'default' : 'dashed'} onClick={() => onZoom(null)}>
        {zoom === null ? t('bulletin.zoom.fit') : t('bulletin.zoom.percent', { percent: Math.round(zoom * 100) })}
      </Button>
      <Button icon={<PlusOutlined aria-hidden />} aria-label={t('bulletin.zoom.larger')} onClick={() => by(step)} />
    </Space.Compact>
  )
}
