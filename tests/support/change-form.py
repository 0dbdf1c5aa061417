"""Fills in a form and changes it the way a unit might, with openpyxl: change-form.py FORM OUT_FOLDER; one file a way."""

import os
import sys

from openpyxl import load_workbook

form, out = sys.argv[1], sys.argv[2]
HEADING = 5
FIRST = HEADING + 1


def filled():
    book = load_workbook(form)
    sheet = book["填报表"]
    for row in range(FIRST, sheet.max_row + 1):
        number = sheet.cell(row, 1).value
        sheet.cell(row, 7).value = f"第{number}项已完成投资{row}亿元，正在办理施工许可。"
        sheet.cell(row, 8).value = "达到序时进度"
        sheet.cell(row, 9).value = 40 + row
        sheet.cell(row, 10).value = "无"
        sheet.cell(row, 11).value = "下月完成主体施工。"
    return book, sheet


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]


def put_rows(sheet, rows):
    for offset in range(max(len(rows), sheet.max_row - HEADING)):
        values = rows[offset] if offset < len(rows) else [None] * 13
        for column, value in enumerate(values, 1):
            sheet.cell(FIRST + offset, column).value = value


def unmerge(sheet):
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))


def filled_in(book, sheet):
    pass


def rows_sorted(book, sheet):
    put_rows(sheet, sorted(rows_of(sheet), key=lambda row: row[1], reverse=True))


def only_visible_columns_sorted(book, sheet):
    rows = rows_of(sheet)
    marks = [row[12] for row in rows]
    put_rows(sheet, [row[:12] + [mark] for row, mark in zip(reversed(rows), marks)])


def columns_moved(book, sheet):
    unmerge(sheet)
    order = [0, 1, 6, 8, 7, 5, 4, 3, 2, 11, 10, 9, 12]
    for row in sheet.iter_rows(min_row=HEADING):
        values = [cell.value for cell in row]
        for cell, source in zip(row, order):
            cell.value = values[source]


def columns_removed(book, sheet):
    unmerge(sheet)
    sheet.delete_cols(3, 4)


def marks_removed(book, sheet):
    sheet.delete_cols(13)


def column_added(book, sheet):
    unmerge(sheet)
    sheet.insert_cols(3)
    sheet.cell(HEADING, 3).value = "联系人"
    sheet.cell(FIRST, 3).value = "王海"


def title_rows_inserted(book, sheet):
    unmerge(sheet)
    sheet.insert_rows(1, 3)
    sheet.cell(1, 1).value = "附件2"
    sheet.cell(2, 1).value = "工作进展报表"


def heading_retitled(book, sheet):
    sheet.cell(HEADING, 7).value = "工作进展\n情况"
    sheet.cell(HEADING, 2).value = "重 点 任 务"


def heading_over_two_lines(book, sheet):
    unmerge(sheet)
    sheet.insert_rows(HEADING)
    for column in range(1, 14):
        sheet.cell(HEADING, column).value = sheet.cell(HEADING + 1, column).value
        if not 7 <= column <= 9:
            sheet.cell(HEADING + 1, column).value = None
    sheet.cell(HEADING, 7).value = "本期情况"
    sheet.cell(HEADING, 8).value = None
    sheet.cell(HEADING, 9).value = None
    sheet.merge_cells(start_row=HEADING, end_row=HEADING, start_column=7, end_column=9)


def columns_hidden_and_rows_filtered(book, sheet):
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions.group("D", "F", hidden=True)
    sheet.auto_filter.ref = f"A{HEADING}:L{sheet.max_row}"
    sheet.auto_filter.add_filter_column(0, ["1"])
    for row in range(FIRST + 1, sheet.max_row + 1):
        sheet.row_dimensions[row].hidden = True


def row_split_in_two(book, sheet):
    unmerge(sheet)
    sheet.insert_rows(FIRST + 1)
    sheet.cell(FIRST + 1, 7).value = "另外完成绿化2万平方米。"
    for column in (1, 2):
        sheet.merge_cells(start_row=FIRST, end_row=FIRST + 1, start_column=column, end_column=column)


