import type { ReactNode } from 'react'

/** ↶ — an arrow that turns back; drawn, because not every font of the machines has the sign. */
export function BackArrow(): ReactNode {
  return (
    <svg {...drawing} aria-hidden="true" className="anticon">
      <path d={arrow} />
    </svg>
  )
}

/** ↷ — the same arrow, onward. */
export function OnwardArrow(): ReactNode {
  return (
    <svg {...drawing} aria-hidden="true" className="anticon">
      <path d={arrow} transform="matrix(-1 0 0 1 16 0)" />
    </svg>
  )
}

const arrow = 'M5.5 2.5 2.2 5.8l3.3 3.3M2.2 5.8h7.3a4.1 4.1 0 0 1 0 8.2H6'
const drawing = {
  viewBox: '0 0 16 16',
  width: '1.15em',
  height: '1.15em',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const
