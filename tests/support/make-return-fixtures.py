"""Turns a filled form into what units send back instead of it: make-return-fixtures.py FORM OUT_FOLDER; one file a kind.

With openpyxl, python-docx and LibreOffice, or by hand at the bytes. FORM is tests/fixtures/excel/form-filled-in.xlsx; what
comes out is kept in tests/fixtures/returns.
"""

import csv
import datetime
import os
import subprocess
import sys
import tempfile
import zipfile

from docx import Document
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

form, out = sys.argv[1], sys.argv[2]
HEADING = 5


def path(name):
    return os.path.join(out, name)


def values():
    sheet = load_workbook(form)["填报表"]
    rows = [["" if cell.value is None else cell.value for cell in row[:12]] for row in sheet.iter_rows()]
    return [row for row in rows if any(value != "" for value in row)]


ROWS = values()
HEAD = [row for row in ROWS[:4] if row[0] != ""]
TABLE = ROWS[4:]


def soffice(source, format, name):
    with tempfile.TemporaryDirectory() as folder:
        profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
        extension = format.split(":")[0]
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", format, "--outdir", folder, source],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        made = os.path.splitext(os.path.basename(source))[0] + "." + extension
        with open(os.path.join(folder, made), "rb") as file, open(path(name), "wb") as target:
            target.write(file.read())


def word_table():
    document = Document()
    for row in HEAD:
        document.add_paragraph("　　".join(str(value) for value in row if value != ""))
    table = document.add_table(rows=len(TABLE), cols=12)
    for cells, row in zip((row.cells for row in table.rows), TABLE):
        for cell, value in zip(cells, row):
            cell.text = str(value)
    document.save(path("form-as-word-table-by-python-docx.docx"))
    soffice(path("form-as-word-table-by-python-docx.docx"), "doc", "form-as-word-table-saved-by-libreoffice.doc")


def delimited():
    for encoding, name in [("gb18030", "form-as-csv-in-gb18030.csv"), ("utf-8-sig", "form-as-csv-in-utf-8.csv")]:
        with open(path(name), "w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows(ROWS)


def rewritten(name, change):
    """The form with each part of its package changed."""
    with zipfile.ZipFile(form) as source, zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.namelist():
            target.writestr(part, change(part, source.read(part)))


def strict():
    pairs = [
        (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ]

    def change(part, data):
        for transitional, purl in pairs:
            data = data.replace(transitional, purl)
        return data

    rewritten("form-in-strict-ooxml.xlsx", change)


def with_macros():
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    enabled = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    rewritten("form-saved-as-xlsm.xlsm", lambda _, data: data.replace(plain, enabled))


def class_id_of_wps():
    """WPS writes BIFF as Excel does, under a class id of its own."""
    with open(os.path.join(os.path.dirname(form), "form-saved-by-libreoffice.xls"), "rb") as file:
        data = bytearray(file.read())
    root = data.index("Root Entry".encode("utf-16-le"))
    data[root + 80:root + 96] = bytes.fromhex("45540001005750534b494e47534f4655")
    with open(path("form-with-class-id-of-wps.et"), "wb") as file:
        file.write(data)


# What cells may hold; LibreOffice computes the formulas and saves what came out.
CELLS = [
    ("=1+1", "", "", ""),
    ("=CONCATENATE(\"已完成\",\"3家\")", "正常推进", "=0.85*100", ""),
    ("=1/0", "已办结", "", ""),
    (datetime.date(2023, 5, 6), "达到序时进度", 0.85, ""),
    ("第一行\n第二行", "项目正常推进，无问题", "85%", "同上"),
    ("５月６日签约２０余家😀", "基本完成", "85％", "无"),
    ("-", "", "八成五", "/"),
    ("+新增3家", "滞后", "已过半", "@县发改局协调"),
    ("-3.5%，降幅收窄", "很好", "2,000", "－"),
    ("二〇二三年五月完成投资1.2亿元", "", "120", "5月底"),
    ("2000万", "😀正常推进", "85.5", "20 余家"),
    ("长" * 32767, "达到序时进度", "1", ""),
    ("TRUE", "序时进度", "0", "#REF!"),
]


def cell_kinds(epoch, name):
    book = Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.append(["填报单位：县发展和改革局"])
    sheet.append(["序号", "任务内容", "本期进展", "状态", "完成比例(%)", "存在问题"])
    for number, (progress, status, percent, problem) in enumerate(CELLS, 1):
        row = number + 2
        for column, value in enumerate([number, "事项" + "甲乙丙丁戊己庚辛壬癸子丑寅"[number - 1], progress, status, percent, problem], 1):
            cell = sheet.cell(row, column)
            cell.value = value
            if isinstance(value, str) and value.startswith("=") is False:
                cell.data_type = "s"
    sheet["E6"].number_format = "0%"
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "cells.xlsx")
        book.save(source)
        soffice(source, "xlsx", name)


word_table()
delimited()
strict()
with_macros()
class_id_of_wps()
cell_kinds(None, "cells-of-every-kind-saved-by-libreoffice.xlsx")
cell_kinds(CALENDAR_MAC_1904, "cells-of-every-kind-from-1904.xlsx")
