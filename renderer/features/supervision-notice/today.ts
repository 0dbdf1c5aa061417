import dayjs from 'dayjs'

/** Today by this machine's clock. */
export const today = (): string => dayjs().format('YYYY-MM-DD')
