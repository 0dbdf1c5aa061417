import type { IsoDate } from '../iso-date.ts'

/** The days of one year that are not what their weekday says, as the State Council's office announces them the autumn before. */
export interface HolidayYear {
  readonly year: number
  /** The notice they are from: `国办发明电〔2025〕7号`; empty where it is not known. */
  readonly notice: string
  /** 放假, first and last day; 元旦 may begin in the December before. */
  readonly off: readonly (readonly [IsoDate, IsoDate])[]
  /** 调休上班: weekend days that are worked. */
  readonly worked: readonly IsoDate[]
}

/** The years that were announced when the program was made. */
export const knownHolidayYears: readonly HolidayYear[] = [
  {
    year: 2023,
    notice: '国办发明电〔2022〕16号',
    off: [
      ['2022-12-31', '2023-01-02'],
      ['2023-01-21', '2023-01-27'],
      ['2023-04-05', '2023-04-05'],
      ['2023-04-29', '2023-05-03'],
      ['2023-06-22', '2023-06-24'],
      ['2023-09-29', '2023-10-06'],
    ],
    worked: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    off: [
      ['2023-12-30', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-08', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]

/** All years there are holidays for, in their order: the program's, and the office's own, which go before the program's. */
export function holidayYears(own: readonly HolidayYear[]): readonly HolidayYear[] {
  const ownYears = new Set(own.map(({ year }) => year))
  const known = knownHolidayYears.filter(({ year }) => !ownYears.has(year))
  return [...known, ...own].toSorted((a, b) => a.year - b.year)
}
