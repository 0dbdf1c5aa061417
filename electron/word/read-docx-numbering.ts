import { scanXml } from '../xml/scan-xml.ts'
import {
  type AbstractNumbering,
  type LevelOverride,
  Numbering,
  type NumberingInstance,
  type NumberingLevel,
} from './numbering.ts'
import { isOn, toInteger } from './read-docx-styles.ts'
import type { WordStyles } from './word-styles.ts'

/** @param xml the text of numbering.xml; empty where the file has none */
export function readNumbering(xml: string, styles: WordStyles): Numbering {
  const abstracts = new Map<string, AbstractNumbering>()
  const instances = new Map<string, NumberingInstance>()
  let abstract: AbstractNumbering | null = null
  let instance: NumberingInstance | null = null
  let override: LevelOverride | null = null
  let level: NumberingLevel | null = null
  let skipped = 0
  if (xml !== '') {
    scanXml(xml, {
      takesText: false,
      text() {},
      open(name, attributes) {
        if (skipped > 0 || name === 'Fallback' || name === 'pPrChange' || name === 'rPrChange') skipped++
        else if (name === 'abstractNum') {
          abstract = { levels: new Map() }
          abstracts.set(attributes.get('abstractNumId') ?? '', abstract)
        } else if (name === 'num') {
          instance = { abstractId: '', overrides: new Map() }
          instances.set(attributes.get('numId') ?? '', instance)
        } else if (name === 'abstractNumId' && instance) instance.abstractId = attributes.get('val') ?? ''
        else if (name === 'numStyleLink' && abstract) abstract.styleLink = attributes.get('val') ?? ''
        else if (name === 'lvlOverride' && instance) {
          override = {}
          instance.overrides.set(toInteger(attributes.get('ilvl')) ?? 0, override)
        } else if (name === 'startOverride' && override) override.start = toInteger(attributes.get('val')) ?? 1
        else if (name === 'lvl') {
          level = { start: 0, format: 'decimal', text: '', isLegal: false, suffix: 'tab', hasPicture: false }
          if (override) override.level = level
          else abstract?.levels.set(toInteger(attributes.get('ilvl')) ?? 0, level)
        } else if (level) {
          if (name === 'rFonts') level.font = attributes.get('ascii') ?? attributes.get('hAnsi') ?? ''
          else if (name === 'numFmt') {
            level.pattern = attributes.get('format') ?? ''
            level.format = attributes.get('val') ?? 'decimal'
          } else readLevelProperty(level, name, attributes.get('val'))
        }
      },
      close(name) {
        if (skipped > 0) skipped--
        else if (name === 'lvl') level = null
        else if (name === 'lvlOverride') override = null
        else if (name === 'abstractNum') abstract = null
        else if (name === 'num') instance = null
      },
    })
  }
  return new Numbering(abstracts, instances, styles)
}

function readLevelProperty(level: NumberingLevel, name: string, value: string | undefined): void {
  switch (name) {
    case 'start':
      level.start = toInteger(value) ?? 0
      break
    case 'lvlText':
      level.text = value ?? ''
      break
    case 'lvlRestart':
      level.restart = toInteger(value) ?? 0
      break
    case 'isLgl':
      level.isLegal = isOn(value)
      break
    case 'suff':
      level.suffix = value ?? 'tab'
      break
    case 'pStyle':
      if (value !== undefined) level.paragraphStyle = value
      break
    case 'lvlPicBulletId':
      level.hasPicture = true
      break
  }
}
