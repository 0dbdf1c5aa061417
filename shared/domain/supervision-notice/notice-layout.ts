import { formPitch, tightFormPitch } from '../document/form-layout.ts'
import { pageHeight, pageSetup } from '../document/page-setup.ts'
import type { DocumentColumn, DocumentRow } from '../document/types.ts'
import { entriesHeight, entryRows, type FormEntry, type FormSetting, wantsRoom } from './form-entry.ts'
import { fillPages } from './form-pages.ts'

/** How a notice is set. */
export interface NoticeLayout {
  readonly isTight: boolean
  /** The rows of the form, page by page. */
  readonly pages: readonly (readonly DocumentRow[])[]
  /** The slip is a leaf of its own: there is nothing to be cut. */
  readonly isSlipApart: boolean
  readonly slip: readonly DocumentRow[]
}

/** The profile with the lower type area: what fits it fits the other. */
const { marginTop, marginBottom, linePitch } = pageSetup('office')

/** A line of the title in twips. */
const titlePitch = 720

/** What printers differ by over a page of a form, in twips. */
const leeway = 80

const typeArea = pageHeight - marginTop - marginBottom - leeway

/** The two sides of a leaf. */
const pagesOfLeaf = 2

/**
 * 一事一单 — sets form and 回执 on one page where they fit (official-format §9.5): on the usual lines, else on tight ones; the
 * room that is left goes to the rows that want it. Where they do not, the form is set so on one page, and the slip is a leaf
 * of its own with all the room. A form that is longer fills its pages (`fillPages`), on the usual lines unless only tight
 * ones bring the notice onto one leaf; the slip stands below its last rows where it has all its room there.
 *
 * @param titleLines lines of the title; one line of text follows it, and one, to be cut along, is above the slip
 */
export function layOutNotice(
  titleLines: number,
  columns: readonly DocumentColumn[],
  form: readonly FormEntry[],
  slip: readonly FormEntry[],
): NoticeLayout {
  const room = typeArea - titleLines * titlePitch - 2 * linePitch
  const settings = [formPitch, tightFormPitch].map((pitch): FormSetting => ({ columns, pitch }))
  const fitting = (entries: readonly FormEntry[]) => settings.find((own) => entriesHeight(entries, own) <= room)
  const both = [...form, ...slip]
  const ofBoth = fitting(both)
  if (ofBoth !== undefined) {
    const share = shareOf(both, ofBoth, room)
    return {
      isTight: isTight(ofBoth),
      pages: [entryRows(form, ofBoth, share)],
      isSlipApart: false,
      slip: entryRows(slip, ofBoth, share),
    }
  }
  const ofForm = fitting(form)
  if (ofForm !== undefined) {
    return {
      isTight: isTight(ofForm),
      pages: [entryRows(form, ofForm, shareOf(form, ofForm, room))],
      isSlipApart: true,
      slip: entryRows(slip, ofForm, allRoom),
    }
  }
  const [usual, tight] = settings.map((own) => layOutPages(form, slip, own, room))
  if (usual === undefined || tight === undefined) throw new Error('a form has two settings')
  return sidesOf(usual) > pagesOfLeaf && sidesOf(tight) <= pagesOfLeaf ? tight : usual
}

const allRoom = Number.POSITIVE_INFINITY

const isTight = ({ pitch }: FormSetting) => pitch === tightFormPitch

const sidesOf = ({ pages, isSlipApart }: NoticeLayout) => pages.length + (isSlipApart ? 1 : 0)

/** What each entry of a page that wants room may take of what is left. A line is left free: a row may turn out a line higher than it was measured. */
function shareOf(entries: readonly FormEntry[], setting: FormSetting, room: number): number {
  const spare = room - entriesHeight(entries, setting) - setting.pitch
  return Math.floor(Math.max(0, spare) / Math.max(1, entries.filter(wantsRoom).length))
}

function layOutPages(
  form: readonly FormEntry[],
  slip: readonly FormEntry[],
  setting: FormSetting,
  first: number,
): NoticeLayout {
  const pages = fillPages(form, setting, { first: first - setting.pitch, further: typeArea - setting.pitch })
  const slipRows = entryRows(slip, setting, allRoom)
  const slipHeight =
    entriesHeight(
      slipRows.map((row) => ({ kind: 'row', row })),
      setting,
    ) + linePitch
  const left = typeArea - entriesHeight(pages.at(-1) ?? [], setting) - setting.pitch
  const isSlipApart = slipHeight > left
  return {
    isTight: isTight(setting),
    pages: pages.map((page, at) => {
      const isLast = at === pages.length - 1 && !isSlipApart
      return entryRows(page, setting, shareOf(page, setting, (at === 0 ? first : typeArea) - (isLast ? slipHeight : 0)))
    }),
    isSlipApart,
    slip: slipRows,
  }
}
