import { formatNumber } from './numbering-format.ts'
import { symbolCharacter } from './symbol.ts'
import type { WordStyles } from './word-styles.ts'

/** One level of a numbering definition (`w:lvl`). */
export interface NumberingLevel {
  start: number
  format: string
  pattern?: string
  /** `%1` to `%9` stand for the numbers of the levels. */
  text: string
  /** 0: never restarts; n: restarts after level n (from 1) or one above it; undefined: after every level above. */
  restart?: number
  /** All numbers of the label in plain digits (`w:isLgl`). */
  isLegal: boolean
  suffix: string
  paragraphStyle?: string
  font?: string
  hasPicture: boolean
}

/** A numbering's definition; its levels by their number from 0. */
export interface AbstractNumbering {
  readonly levels: Map<number, NumberingLevel>
  /** Its levels are those of the numbering that this style names. */
  styleLink?: string
}

/** What an instance says of one level in place of its definition. */
export interface LevelOverride {
  start?: number
  level?: NumberingLevel
}

/** What paragraphs refer to: a definition and what is different from it. */
export interface NumberingInstance {
  abstractId: string
  readonly overrides: Map<number, LevelOverride>
}

/** The label of a numbered paragraph and what stands between it and the text. */
export interface NumberLabel {
  readonly text: string
  readonly suffix: string
}

/**
 * The automatic numbers (自动编号) of a Word file, counted in the order in which paragraphs are asked for
 * (ECMA-376 part 1 §17.9).
 */
export class Numbering {
  readonly #abstracts: ReadonlyMap<string, AbstractNumbering>
  readonly #instances: ReadonlyMap<string, NumberingInstance>
  readonly #styles: WordStyles
  /** Instances over one definition go on counting together, unless they override the start. */
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #startedOverrides = new Set<string>()

  constructor(
    abstracts: ReadonlyMap<string, AbstractNumbering>,
    instances: ReadonlyMap<string, NumberingInstance>,
    styles: WordStyles,
  ) {
    this.#abstracts = abstracts
    this.#instances = instances
    this.#styles = styles
  }

  /** The level of a numbering that belongs to one of these paragraph styles (`w:pStyle`), the first that has one. */
  levelOfStyle(numberingId: string, styleIds: readonly string[]): number | undefined {
    const resolved = this.#resolve(numberingId)
    if (!resolved) return undefined
    for (const styleId of styleIds) {
      for (let index = 0; index < 9; index++) {
        if (this.#level(resolved, index)?.paragraphStyle === styleId) return index
      }
    }
    return undefined
  }

  /** Whether there is anything to count by; Word shows no number where there is not. */
  isDefined(numberingId: string): boolean {
    return this.#resolve(numberingId) !== undefined
  }

  /**
   * Counts one paragraph and gives its label; null where the numbering is not defined or shows nothing.
   * @param levelIndex from 0
   */
  next(numberingId: string, levelIndex: number): NumberLabel | null {
    const resolved = this.#resolve(numberingId)
    const level = resolved && this.#level(resolved, levelIndex)
    if (!resolved || !level) return null
    const counters = this.#count(resolved, numberingId, levelIndex, level)
    const text = this.#label(resolved, level, levelIndex, counters)
    return text === '' ? null : { text, suffix: level.suffix }
  }

  #count(resolved: ResolvedNumbering, numberingId: string, levelIndex: number, level: NumberingLevel) {
    let counters = this.#counters.get(resolved.abstractId)
    if (!counters) {
      counters = []
      this.#counters.set(resolved.abstractId, counters)
    }
    const override = `${numberingId}/${levelIndex}`
    const startOverride = resolved.overrides.get(levelIndex)?.start
    const before = counters[levelIndex]
    if (startOverride !== undefined && !this.#startedOverrides.has(override)) {
      this.#startedOverrides.add(override)
      counters[levelIndex] = startOverride
    } else counters[levelIndex] = before === undefined ? (startOverride ?? level.start) : before + 1
    for (let above = 0; above < levelIndex; above++) {
      // A level that was passed over shows its start and counts as used.
      counters[above] ??= this.#start(resolved, above)
    }
    for (let below = levelIndex + 1; below < 9; below++) {
      const restart = this.#level(resolved, below)?.restart
      if (restart === undefined || levelIndex < restart) counters[below] = undefined
    }
    return counters
  }

  #label(
    resolved: ResolvedNumbering,
    level: NumberingLevel,
    levelIndex: number,
    counters: readonly (number | undefined)[],
  ): string {
    if (level.hasPicture) return '•'
    if (level.format === 'bullet') return [...level.text].map((mark) => symbolCharacter(mark, level.font)).join('')
    return level.text.replace(/%([1-9])/g, (_whole, digit) => {
      const index = Number(digit) - 1
      if (index > levelIndex) return ''
      const own = this.#level(resolved, index)
      const value = counters[index] ?? own?.start ?? 1
      const format = level.isLegal && own?.format !== 'none' ? 'decimal' : (own?.format ?? 'decimal')
      return formatNumber(value, format, own?.pattern)
    })
  }

  #start(resolved: ResolvedNumbering, index: number): number {
    return resolved.overrides.get(index)?.start ?? this.#level(resolved, index)?.start ?? 1
  }

  #level(resolved: ResolvedNumbering, index: number): NumberingLevel | undefined {
    return resolved.overrides.get(index)?.level ?? resolved.abstract.levels.get(index)
  }

  #resolve(numberingId: string): ResolvedNumbering | undefined {
    const instance = this.#instances.get(numberingId)
    if (!instance) return undefined
    let abstractId = instance.abstractId
    // A link through a style leads to one more definition; a circle of links ends the search.
    for (let steps = 0; steps < 8; steps++) {
      const abstract = this.#abstracts.get(abstractId)
      if (!abstract) return undefined
      if (abstract.styleLink === undefined) return { abstractId, abstract, overrides: instance.overrides }
      const linked = this.#styles.get(abstract.styleLink)?.numberingId
      const target = linked === undefined ? undefined : this.#instances.get(linked)
      if (!target) return undefined
      abstractId = target.abstractId
    }
    return undefined
  }
}

interface ResolvedNumbering {
  readonly abstractId: string
  readonly abstract: AbstractNumbering
  readonly overrides: ReadonlyMap<number, LevelOverride>
}
