"""Fills in a form of 办理方案 the ways units do, with openpyxl: change-undertaking.py FORM OUT_FOLDER; one file a way."""

import os
import sys

from openpyxl import load_workbook

form, out = sys.argv[1], sys.argv[2]
HEADING = 5
FIRST = HEADING + 1
WORKS, MARK = 5, 15
MEASURES = ["组织企业申报技改项目。", "逐户走访规模以下企业。", "兑现奖补资金。"]
# 3月底, 6月底, 9月底, 12月底, 分管领导, 责任科室, 经办人, 联系电话
REST = [0.2, "完成主体工程", "80%", 100, "李清河", "工业股", "赵田", 13900000001]


def write(sheet, row, works, rest=REST):
    sheet.cell(row, WORKS).value = works
    for at, value in enumerate(rest):
        cell = sheet.cell(row, WORKS + 1 + at)
        cell.value = value
        cell.number_format = "0%" if value == 0.2 else "General"


def lines_in_one_cell(sheet):
    write(sheet, FIRST, "\n".join(f"{at}.{words}" for at, words in enumerate(MEASURES, 1)))


def running_text(sheet):
    write(sheet, FIRST, "；".join(f"（{at}）{words.rstrip('。')}" for at, words in enumerate(MEASURES, 1)) + "。")


def rows_below(sheet, merged):
    areas = [area for area in sheet.merged_cells.ranges if area.min_row > HEADING]
    for area in areas:
        sheet.unmerge_cells(str(area))
    sheet.insert_rows(FIRST + 1, 2)
    write(sheet, FIRST, MEASURES[0])
    sheet.cell(FIRST + 1, WORKS).value = MEASURES[1]
    sheet.cell(FIRST + 2, WORKS).value = MEASURES[2]
    if merged:
        for column in [1, 2, 3, 4, *range(WORKS + 1, MARK + 1)]:
            sheet.merge_cells(start_row=FIRST, end_row=FIRST + 2, start_column=column, end_column=column)


def rows_merged(sheet):
    rows_below(sheet, True)


def rows_blank(sheet):
    rows_below(sheet, False)


def rows_copied(sheet):
    """The task's row copied for each measure, mark and all."""
    sheet.insert_rows(FIRST + 1, 2)
    for row in (FIRST + 1, FIRST + 2):
        for column in (1, 2, 3, 4, MARK):
            sheet.cell(row, column).value = sheet.cell(FIRST, column).value
    for at, words in enumerate(MEASURES):
        write(sheet, FIRST + at, words)


def goals_by_row(sheet):
    rows_copied(sheet)
    for at, goal in enumerate(["3家", "走访40户", "拨付50%"]):
        sheet.cell(FIRST + at, WORKS + 2).value = goal


def retitled_and_moved(sheet):
    lines_in_one_cell(sheet)
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    titles = ["序号", "重点任务", "分工", "完成时限", "主要措施", "一季度末", "上半年", "三季度", "年底目标"]
    titles += ["责任领导", "承办科室", "联系人", "手机号码", "备注", None]
    for column, title in enumerate(titles, 1):
        sheet.cell(HEADING, column).value = title
    order = [0, 1, 9, 10, 11, 12, 2, 3, 4, 8, 7, 6, 5, 13, 14]
    for row in sheet.iter_rows(min_row=HEADING):
        values = [(cell.value, cell.number_format) for cell in row]
        for cell, at in zip(row, order):
            cell.value, cell.number_format = values[at]


def marks_lost(sheet):
    lines_in_one_cell(sheet)
    for row in sheet.iter_rows(min_row=HEADING):
        row[MARK - 1].value = None
    book = sheet.parent
    for name in list(book.sheetnames):
        if name != sheet.title:
            del book[name]
    names = book.defined_names
    names.definedName = [one for one in names.definedName if not one.name.startswith("_dubantai")]


for way in (
    lines_in_one_cell,
    running_text,
    rows_merged,
    rows_blank,
    rows_copied,
    goals_by_row,
    retitled_and_moved,
    marks_lost,
):
    book = load_workbook(form)
    way(book["填报表"])
    book.save(os.path.join(out, f"{way.__name__.replace('_', '-')}.xlsx"))