def row_copied_from_other_period(book, sheet):
    rows = rows_of(sheet)
    task = rows[0][12].split("|")[1]
    digits = 0x811C9DC5
    for character in f"plan_a|period_6|unit_1|{task}":
        digits = (digits ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
    put_rows(sheet, rows + [rows[0][:12] + [f"DBT1|{task}|{digits:08X}"]])
    sheet.cell(sheet.max_row, 7).value = "六月说的。"


def cells_merged(book, sheet):
    sheet.cell(FIRST + 1, 7).value = None
    sheet.merge_cells(start_row=FIRST, end_row=FIRST + 1, start_column=7, end_column=7)


def row_deleted(book, sheet):
    unmerge(sheet)
    sheet.delete_rows(FIRST + 1)


def row_added(book, sheet):
    last = sheet.max_row + 1
    sheet.cell(last, 1).value = "99"
    sheet.cell(last, 2).value = "开展机关食堂节约粮食专项行动。"
    sheet.cell(last, 7).value = "已开展2次。"


def row_copied(book, sheet):
    put_rows(sheet, rows_of(sheet) + [rows_of(sheet)[0]])
    sheet.cell(sheet.max_row, 7).value = "补充：又签约2个项目。"


def summary_row(book, sheet):
    last = sheet.max_row + 1
    sheet.cell(last, 1).value = "合计"
    sheet.cell(last, 9).value = f"=SUM(I{FIRST}:I{last - 1})"


def protection_off(book, sheet):
    sheet.protection.sheet = False
    sheet.column_dimensions["M"].hidden = False
    del book["填表说明"]


def hidden_sheet_removed(book, sheet):
    del book["_督办台"]
    book.defined_names.clear() if hasattr(book.defined_names, "clear") else setattr(book.defined_names, "definedName", [])


def pasted_as_values(book, sheet):
    values = [[cell.value for cell in row[:12]] for row in sheet.iter_rows(min_row=1)]
    for name in list(book.sheetnames):
        del book[name]
    fresh = book.create_sheet("Sheet1")
    for row in values:
        fresh.append(row)
    if hasattr(book.defined_names, "clear"):
        book.defined_names.clear()
    else:
        book.defined_names.definedName = []


def sheet_a_month(book, sheet):
    """A workbook of the unit's own, with a sheet for each month."""
    pasted_as_values(book, sheet)
    pasted = book.worksheets[0]
    for row in pasted.iter_rows(max_row=HEADING - 1):
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = cell.value.replace("2023年5月", "")
    pasted.title = "5月"
    later = book.copy_worksheet(pasted)
    later.title = "6月"


def error_in_cell(book, sheet):
    sheet.cell(FIRST, 8).value = "#REF!"
    sheet.cell(FIRST, 8).data_type = "e"


def formula_never_calculated(book, sheet):
    sheet.cell(FIRST, 9).value = "=40+6"
    sheet.cell(FIRST + 1, 7).value = '=CONCATENATE("已完成","3家")'


def emptied(book, sheet):
    for row in range(FIRST, sheet.max_row + 1):
        for column in range(7, 13):
            sheet.cell(row, column).value = None


def other_unit_in_head(book, sheet):
    sheet["A2"].value = "填报单位（盖章）：县教育和体育局"


def other_period_in_head(book, sheet):
    sheet["G2"].value = "调度期：2023年6月"


for change in [
    filled_in, rows_sorted, only_visible_columns_sorted, columns_moved, columns_removed, marks_removed, column_added,
    title_rows_inserted, heading_retitled, heading_over_two_lines, columns_hidden_and_rows_filtered,
    row_split_in_two, row_copied_from_other_period, cells_merged, row_deleted, row_added, row_copied, summary_row, protection_off,
    hidden_sheet_removed, pasted_as_values, sheet_a_month, error_in_cell, formula_never_calculated, emptied, other_unit_in_head, other_period_in_head,
]:
    book, sheet = filled()
    change(book, sheet)
    book.save(os.path.join(out, "form-" + change.__name__.replace("_", "-") + ".xlsx"))
