import type { zhCN } from '../../shared/i18n/zh-CN.ts'

/** The groups of texts that the window uses; what the command line and the demonstration say stays out. */
type WindowGroups<Texts> = Omit<Texts, 'command' | 'demo' | 'screens'>

/** The texts of the window: screens stand beside the other groups, so that a key is `task.title` or `errors.plan.notFound`. */
export type WindowTexts = WindowGroups<typeof zhCN> & (typeof zhCN)['screens']

type Keys<Texts> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? Key : `${Key}.${Keys<Texts[Key]>}`
}[keyof Texts & string]

/** Every key of a text of the window. */
export type TextKey = Keys<WindowTexts>

type TextAt<Texts, Key extends string> = Key extends keyof Texts
  ? Texts[Key]
  : Key extends `${infer Group}.${infer Rest}`
    ? Group extends keyof Texts
      ? TextAt<Texts[Group], Rest>
      : never
    : never

type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Names<Rest> : never

type Params<Text> = [Names<Text>] extends [never] ? [] : [params: Readonly<Record<Names<Text>, string | number>>]

/** What a text needs besides its key: the parameters it names, or nothing. */
export type TextParams<Key extends TextKey> = Params<TextAt<WindowTexts, Key>>

/** Puts the texts of a language into the shape in which the window reads them. */
export function windowTexts<Screens extends object, Rest extends { readonly screens: Screens }>(texts: Rest): object {
  const { screens, ...groups } = texts
  return { ...groups, ...screens }
}
