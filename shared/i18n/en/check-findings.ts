import type { Translated } from '../translated.ts'
import type { checkFindings as zhCN } from '../zh-CN/check-findings.ts'

export const checkFindings: Translated<typeof zhCN> = {
  damaged:
    'The database file is damaged ({{detail}}). Stop entering data at once and restore the latest sound backup under “Backups”.',
  brokenReference:
    '{{count}} × $t(ledgerTables.{{table}}) refer to something that does not exist. Restore an earlier backup under “Backups”, or ask the maintainers.',
  fileMissing:
    'The archive lacks the original file “{{name}}” ({{hash}}). It can be taken from the archive folder of the backups; restoring any backup brings it back too.',
  fileChanged:
    'The original file “{{name}}” ({{hash}}) in the archive is not as it was stored. Delete it and restore the latest backup to bring the original back.',
  sumsDiffer:
    'Sums of reports differ from the reports themselves in {{count}} places. Press “Compute again” (command line: check --mend); no report is touched.',
  latestDiffers:
    'The latest state of {{count}} tasks differs from their reports. Press “Compute again” (command line: check --mend); no report is touched.',
  searchDiffers:
    'The search index lacks {{count}} tasks or has as many too many. Press “Compute again” (command line: check --mend).',
  marksDiffer:
    'The marks of thin reports differ from what the reports say in {{count}} reports. Press “Compute again” (command line: check --mend); no report is touched.',
  settingUnreadable: 'The setting “{{key}}” cannot be read. Fill it in again in the settings and save.',
  lightsReversed:
    'The limits of the lights are wrong: yellow from {{yellowFrom}} points, but red above {{redAbove}}. Mend them in the settings.',
  statusWordMissing: '{{count}} statuses have no word. Give each status a word in the settings.',
  statusWordTwice:
    'The status word “{{word}}” is used twice, so that returns cannot be told apart. Choose different words in the settings.',
  noFormRoles: 'No role is chosen whose units get forms. Choose at least one in the settings.',
  holidayYearTwice: 'The holidays of {{year}} are entered twice. Remove one of them.',
  holidayYearEmpty: '{{year}} has no days off. Paste the text of the notice, or remove the year.',
  holidayNotOfYear: '“{{day}}” can be no holiday or working day of {{year}}. Check the year and the days.',
  workedNoWeekend: 'The working weekend day {{day}} of {{year}} is no Saturday or Sunday. Check the day.',
  workedWhileOff: '{{day}} of {{year}} is both off and worked. Check the day.',
}
