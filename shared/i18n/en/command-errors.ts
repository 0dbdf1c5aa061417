import type { Translated } from '../translated.ts'
import type { errors as zhCN } from '../zh-CN/command-errors.ts'

export const errors: Translated<typeof zhCN> = {
  'command.unknown': 'There is no command “{{words}}”. Run duban --help for all commands.',
  'command.unknownOption': 'There is no option “{{words}}”. Add --help to the command to see its options.',
  'command.missingOption': 'A required option is missing: {{words}}. Add --help to the command to see its usage.',
  'command.missingArgument': 'A required argument is missing: {{words}}. Add --help to the command to see its usage.',
  'command.tooManyArguments': 'There are too many arguments after “{{words}}”. Put paths with blanks in quotes.',
  'command.invalidValue': 'The value of an option is wrong: {{words}}.',
  'demo.folderInUse': 'The folder “{{folder}}” holds other files. Please choose an empty folder for the demonstration.',
}
