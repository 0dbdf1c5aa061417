import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMenuCommand } from '../backend/use-menu-command.ts'

interface ExportMenuProps {
  readonly label: string
  /** What can be exported in which format. */
  readonly choices: readonly { readonly key: string; readonly label: string; readonly run: () => void }[]
  readonly isDisabled?: boolean
}

/** 导出 — a button with what can be exported; the native menu's 导出… opens it. */
export function ExportMenu({ label, choices, isDisabled = false }: ExportMenuProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  useMenuCommand('export', () => setIsOpen(!isDisabled))
  const items = choices.map((choice) => ({ key: choice.key, label: choice.label, onClick: choice.run }))
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={isDisabled} open={isOpen} onOpenChange={setIsOpen}>
      <Button icon={<DownloadOutlined aria-hidden />}>{label}</Button>
    </Dropdown>
  )
}
