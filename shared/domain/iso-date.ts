/** A calendar day as `YYYY-MM-DD`, local to the office; no time, no zone. */
export type IsoDate = string

/** A moment as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type IsoMoment = string
